package dev.transcast.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.Directions;
import dev.transcast.model.Passage;
import dev.transcast.model.TextSpan;
import dev.transcast.model.Transcript;
import dev.transcast.model.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TalkTest {
  @Test
  void an_escape_of_the_source_is_read_as_what_it_stands_for() {
    String text = "don\\u2019t go";
    List<Word> words =
        List.of(
            Word.spoken(new TextSpan(0, 10), "don\u2019t"),
            Word.spoken(new TextSpan(11, 13), "go"));
    Passage passage = new Passage(Optional.empty(), false, OptionalLong.empty(), words);
    Talk talk =
        Talk.of(new Transcript("t.json", "t", "T", text, List.of(passage), Directions.NONE));
    assertThat(talk.printed(0)).containsExactly("don\u2019t");
    assertThat(talk.form(0)).isEqualTo("don't");
  }

  @Test
  void hesitations_and_doubled_words_are_folded_into_the_tokens_beside_them() {
    Talk talk = Talk.of(Talks.unlabelled("uh so so [Music] um what"));
    assertThat(talk.size()).isEqualTo(2);
    assertThat(talk.printed(0)).containsExactly("uh", "so", "so");
    assertThat(talk.printed(1)).containsExactly("um", "what");
  }
}
