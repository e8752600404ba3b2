package dev.transcast.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases of {@code src/training/words.py}: what one reads, the other was trained on. */
class WordFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Hello, | hello | 1 | 1",
        "GitHub's | github's | 0 | 2",
        "I'm | i'm | 0 | 1",
        "right?” | right | 3 | 0",
        "What?! | what | 3 | 1",
        "so... | so | 5 | 0",
        "well… | well | 5 | 0",
        "API. | api | 2 | 2",
        "no! | no | 4 | 0",
        "that— | that | 6 | 0",
        "this: | this | 7 | 0",
        "(laughs) | laughs | 0 | 0",
        "don’t | don't | 0 | 0",
        "-- | -- | 6 | 0",
        "3D | 3d | 0 | 1",
        "eBay | ebay | 0 | 2",
        "\" | \" | 0 | 0",
      })
  void words_are_read_as_in_training(String printed, String bare, int mark, int letters) {
    assertThat(WordForm.of(printed)).isEqualTo(new WordForm(bare, mark, letters));
  }
}
