package dev.transcast.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.transcast.model.Cue;
import dev.transcast.model.Timeline;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a viewer notices. */
class CaptionBuilderTest {
  private static final CaptionBuilder BUILDER = new CaptionBuilder(CaptionProfile.named("netflix"));

  @Test
  void sentences_get_cues_of_their_own() {
    assertThat(
            texts(
                "The bakery on the corner opened before the war. My grandmother bought her"
                    + " bread there every morning."))
        .containsExactly(
            "The bakery on the corner|opened before the war.",
            "My grandmother bought|her bread there every morning.");
  }

  @Test
  void very_short_sentences_share_a_cue() {
    assertThat(texts("Yes. No. Well, perhaps.")).containsExactly("Yes. No. Well, perhaps.");
  }

  @Test
  void a_long_sentence_is_cut_at_its_clauses() {
    assertThat(
            texts(
                "We walked along the harbour wall until the lamps came on, and because the"
                    + " ferry was late, we told each other every story we knew."))
        .containsExactly(
            "We walked along the harbour wall|until the lamps came on,",
            "and because the ferry was late,|we told each other every story we knew.");
  }

  @Test
  void no_line_ends_with_a_word_that_belongs_to_the_next() {
    String text =
        "I think that the old lighthouse was painted in the spring of the year in which my brother"
            + " had been born and that the keeper of the light would have liked to see the sea"
            + " again from a window of his own house on the hill";
    List<String> lines =
        BUILDER.cues(new Talk().turn("Ann", text).timeline()).stream()
            .flatMap(cue -> text(cue).stream())
            .toList();
    assertThat(lines.subList(0, lines.size() - 1))
        .allSatisfy(
            line -> assertThat(line).doesNotMatch("(?i).* (the|a|of|in|my|his|had|would|to|I)"));
  }

  @Test
  void titles_and_names_stay_together() {
    assertThat(texts("Every night at ten the door was opened by Dr. Tom Brown himself."))
        .containsExactly("Every night at ten the door|was opened by Dr. Tom Brown himself.");
  }

  @Test
  void the_longer_line_stands_below() {
    assertThat(texts("one1 two2 six3 ten4 wow5 hey6 hat7 cat8 dog9 end0."))
        .containsExactly("one1 two2 six3 ten4 wow5|hey6 hat7 cat8 dog9 end0.");
  }

  @Test
  void two_turns_never_share_a_cue_even_of_one_speaker() {
    Talk talk = new Talk().turn("Ann", "Yes.").turn("Ann", "Right.").turn("Bo", "No.");
    CaptionBuilder podcast = new CaptionBuilder(CaptionProfile.named("podcast"));
    assertThat(podcast.cues(talk.timeline()).stream().map(CaptionBuilderTest::text))
        .containsExactly(List.of("Yes."), List.of("Right."), List.of("No."));
  }

  @Test
  void a_sound_stands_alone_in_its_brackets_and_long_enough_to_be_read() {
    List<Cue> cues =
        BUILDER.cues(
            new Talk()
                .turn("Ann", "I am so glad to be here with you all [loud_applause] tonight.")
                .timeline());
    assertThat(cues.stream().map(CaptionBuilderTest::text))
        .containsExactly(
            List.of("I am so glad to be here with you all"),
            List.of("[loud applause]"),
            List.of("tonight."));
    assertThat(cues.stream().map(Cue::isSound)).containsExactly(false, true, false);
    assertThat(cues.get(1).endMs() - cues.get(1).startMs()).isGreaterThanOrEqualTo(833);
  }

  @Test
  void a_short_answer_stands_on_as_long_as_the_pause_after_it_allows() {
    List<Cue> cues =
        BUILDER.cues(
            new Talk()
                .turn("Ann", "No.")
                .pause(2000)
                .turn("Bo", "Why do you ask me that at the end of a day as long as this one")
                .turn("Ann", "So.")
                .timeline());
    assertThat(cues.get(0).endMs() - cues.get(0).startMs()).isEqualTo(833);
    assertThat(cues.get(1).endMs())
        .as("83 ms before the next")
        .isEqualTo(cues.get(2).startMs() - 83);
  }

  @Test
  void a_gap_of_a_few_frames_is_closed_to_two() {
    List<Cue> cues =
        BUILDER.cues(
            new Talk()
                .turn("Ann", "The first of the two had a lot to say")
                .turn("Bo", "So had the other one.")
                .timeline());
    assertThat(cues.get(1).startMs() - cues.get(0).endMs()).isEqualTo(83);
  }

  @Test
  void a_word_longer_than_a_line_stands_alone_and_uncut() {
    String giant = "https://example.org/" + "a".repeat(60);
    assertThat(texts("Look at " + giant + " some day."))
        .containsExactly("Look at", giant, "some day.");
  }

  @Test
  void a_timeline_without_words_has_no_captions() {
    assertThat(BUILDER.cues(new Timeline(16_000, 16_000, List.of()))).isEmpty();
  }

  @Test
  void a_programme_shorter_than_its_cues_is_refused() {
    Timeline timeline = new Talk().turn("Ann", "[Music] [Applause]").timeline();
    Timeline empty = new Timeline(16_000, 0, timeline.entries());
    assertThatThrownBy(() -> BUILDER.cues(empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a programme of 0 ms cannot show 2 cues");
  }

  @Test
  void captions_that_are_shifted_by_150_ms_are_found_out() {
    Timeline timeline = new Talk().turn("Ann", "Good morning, everybody.").pause(900).timeline();
    List<Cue> cues = BUILDER.cues(timeline);
    assertThat(CueSync.offsets(cues, timeline)).allMatch(offset -> offset.leadMs() == 0);
    List<Cue> late =
        cues.stream()
            .map(
                cue ->
                    new Cue(
                        cue.number(),
                        cue.startMs() + 150,
                        cue.endMs() + 150,
                        cue.lines(),
                        cue.isSound()))
            .toList();
    assertThat(CueSync.offsets(late, timeline)).allMatch(offset -> offset.leadMs() == -150);
  }

  @Test
  void nine_thousand_words_take_less_than_a_second_and_a_turn_of_thirty_thousand_a_few() {
    Timeline usual = words(9_000, 150);
    Timeline endless = words(30_000, 30_000);
    BUILDER.cues(usual); // the model of parts of speech is loaded once for a process
    assertThat(processorMs(usual)).isLessThan(1000);
    assertThat(processorMs(endless)).isLessThan(5_000);
  }

  /** By a builder that knows nothing yet; processor time, for others may be at work too. */
  private static long processorMs(Timeline timeline) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    CaptionBuilder fresh = new CaptionBuilder(CaptionProfile.named("netflix"));
    long startNs = threads.getCurrentThreadCpuTime();
    fresh.cues(timeline);
    return (threads.getCurrentThreadCpuTime() - startNs) / 1_000_000;
  }

  private static Timeline words(int count, int wordsPerTurn) {
    Random random = new Random(7);
    List<String> words =
        List.of("the", "harbour", "and", "we", "of", "lighthouses", "saw", "morning,", "ship.");
    Talk talk = new Talk();
    StringBuilder text = new StringBuilder();
    for (int n = 1; n <= count; n++) {
      text.append(words.get(random.nextInt(words.size()))).append(' ');
      if (n % wordsPerTurn == 0) {
        talk.turn(n / wordsPerTurn % 2 == 0 ? "Ann" : "Bo", text.toString());
        text.setLength(0);
      }
    }
    return talk.timeline();
  }

  private static List<String> text(Cue cue) {
    return cue.lines().stream().map(Cue.Line::text).toList();
  }

  /** The cues of a text that needs no label, each as one string, its lines divided by a bar. */
  private static List<String> texts(String text) {
    Timeline timeline = new Talk().turn("Ann", "So.").turn("Ann", text).timeline();
    return BUILDER.cues(timeline).stream().skip(1).map(cue -> String.join("|", text(cue))).toList();
  }
}
