package dev.transcast.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.transcast.model.CastSheet;
import dev.transcast.model.Dialogue;
import dev.transcast.model.SpokenLine;
import dev.transcast.model.TimedWord;
import dev.transcast.model.VoiceProfile;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NarratorTest {
  private static final String TALK =
      "Well, don’t worry: we're spending $5 million — 😀 — on 100k GPUs, and it's the café's idea."
          + " Really? Yes. See https://example.com/docs or ask Dr. Lee.";

  private static Narrator narrator;

  @BeforeAll
  static void open() {
    narrator = new Narrator(Lexicon.builtIn(), 2);
  }

  @AfterAll
  static void close() {
    narrator.close();
  }

  @Test
  void every_word_is_timed_and_only_wordless_ones_have_no_length() {
    SpokenLine line = narrator.say(TALK, Dialogues.VOICE);

    assertThat(line.words()).hasSize(TALK.split(" ").length);
    assertThat(line.words())
        .allSatisfy(
            word ->
                assertThat(word.endFrame() == word.startFrame())
                    .as(word.word().shown())
                    .isEqualTo(List.of("—", "😀").contains(word.word().shown())));
  }

  @Test
  void words_begin_when_they_are_heard_and_not_150_ms_later() {
    SpokenLine line =
        narrator.say("Ready. Nine. Apples. Many. Us. Lovely. Eight.", Dialogues.VOICE);

    for (TimedWord word : line.words()) {
      // An "l" comes in softly: within 20 ms it is there.
      assertThat(isOnset(line, word.startFrame()) || isOnset(line, word.startFrame() + 320))
          .as("onset of " + word)
          .isTrue();
      assertThat(isOnset(line, word.startFrame() + 2400)).as("150 ms after " + word).isFalse();
      assertThat(isOnset(line, word.startFrame() - 2400)).as("150 ms before " + word).isFalse();
    }
  }

  @Test
  void a_contraction_is_not_said_as_its_letters_without_the_apostrophe() {
    assertThat(samples("we're")).isNotEqualTo(samples("were"));
    assertThat(samples("I'll")).isNotEqualTo(samples("ill"));
    assertThat(samples("don’t")).isEqualTo(samples("don't"));
  }

  @Test
  void a_sound_is_timed_but_never_spoken() {
    Dialogue dialogue = Dialogues.dialogue(1.0, "thank you [Applause] all");

    List<SpokenLine> lines = narrate(narrator, dialogue);

    assertThat(lines).hasSize(3);
    assertThat(lines.get(1).clip().frames()).isZero();
    assertThat(lines.get(1).words())
        .singleElement()
        .satisfies(w -> assertThat(w.endFrame()).isZero());
  }

  @Test
  void one_thread_and_two_say_the_same_samples_again_and_again() {
    String[] turns = new String[24];
    for (int i = 0; i < turns.length; i++) {
      turns[i] = i + " records of the " + TALK + " I read about project number " + i;
    }
    Dialogue dialogue = Dialogues.dialogue(1.0, turns);

    int[] twice = {fingerprint(narrator, dialogue), fingerprint(narrator, dialogue)};
    int alone;
    try (Narrator single = new Narrator(Lexicon.builtIn(), 1)) {
      alone = fingerprint(single, dialogue);
    }

    assertThat(twice).containsOnly(alone);
  }

  @Test
  void the_rate_of_the_voice_and_of_the_script_is_what_is_heard() {
    String talk =
        "I think most people would be surprised how often that happens, and to be honest we were too."
            + " The conference in the capital attracted several thousand visitors from everywhere,"
            + " so the organizers decided to double the number of sessions for the following year.";

    double normal = wordsPerMinute(Dialogues.dialogue(1.0, talk));
    double fast = wordsPerMinute(Dialogues.dialogue(1.5, talk));

    assertThat(normal).isBetween(180 * 0.85, 180 * 1.15);
    assertThat(fast / normal).isBetween(1.4, 1.6);
  }

  @Test
  void a_larger_vocal_tract_scale_keeps_the_tempo_and_raises_the_declared_rate() {
    VoiceProfile small = new VoiceProfile("small", "", "kevin16", 180, 104, 15, 1.2, 0, 0);

    SpokenLine normal = narrator.say("we moved into the new office", Dialogues.VOICE);
    SpokenLine scaled = narrator.say("we moved into the new office", small);

    assertThat(scaled.clip().sampleRateHz()).isEqualTo(19_200);
    assertThat(seconds(scaled) / seconds(normal)).isBetween(0.95, 1.05);
  }

  @Test
  void tokens_of_thousands_of_letters_or_digits_take_no_time() {
    String text = "so " + "x".repeat(2_000) + " " + "7".repeat(10_000) + " " + "na".repeat(1_000);
    long start = System.nanoTime();

    SpokenLine line = narrator.say(text, Dialogues.VOICE);

    assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
    assertThat(line.words()).hasSize(4);
  }

  @Test
  void the_beginning_of_a_long_episode_is_heard_at_once() {
    String[] turns = new String[20_000];
    Arrays.fill(turns, "This is one of very many turns in this episode.");
    long start = System.nanoTime();

    try (Stream<SpokenLine> lines =
        narrator.narrate(Dialogues.dialogue(1.0, turns), Dialogues.CAST)) {
      Iterator<SpokenLine> first = lines.iterator();
      assertThat(first.next().words()).hasSize(10);
    }

    assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
    assertThat(narrator.say("still here", Dialogues.VOICE).clip().frames()).isPositive();
  }

  @Test
  void a_line_that_cannot_be_spoken_is_an_exception_that_names_it() {
    VoiceProfile nobody = new VoiceProfile("nobody", "", "alan", 180, 104, 15, 1.0, 0, 0);
    CastSheet cast = new CastSheet(Map.of(Dialogues.ANN, nobody));

    assertThatThrownBy(
            () -> narrator.narrate(Dialogues.dialogue(1.0, "hello there"), cast).toList())
        .isInstanceOf(SpeechException.class)
        .hasMessageContaining("turn 1")
        .hasMessageContaining("alan");
  }

  @Test
  void a_short_answer_is_said_in_passing() {
    List<SpokenLine> lines =
        narrate(narrator, Dialogues.dialogue(1.0, "Yeah, exactly.", "Yes, sir.", "Mm-hm."));

    assertThat(seconds(lines.get(0)))
        .isCloseTo(seconds(narrator.say("Yeah, exactly.", Dialogues.VOICE)) / 1.25, within(0.08));
    assertThat(seconds(lines.get(1)))
        .isCloseTo(seconds(narrator.say("Yes, sir.", Dialogues.VOICE)), within(0.01));
    assertThat(seconds(lines.get(2))).isLessThan(0.7);
  }

  @Test
  void closing_ends_whoever_waits() {
    Narrator closing = new Narrator(Lexicon.builtIn(), 1);
    String[] turns = new String[100];
    Arrays.fill(turns, "This is one of very many turns in this episode.");
    Iterator<SpokenLine> lines =
        closing.narrate(Dialogues.dialogue(1.0, turns), Dialogues.CAST).iterator();
    lines.next();

    closing.close();

    assertThatThrownBy(() -> lines.forEachRemaining(line -> {}))
        .isInstanceOf(CancellationException.class);
  }

  private static float[] samples(String text) {
    return narrator.say(text, Dialogues.VOICE).clip().samples();
  }

  private static List<SpokenLine> narrate(Narrator narrator, Dialogue dialogue) {
    try (Stream<SpokenLine> lines = narrator.narrate(dialogue, Dialogues.CAST)) {
      return lines.toList();
    }
  }

  private static int fingerprint(Narrator narrator, Dialogue dialogue) {
    int hash = 1;
    for (SpokenLine line : narrate(narrator, dialogue)) {
      hash = 31 * hash + Arrays.hashCode(line.clip().samples());
      for (TimedWord word : line.words()) {
        hash = 31 * hash + word.hashCode();
      }
    }
    return hash;
  }

  private static double wordsPerMinute(Dialogue dialogue) {
    List<SpokenLine> lines = narrate(narrator, dialogue);
    double words = lines.stream().mapToInt(line -> line.words().size()).sum();
    return words * 60 / lines.stream().mapToDouble(NarratorTest::seconds).sum();
  }

  private static double seconds(SpokenLine line) {
    return line.clip().frames() / (double) line.clip().sampleRateHz();
  }

  /** Whether sound begins within 30 ms of a frame. */
  private static boolean isOnset(SpokenLine line, long frame) {
    double before = level(line, frame - 480, frame);
    return level(line, frame, frame + 480) > Math.max(5 * before, 0.005);
  }

  private static double level(SpokenLine line, long from, long to) {
    double energy = 0;
    float[] samples = line.clip().samples();
    int start = (int) Math.max(0, from);
    int end = (int) Math.min(samples.length, to);
    for (int i = start; i < end; i++) {
      energy += samples[i] * samples[i];
    }
    return end > start ? Math.sqrt(energy / (end - start)) : 0;
  }
}
