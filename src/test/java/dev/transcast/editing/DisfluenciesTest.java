package dev.transcast.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.Directions;
import dev.transcast.model.Passage;
import dev.transcast.model.TextSpan;
import dev.transcast.model.Transcript;
import dev.transcast.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DisfluenciesTest {
  @Test
  void fillers_and_stutters_go_and_are_counted() {
    assertClean("um so uh we went", "so we went", 2);
    assertClean("w- we saw the the dog", "we saw the dog", 2);
    assertClean("I, uh, I think", "I think", 2);
    assertClean("Um, well. It was, uh. Then", "well. It was. Then", 2);
    assertClean("th- th- that one", "that one", 2);
    assertClean("A- and then I- if it WAS, UM, THERE", "and then if it WAS, THERE", 3);
  }

  @Test
  void what_is_meant_stays() {
    for (String text :
        List.of(
            "he said that that was very very good",
            "no no no",
            "We had had enough.",
            "so we went.",
            "this is it. It is",
            "I meant to-",
            "[Music] we went",
            "The gap is 5 mm wide.",
            "She works in the ER. It is rated A- and above.")) {
      assertClean(text, text, 0);
    }
  }

  @Test
  void nothing_to_remove_is_the_same_transcript() {
    Transcript transcript = transcript("all is well");
    assertThat(Disfluencies.remove(transcript).transcript()).isSameAs(transcript);
  }

  @Test
  void a_passage_of_fillers_alone_stays_with_its_speaker() {
    assertClean("um", "um", 0);
  }

  private static void assertClean(String text, String expected, int removed) {
    Disfluencies.Cleaned cleaned = Disfluencies.remove(transcript(text));
    assertThat(
            cleaned.transcript().words().stream().map(Word::shown).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
    assertThat(cleaned.removed()).isEqualTo(removed);
  }

  private static Transcript transcript(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\S+").matcher(text);
    while (matcher.find()) {
      TextSpan span = new TextSpan(matcher.start(), matcher.end());
      words.add(
          matcher.group().startsWith("[")
              ? Word.sound(span, matcher.group())
              : Word.spoken(span, matcher.group()));
    }
    Passage passage = new Passage(Optional.empty(), true, OptionalLong.empty(), words);
    return new Transcript(
        "talk.txt",
        "talk",
        "Talk",
        text,
        List.of(passage),
        new Directions(false, Map.of(), 1, 1, List.of()));
  }
}
