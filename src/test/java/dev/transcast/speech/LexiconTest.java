package dev.transcast.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.transcast.model.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {
  @TempDir Path folder;

  @Test
  void reads_words_and_phones() throws Exception {
    Lexicon lexicon = read("# a remark\n\ndata  D EY1 T AH0\r\nUS Y UW1 EH1 S\n");

    assertThat(lexicon.find("data")).contains(List.of("d", "ey1", "t", "ax"));
    assertThat(lexicon.find("DATA")).isPresent();
    assertThat(lexicon.find("US")).contains(List.of("y", "uw1", "eh1", "s"));
    assertThat(lexicon.find("us")).isEmpty();
  }

  @Test
  void an_unknown_phone_is_told_with_line_and_suggestion() {
    assertThatThrownBy(() -> read("data D EY1 T AH0\nqueue K YY UW1\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("words.txt:2: error: unknown phone \"YY\" in \"queue\"")
        .hasMessageContaining("did you mean Y?");
  }

  @Test
  void stress_belongs_to_vowels_and_is_0_to_2() {
    assertThatThrownBy(() -> read("data D1 EY1 T AH0"))
        .hasMessageContaining("only vowels have a stress digit, write D");
    assertThatThrownBy(() -> read("data D EY7 T AH0")).hasMessageContaining("stress is 0, 1 or 2");
  }

  @Test
  void reads_respellings() throws Exception {
    Lexicon lexicon = read("Siobhan = shih VAWN\nNguyen = WIN\nsauna = SOW-nuh\nlingo = LING go\n");

    assertThat(lexicon.find("Siobhan")).contains(List.of("sh", "ih", "v", "ao1", "n"));
    assertThat(lexicon.find("Nguyen")).contains(List.of("w", "ih1", "n"));
    assertThat(lexicon.find("sauna")).contains(List.of("s", "aw1", "n", "ax"));
    assertThat(lexicon.find("lingo")).contains(List.of("l", "ih1", "ng", "g", "ow"));
  }

  @Test
  void a_respelling_that_cannot_be_read_is_told() {
    assertThatThrownBy(() -> read("one = wun\nengine = engine\ncello = CEH loh\nx = shh"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("words.txt:2: error: \"engine\" has more than one vowel")
        .hasMessageContaining("words.txt:3: error: no sound for \"c\"")
        .hasMessageContaining("write k, s or ch")
        .hasMessageContaining("words.txt:4: error: the syllable \"shh\" has no vowel");
  }

  @Test
  void every_bad_line_is_told() {
    assertThatThrownBy(() -> read("one\ntwo T\nthree TH R IY1\nfour F QQ R"))
        .hasMessageContaining("words.txt:1:")
        .hasMessageContaining("words.txt:2:")
        .hasMessageContaining("words.txt:4:")
        .hasMessageNotContaining("words.txt:3:");
  }

  @Test
  void the_shipped_lexicon_is_sound() {
    assertThat(Lexicon.builtIn().words()).hasSizeGreaterThan(200).contains("don't", "openai");
  }

  private Lexicon read(String text) throws Exception {
    return Lexicon.read(Files.writeString(folder.resolve("words.txt"), text));
  }
}
