package dev.transcast.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import dev.transcast.model.VoiceProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rhythm of a talk. */
class PausePlanTest {
  private static final VoiceProfile ANN = Talk.voice("ann", 1.0, 0, 0);
  private static final VoiceProfile BOB = Talk.voice("bob", 1.07, 0, 0);
  private static final String[] WORDS =
      "river mountain bakery signal kettle window garden engine letter winter".split(" ");

  @TempDir Path folder;

  /** Medians over 200 pairs of turns whose words are drawn with seed 7. */
  @ParameterizedTest
  @CsvSource({
    "'.', '', 450, 600", // a turn
    "'?', '', 280, 380", // an answer
    "'?', 'well, ', 570, 720", // an answer that hesitates
  })
  void gaps_between_speakers_are_those_of_their_kind_for_seed_7(
      String mark, String opening, double leastMs, double mostMs) {
    Random random = new Random(7);
    double[] gapsMs = new double[200];
    for (int i = 0; i < gapsMs.length; i++) {
      gapsMs[i] =
          gapMs(new Talk().turn(ANN, phrase(random) + mark).turn(BOB, opening + phrase(random)));
    }
    Arrays.sort(gapsMs);
    assertThat(gapsMs[100]).isBetween(leastMs, mostMs);
    assertThat(gapsMs[180] / gapsMs[20]).as("people are no clocks").isBetween(1.4, 2.5);
    assertThat(gapsMs[0]).isGreaterThan(120);
    assertThat(gapsMs[199]).isLessThan(1100);
  }

  @Test
  void backchannels_are_quick_and_the_other_goes_on_quickly() {
    Talk talk =
        new Talk()
            .turn(ANN, "we took the road along the river and up the hill.")
            .turn(BOB, "Mm-hm, right you are.") // four words claim the floor
            .turn(ANN, "we took the road along the river and up the hill.")
            .turn(BOB, "Oh wow, okay.")
            .turn(ANN, "and then we came down again on the other side.");
    List<Double> gaps = gapsMs(talk, false);
    assertThat(gaps.get(0)).isGreaterThan(300);
    assertThat(gaps.get(2)).isLessThan(330);
    assertThat(gaps.get(3)).isLessThan(330);
  }

  @Test
  void the_same_words_give_the_same_pauses_and_an_edit_changes_those_beside_it() {
    Talk plain = fiveTurns("so it was");
    Talk edited = fiveTurns("so it is");
    List<Double> gaps = gapsMs(plain, false);
    assertThat(gapsMs(fiveTurns("so it was"), false)).isEqualTo(gaps);
    List<Double> others = gapsMs(edited, false);
    assertThat(others.get(0)).isEqualTo(gaps.get(0));
    assertThat(others.get(1)).isNotEqualTo(gaps.get(1));
    assertThat(others.get(2)).isNotEqualTo(gaps.get(2));
    assertThat(others.get(3)).isEqualTo(gaps.get(3));
  }

  @Test
  void a_new_topic_gets_air() {
    String bread = "bread dough oven flour yeast crust loaf salt.";
    String trains = "train station ticket carriage railway platform signal.";
    String before = String.join(" | ", Collections.nCopies(8, bread));
    String same = String.join(" | ", Collections.nCopies(4, bread));
    String other = String.join(" | ", Collections.nCopies(9, trains));
    assertThat(gapBetweenMs(talk(before, "Let's turn to " + same)))
        .as("announced")
        .isGreaterThan(680);
    assertThat(gapBetweenMs(talk(before, "My next question: " + same))).isGreaterThan(680);
    assertThat(gapBetweenMs(talk(before, "So " + other)))
        .as("marker, other words")
        .isGreaterThan(680);
    assertThat(gapBetweenMs(talk(before, "Some " + other))).as("no marker").isLessThan(680);
    assertThat(gapBetweenMs(talk(before + " | " + other, "So " + other)))
        .as("marker, same words")
        .isLessThan(680);
  }

  @Test
  void nobody_changes_the_topic_in_every_sentence() {
    Talk talk = new Talk();
    for (int i = 0; i < 6; i++) {
      talk.turn(i % 2 == 0 ? ANN : BOB, "let's talk about something else than that.");
    }
    assertThat(gapsMs(talk, false)).allMatch(gap -> gap < 900);
  }

  @ParameterizedTest
  @CsvSource({
    "[pause 2 s], 2000",
    "[pause 800 ms], 800",
    "[Pause: 1.5 seconds], 1500",
    "[pause], 1000",
    "[pause 9000 s], 60000"
  })
  void a_pause_that_the_script_asks_for_is_as_long_as_it_says(String direction, double ms)
      throws IOException {
    Timeline timeline = timeline(directed(direction), MixSettings.STEREO);
    List<Timeline.Entry> entries = timeline.entries();
    assertThat(ms(timeline, entries.get(2).startFrame() - entries.get(0).endFrame()))
        .isCloseTo(ms, within(0.1));
  }

  @Test
  void with_crosstalk_a_yeah_begins_on_the_last_word_and_never_before_it() throws IOException {
    Timeline timeline =
        timeline(withBackchannel("we went up the hill."), MixSettings.STEREO.withCrosstalk(true));
    List<Timeline.Entry> entries = timeline.entries();
    List<TimedWord> words = entries.get(0).words();
    TimedWord last = words.get(words.size() - 1);
    long start = entries.get(1).startFrame();
    assertThat(start).isLessThan(last.endFrame());
    assertThat(start - last.startFrame()).isGreaterThan((last.endFrame() - last.startFrame()) / 2);
    assertThat(entries.get(2).startFrame()).isGreaterThan(entries.get(1).endFrame());
  }

  @Test
  void without_crosstalk_and_after_questions_nobody_talks_over_another() {
    assertThat(gapsMs(withBackchannel("we went up the hill."), false)).allMatch(gap -> gap > 0);
    assertThat(gapsMs(withBackchannel("did we go up the hill?"), true)).allMatch(gap -> gap > 0);
  }

  private static Talk directed(String direction) {
    Talk talk = new Talk();
    talk.turn(ANN, "it was quiet. | " + direction.replace(' ', '~') + " | and then it was not.");
    return talk;
  }

  private static Talk withBackchannel(String before) {
    return new Talk().turn(ANN, before).turn(BOB, "Yeah.").turn(ANN, "and down again after that.");
  }

  private static Talk fiveTurns(String third) {
    return new Talk()
        .turn(ANN, "one went home.")
        .turn(BOB, "two stayed there.")
        .turn(ANN, third)
        .turn(BOB, "four came later.")
        .turn(ANN, "five never came.");
  }

  private static Talk talk(String before, String after) {
    return new Talk().turn(ANN, before).turn(BOB, after);
  }

  private static String phrase(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      words.add(WORDS[random.nextInt(WORDS.length)]);
    }
    return String.join(" ", words);
  }

  private static double gapMs(Talk talk) {
    List<Double> gaps = gapsMs(talk, false);
    return gaps.get(gaps.size() - 1);
  }

  /** Between the last line of the first turn and the next. */
  private static double gapBetweenMs(Talk talk) {
    List<Line> lines = lines(talk);
    int next = 1;
    while (lines.get(next).isOfSameTurn(lines.get(0))) {
      next++;
    }
    return gapsMs(talk, false).get(next - 1);
  }

  private static List<Double> gapsMs(Talk talk, boolean crosstalk) {
    double[] gaps = PausePlan.gapsMs(lines(talk), Talk.CLIP_HZ, /* factor= */ 1, crosstalk);
    return Arrays.stream(gaps).boxed().toList();
  }

  private static List<Line> lines(Talk talk) {
    return talk.stream()
        .map(line -> new Line(line.request(), line.words(), line.clip().frames(), Optional.empty()))
        .toList();
  }

  private static double ms(Timeline timeline, long frames) {
    return frames * 1000.0 / timeline.sampleRateHz();
  }

  private Timeline timeline(Talk talk, MixSettings settings) throws IOException {
    try (Assembly assembly =
        Talk.assembled(new Mixer(settings), talk.stream(), 1, folder.resolve("work"))) {
      return assembly.timeline();
    }
  }
}
