package dev.transcast.speaker;

import static dev.transcast.speaker.Talks.Part.labelled;
import static dev.transcast.speaker.Talks.Part.somebodyElse;
import static dev.transcast.speaker.Talks.Part.unlabelled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.Dialogue;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LabelledSplitTest {
  private final SpeakerSplitter splitter = new SpeakerSplitter();

  @Test
  void same_label_is_the_same_speaker() {
    assertThat(
            split(labelled("Ann", "Hello."), labelled("Bo", "Hi."), labelled("Ann", "So, well.")))
        .containsExactly("s1 Ann: Hello.", "s2 Bo: Hi.", "s1 Ann: So, well.");
  }

  @Test
  void passages_of_one_speaker_in_a_row_are_one_turn() {
    assertThat(
            split(labelled("Ann", "One."), labelled("Ann", "Two."), unlabelled("Do you? Yes. No.")))
        .containsExactly("s1 Ann: One. Two. Do you? Yes. No.");
  }

  @Test
  void sounds_before_the_first_word_join_the_first_turn_and_others_the_turn_before() {
    assertThat(
            split(
                unlabelled("[Music]"),
                labelled("Ann", "Hello. [Applause] Thanks."),
                unlabelled("[Laughter]"),
                labelled("Bo", "Hi.")))
        .containsExactly("s1 Ann: [Music] Hello. [Applause] Thanks. [Laughter]", "s2 Bo: Hi.");
  }

  @Test
  void words_before_the_first_label_are_somebody_else() {
    assertThat(split(unlabelled("Testing."), labelled("Ann", "Hello.")))
        .containsExactly("s1 Speaker 1: Testing.", "s2 Ann: Hello.");
  }

  @Test
  void no_two_speakers_have_one_name() {
    assertThat(
            split(unlabelled("Testing."), labelled("Speaker 1", "Hello."), labelled("Bo", "Hi.")))
        .containsExactly("s1 Speaker 2: Testing.", "s2 Speaker 1: Hello.", "s3 Bo: Hi.");
  }

  @Test
  void a_change_without_a_name_among_labels_is_a_speaker_of_his_own() {
    assertThat(split(labelled("Ann", "Hello."), somebodyElse("Louder!"), labelled("Ann", "Sure.")))
        .containsExactly("s1 Ann: Hello.", "s2 Speaker 2: Louder!", "s1 Ann: Sure.");
  }

  @Test
  void names_of_the_user_win_in_order_of_appearance() {
    Dialogue dialogue =
        splitter.split(
            Talks.of(labelled("SPK_0", "Hello."), labelled("SPK_1", "Hi."), labelled("X", "Ho.")),
            List.of("Ann", " ", "Cy"));
    assertThat(dialogue.speakers()).extracting("name").containsExactly("Ann", "SPK_1", "Cy");
  }

  @Test
  void labels_leave_no_doubt() {
    Dialogue dialogue =
        splitter.split(Talks.of(labelled("Ann", "a"), labelled("Bo", "b")), List.of());
    assertThat(dialogue.turns()).extracting(Turn::confidence).containsOnly(1.0);
  }

  private List<String> split(Talks.Part... parts) {
    return splitter.split(Talks.of(parts), List.of()).turns().stream()
        .map(
            turn ->
                turn.speaker().id()
                    + " "
                    + turn.speaker().name()
                    + ": "
                    + turn.words().stream().map(Word::shown).collect(Collectors.joining(" ")))
        .toList();
  }
}
