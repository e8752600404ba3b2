package dev.transcast.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.Dialogue;
import dev.transcast.model.Speaker;
import dev.transcast.model.Transcript;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeardSplitTest {
  private static final List<Talks.Part> INTERVIEW =
      Talks.file("interview_of_a_lighthouse_keeper.txt");

  private final SpeakerSplitter splitter = new SpeakerSplitter();

  @Test
  void an_interview_with_punctuation_is_told_apart() {
    Agreement agreement = agreement(INTERVIEW);
    assertThat(agreement.boundaryF1()).isGreaterThan(0.8);
    assertThat(agreement.wordsRight()).isGreaterThan(0.9);
  }

  @Test
  void an_interview_without_punctuation_is_told_apart() {
    Agreement agreement = agreement(Talks.plain(INTERVIEW));
    assertThat(agreement.boundaryF1()).isGreaterThan(0.6);
    assertThat(agreement.wordsRight()).isGreaterThan(0.8);
  }

  @Test
  void speakers_are_called_what_they_are_called_in_the_talk() {
    Dialogue dialogue = splitter.split(Talks.withoutLabels(INTERVIEW), List.of());
    assertThat(dialogue.speakers())
        .extracting(Speaker::name)
        .containsExactly("Nora", "Tobias Lindqvist");
  }

  @Test
  void those_who_ask_from_the_audience_are_told_from_the_host() {
    List<Talks.Part> talk = Talks.file("talk_with_questions.txt");
    for (List<Talks.Part> parts : List.of(talk, Talks.plain(talk))) {
      Dialogue dialogue = splitter.split(Talks.withoutLabels(parts), List.of());
      assertThat(said(dialogue, "Priya")).contains("winter").doesNotContain("straw", "Walter");
      assertThat(said(dialogue, "Walter")).contains("gardener").doesNotContain("ivy");
    }
  }

  private static String said(Dialogue dialogue, String name) {
    return dialogue.turns().stream()
        .filter(turn -> turn.speaker().name().equals(name))
        .flatMap(turn -> turn.words().stream())
        .map(Word::shown)
        .collect(Collectors.joining(" "));
  }

  @Test
  void names_of_the_user_win_over_names_in_the_talk() {
    Dialogue dialogue = splitter.split(Talks.withoutLabels(INTERVIEW), List.of("Host"));
    assertThat(dialogue.speakers())
        .extracting(Speaker::name)
        .containsExactly("Host", "Tobias Lindqvist");
  }

  @Test
  void a_guest_is_named_by_who_introduces_and_thanks_even_without_punctuation() {
    Transcript talk =
        Talks.unlabelled(
            "okay um so please give a warm welcome to rosa thank you thank you so much it is lovely"
                + " to be here so rosa thank you for joining us what do you bake at night uh well i"
                + " bake about nine hundred loaves and then i sleep and what do you dream of oh i"
                + " dream of bread mostly um my mother says that i always have thank you so much"
                + " for coming rosa thank you");
    assertThat(splitter.split(talk, List.of()).speakers())
        .extracting(Speaker::name)
        .containsExactly("Speaker 1", "Rosa");
  }

  @Test
  void people_who_are_only_talked_about_name_nobody() {
    Transcript talk =
        Talks.unlabelled(
            "What did you learn from Maria and Greg? Well, Maria taught me patience, and Greg"
                + " said that I will be fine. I'm grateful to Maria. Do you still see them? Yes, of"
                + " course. Thank you for asking.");
    assertThat(splitter.split(talk, List.of()).speakers())
        .extracting(Speaker::name)
        .allMatch(name -> name.startsWith("Speaker "));
  }

  @Test
  void a_marked_change_is_kept_wherever_it_falls() {
    Transcript talk =
        Talks.of(
            Talks.Part.somebodyElse("and then we went"),
            Talks.Part.somebodyElse("to the"),
            Talks.Part.somebodyElse("harbour and home"));
    assertThat(splitter.split(talk, List.of()).turns())
        .extracting(HeardSplitTest::text)
        .containsExactly("and then we went", "to the", "harbour and home");
  }

  @Test
  void a_marked_turn_of_a_hesitation_is_a_turn_and_one_of_a_sound_is_not() {
    Transcript talk =
        Talks.of(
            Talks.Part.somebodyElse("did you lock it"),
            Talks.Part.somebodyElse("um"),
            Talks.Part.somebodyElse("it was open"),
            Talks.Part.somebodyElse("[Laughter]"),
            Talks.Part.somebodyElse("i thought so"),
            Talks.Part.somebodyElse("uh"));
    assertThat(splitter.split(talk, List.of()).turns())
        .extracting(HeardSplitTest::text)
        .containsExactly("did you lock it", "um", "it was open [Laughter]", "i thought so", "uh");
  }

  @Test
  void those_whom_the_user_names_are_not_the_audience() {
    List<Talks.Part> talk = Talks.file("talk_with_questions.txt");
    Dialogue dialogue = splitter.split(Talks.withoutLabels(talk), List.of("Walter", "Ada"));
    assertThat(dialogue.speakers()).extracting(Speaker::name).doesNotHaveDuplicates();
  }

  @Test
  void what_a_call_overrules_is_less_sure() {
    List<String> turns =
        List.of(
            "questions from the audience please",
            "i like it here very much",
            "thank you for that",
            "yes brian",
            "so why is it so cold up there");
    int size = String.join(" ", turns).split(" ").length;
    double[] boundary = new double[size];
    double[] asker = new double[size];
    int at = 0;
    for (int turn = 0; turn < turns.size(); turn++) {
      int end = at + turns.get(turn).split(" ").length;
      Arrays.fill(boundary, at, end, -6);
      Arrays.fill(asker, at, end, turn % 2 == 0 ? 100 : -100);
      boundary[at] = 6;
      at = end;
    }
    HeardSplit heard = new HeardSplit(talk -> boundary, talk -> asker);
    List<Stretch> split = heard.split(Talks.unlabelled(String.join(" ", turns)), List.of());
    assertThat(split).extracting(Stretch::name).endsWith(Optional.empty(), Optional.of("Brian"));
    assertThat(split.get(1).confidence()).isGreaterThan(0.9);
    assertThat(split.get(2).words()).hasSize(6); // thank you for that yes brian
    assertThat(split.get(2).confidence()).isLessThan(0.8);
  }

  @Test
  void a_source_that_marks_changes_marks_them_all() {
    Transcript talk =
        Talks.of(
            Talks.Part.somebodyElse("Do you like it? Yes. I do. Right?"),
            Talks.Part.somebodyElse("Well, why not? Yeah."));
    assertThat(splitter.split(talk, List.of()).turns())
        .extracting(HeardSplitTest::text)
        .containsExactly("Do you like it? Yes. I do. Right?", "Well, why not? Yeah.");
  }

  @Test
  void sounds_alone_are_one_turn() {
    Dialogue dialogue = splitter.split(Talks.unlabelled("[Music] [Applause]"), List.of());
    assertThat(dialogue.turns())
        .extracting(HeardSplitTest::text)
        .containsExactly("[Music] [Applause]");
  }

  @Test
  void line_breaks_change_nothing() {
    String text = Talks.withoutLabels(INTERVIEW).text().strip();
    List<String> turns = turns(Talks.unlabelled(text));
    assertThat(turns(Talks.unlabelled(text.replace(" ", "\r\n")))).isEqualTo(turns);
    assertThat(turns(Talks.unlabelled("\n " + text.replace(" ", " \n\t") + "  "))).isEqualTo(turns);
  }

  @Test
  void restored_punctuation_does_not_move_a_turn() {
    Transcript plain = Talks.withoutLabels(Talks.plain(INTERVIEW));
    Random random = new Random(11);
    Transcript marked =
        plain.withPassages(
            plain.passages().stream()
                .map(
                    passage ->
                        passage.withWords(
                            passage.words().stream()
                                .map(
                                    word ->
                                        random.nextInt(5) == 0
                                            ? word.withShown(word.shown() + ".")
                                            : word)
                                .toList()))
                .toList());
    assertThat(lengths(splitter.split(marked, List.of())))
        .isEqualTo(lengths(splitter.split(plain, List.of())));
  }

  @Test
  void two_splitters_agree_and_any_words_are_kept_seed_23() {
    Random random = new Random(23);
    String[] pool =
        ("so what do you think? yes. [Applause] — um um I'm Ann Thank you, Tobias. ... 一 é \uD83D\uDE00"
                + " '' \" -- why no. right? (laughs) the of a")
            .split(" ", -1);
    for (int round = 0; round < 200; round++) {
      String text =
          IntStream.range(0, 1 + random.nextInt(120))
              .mapToObj(i -> pool[random.nextInt(pool.length)])
              .collect(Collectors.joining(" "));
      Dialogue dialogue = splitter.split(Talks.unlabelled(text), List.of());
      assertThat(
              dialogue.turns().stream().map(HeardSplitTest::text).collect(Collectors.joining(" ")))
          .isEqualTo(text);
      assertThat(new SpeakerSplitter().split(Talks.unlabelled(text), List.of()))
          .isEqualTo(dialogue);
      for (int i = 1; i < dialogue.turns().size(); i++) {
        assertThat(dialogue.turns().get(i).speaker())
            .isNotEqualTo(dialogue.turns().get(i - 1).speaker());
      }
    }
  }

  @Test
  void a_talk_of_an_hour_is_split_in_seconds() {
    String text = "so what do you think ".repeat(1_500).strip();
    long start = System.nanoTime();
    assertThat(splitter.split(Talks.unlabelled(text), List.of()).turns()).isNotEmpty();
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  private record Agreement(double boundaryF1, double wordsRight) {}

  /**
   * Compares with the labels: boundaries within 3 words, words under the better of two mappings.
   */
  private Agreement agreement(List<Talks.Part> gold) {
    List<Integer> expected = new ArrayList<>();
    List<Integer> asker = new ArrayList<>();
    for (Talks.Part part : gold) {
      int words = part.text().split(" ", -1).length;
      expected.add((expected.isEmpty() ? 0 : expected.get(expected.size() - 1)) + words);
      for (int i = 0; i < words; i++) {
        asker.add(part.label().equals(gold.get(0).label()) ? 1 : 0);
      }
    }
    Dialogue dialogue = splitter.split(Talks.withoutLabels(gold), List.of());
    List<Integer> found = lengths(dialogue);
    long hits =
        found.stream().filter(f -> expected.stream().anyMatch(e -> Math.abs(e - f) <= 3)).count();
    int word = 0;
    int same = 0;
    for (Turn turn : dialogue.turns()) {
      for (int i = 0; i < turn.words().size(); i++) {
        same += asker.get(word++) == (turn.speaker().id().equals("s1") ? 1 : 0) ? 1 : 0;
      }
    }
    double right = (double) same / word;
    return new Agreement(2.0 * hits / (found.size() + expected.size()), Math.max(right, 1 - right));
  }

  private List<String> turns(Transcript transcript) {
    return splitter.split(transcript, List.of()).turns().stream()
        .map(turn -> turn.speaker() + " " + turn.confidence() + " " + text(turn))
        .toList();
  }

  /** Where each turn ends, in words from the beginning. */
  private static List<Integer> lengths(Dialogue dialogue) {
    List<Integer> ends = new ArrayList<>();
    for (Turn turn : dialogue.turns()) {
      ends.add((ends.isEmpty() ? 0 : ends.get(ends.size() - 1)) + turn.words().size());
    }
    return ends;
  }

  private static String text(Turn turn) {
    return turn.words().stream().map(Word::shown).collect(Collectors.joining(" "));
  }
}
