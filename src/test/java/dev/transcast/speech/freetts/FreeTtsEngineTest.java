package dev.transcast.speech.freetts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.transcast.speech.freetts.SpokenWord.Boundary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FreeTtsEngineTest {
  private static final Prosody PLAIN = new Prosody(180, 100, 12, 1);

  private static FreeTtsEngine engine;

  @BeforeAll
  static void load() throws IOException {
    engine = FreeTtsEngine.load();
  }

  @Test
  void but_is_not_said_as_bot() {
    float[] but = engine.render(Optional.empty(), List.of(SpokenWord.of("but")), PLAIN).samples();
    float[] bot =
        engine
            .render(
                Optional.empty(), List.of(SpokenWord.of("but", List.of("b", "aa1", "t"))), PLAIN)
            .samples();

    assertThat(but).isNotEqualTo(bot);
  }

  @Test
  void word_times_are_those_of_the_emitted_samples() {
    List<SpokenWord> words =
        List.of(SpokenWord.of("stop").withBoundary(Boundary.PHRASE), SpokenWord.of("many"));

    Rendering rendering = engine.render(Optional.empty(), words, PLAIN);

    Rendering.Span stop = rendering.words().get(0);
    Rendering.Span many = rendering.words().get(1);
    assertThat(stop.startFrame()).isEqualTo(160);
    assertThat(many.startFrame() - stop.endFrame()).as("pause").isBetween(1_600, 6_400);
    assertThat(rendering.samples().length - many.endFrame()).isBetween(800, 960);
    int middle = (stop.endFrame() + 1_000 + many.startFrame()) / 2;
    assertThat(Math.abs(rendering.samples()[middle])).isLessThan(0.003f);
    assertThat(many.endFrame()).isLessThanOrEqualTo(rendering.samples().length);
  }

  /** Stops are planned from their closure on, up to 0.12 s before they can be heard. */
  @Test
  void after_a_pause_words_begin_where_they_are_heard() {
    List<SpokenWord> words =
        Stream.of("ten", "people", "came", "bob", "dad", "many", "chess", "see", "apples", "good")
            .map(text -> SpokenWord.of(text).withBoundary(Boundary.PHRASE))
            .toList();

    Rendering rendering = engine.render(Optional.empty(), words, PLAIN);

    int silent = 0;
    for (int i = 0; i < words.size(); i++) {
      int start = rendering.words().get(i).startFrame();
      assertThat(Math.abs(onset(rendering.samples(), silent, start + 3_200) - start))
          .as("samples from the beginning of %s to its sound", words.get(i).text())
          .isLessThan(320);
      silent = rendering.words().get(i).endFrame() + 1_600; // the ring of its last phone
    }
  }

  /** The first sample at 2 % of the largest one. */
  static int onset(float[] samples, int from, int to) {
    float largest = 0;
    for (int at = from; at < to; at++) {
      largest = Math.max(largest, Math.abs(samples[at]));
    }
    int at = from;
    while (Math.abs(samples[at]) < 0.02 * largest) {
      at++;
    }
    return at;
  }

  private static double energy(float[] samples, int from, int length) {
    double energy = 0;
    for (int i = from; i < from + length; i++) {
      energy += samples[i] * samples[i];
    }
    return energy;
  }

  /** The recorded frames have 160 samples, a period at 60 Hz has 267. */
  @Test
  void a_hiss_does_not_buzz_however_low_the_voice_is() {
    List<SpokenWord> words = List.of(SpokenWord.of("sauce", List.of("s", "ao1", "s")));

    Rendering rendering = engine.render(Optional.empty(), words, new Prosody(120, 60, 0, 1));

    int start = rendering.words().get(0).endFrame() - 3_200;
    double[] levels = new double[40];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = energy(rendering.samples(), start + 32 * i, 32);
    }
    Arrays.sort(levels);
    assertThat(levels[2] / levels[20]).as("quiet to middling 2 ms of a hiss").isGreaterThan(0.1);
  }

  /** Of the 140 ms that are recorded of a last stop half used to be skipped. */
  @Test
  void a_last_stop_is_released() {
    for (String text : List.of("cat", "back", "cup", "asked")) {
      Rendering rendering =
          engine.render(
              Optional.empty(),
              List.of(SpokenWord.of(text).withBoundary(Boundary.STATEMENT)),
              PLAIN);

      float[] samples = rendering.samples();
      int end = rendering.words().get(0).endFrame();
      double loudest = 0;
      double burst = 0;
      for (int at = 0; at + 80 < samples.length; at += 40) {
        double energy = energy(samples, at, 80);
        loudest = Math.max(loudest, energy);
        burst = at > end - 1_000 ? Math.max(burst, energy) : 0;
      }
      assertThat(10 * Math.log10(burst / loudest)).as("burst of %s in dB", text).isGreaterThan(-30);
    }
  }

  @Test
  void a_question_rises_and_a_statement_falls() {
    assertThat(lastHz(Boundary.QUESTION)).isGreaterThan(1.15 * PLAIN.pitchHz());
    assertThat(lastHz(Boundary.STATEMENT)).isLessThan(PLAIN.pitchHz());
  }

  /** Pitch of the last vowel of "are you going today" by autocorrelation. */
  private static double lastHz(Boundary boundary) {
    List<SpokenWord> words =
        List.of(
            SpokenWord.of("are"),
            SpokenWord.of("you"),
            SpokenWord.of("going"),
            SpokenWord.of("today").withBoundary(boundary));
    Rendering rendering = engine.render(Optional.empty(), words, PLAIN);
    int start = rendering.words().get(3).endFrame() - 1_400;
    double best = 0;
    int period = 1;
    for (int lag = 80; lag <= 250; lag++) {
      double sum = 0;
      double energy = 0;
      for (int i = start; i < start + 700; i++) {
        sum += rendering.samples()[i] * rendering.samples()[i + lag];
        energy += rendering.samples()[i + lag] * rendering.samples()[i + lag];
      }
      if (sum / Math.sqrt(energy) > best) {
        best = sum / Math.sqrt(energy);
        period = lag;
      }
    }
    return 16_000.0 / period;
  }

  @Test
  void what_the_engine_says_does_not_depend_on_what_it_said_before() throws IOException {
    List<SpokenWord> words = List.of(SpokenWord.of("record"), SpokenWord.of("zyxxy"));
    float[] first = engine.render(Optional.empty(), words, PLAIN).samples();
    engine.render(
        Optional.empty(), List.of(SpokenWord.of("something")), new Prosody(120, 200, 30, 1.2));

    assertThat(engine.render(Optional.empty(), words, PLAIN).samples()).isEqualTo(first);
    assertThat(FreeTtsEngine.load().render(Optional.empty(), words, PLAIN).samples())
        .isEqualTo(first);
  }

  @Test
  void any_phones_are_fitted_to_recorded_diphones_seed_11() {
    VoiceUnits units = VoiceUnits.of(Optional.empty());
    List<String> phones = new ArrayList<>(PhoneInventory.PHONES);
    Collections.sort(phones);
    Random random = new Random(11);
    for (int round = 0; round < 20_000; round++) {
      List<String> word = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        word.add(phones.get(random.nextInt(phones.size())));
      }
      String before = "pau";
      List<String> fitted = new ArrayList<>(PhoneInventory.fit(word));
      fitted.add("pau");
      for (String phone : fitted) {
        String pair = before + "-" + phone;
        assertThatCode(() -> units.unit(pair)).as("in %s", fitted).doesNotThrowAnyException();
        before = phone;
      }
    }
  }

  @Test
  void too_many_words_and_unresolved_text_are_refused() {
    assertThatThrownBy(
            () ->
                engine.render(
                    Optional.empty(), Collections.nCopies(101, SpokenWord.of("word")), PLAIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("101");
    assertThatThrownBy(() -> SpokenWord.of("$5")).isInstanceOf(IllegalArgumentException.class);
  }
}
