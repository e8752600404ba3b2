package dev.transcast.speech.freetts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.speech.freetts.diphone.DiphoneUnitDatabase;
import dev.transcast.speech.freetts.SpokenWord.Boundary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FreeTtsEngineTest {
  private static final Prosody PLAIN = new Prosody(180, 100, 12, 1);

  private static FreeTtsEngine engine;

  @BeforeAll
  static void load() throws IOException {
    engine = FreeTtsEngine.load("kevin16");
  }

  @Test
  void but_is_not_said_as_bot() {
    float[] but = engine.render(List.of(SpokenWord.of("but")), PLAIN).samples();
    float[] bot =
        engine.render(List.of(SpokenWord.of("but", List.of("b", "aa1", "t"))), PLAIN).samples();

    assertThat(but).isNotEqualTo(bot);
  }

  @Test
  void word_times_are_those_of_the_emitted_samples() {
    List<SpokenWord> words =
        List.of(SpokenWord.of("stop").withBoundary(Boundary.PHRASE), SpokenWord.of("many"));

    Rendering rendering = engine.render(words, PLAIN);

    Rendering.Span stop = rendering.words().get(0);
    Rendering.Span many = rendering.words().get(1);
    assertThat(stop.startFrame()).isEqualTo(160);
    assertThat(many.startFrame() - stop.endFrame()).as("pause").isBetween(1_600, 6_400);
    assertThat(rendering.samples().length - many.endFrame()).isBetween(800, 960);
    int middle = (stop.endFrame() + 1_000 + many.startFrame()) / 2;
    assertThat(Math.abs(rendering.samples()[middle])).isLessThan(0.003f);
    assertThat(many.endFrame()).isLessThanOrEqualTo(rendering.samples().length);
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
    Rendering rendering = engine.render(words, PLAIN);
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
    float[] first = engine.render(words, PLAIN).samples();
    engine.render(List.of(SpokenWord.of("something")), new Prosody(120, 200, 30, 1.2));

    assertThat(engine.render(words, PLAIN).samples()).isEqualTo(first);
    assertThat(FreeTtsEngine.load("kevin16").render(words, PLAIN).samples()).isEqualTo(first);
  }

  @Test
  void any_phones_are_fitted_to_recorded_diphones_seed_11() throws IOException {
    DiphoneUnitDatabase units =
        new DiphoneUnitDatabase(FreeTtsEngine.class.getResource(FreeTtsEngine.DIPHONES), true);
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
        assertThat(units.getUnit(pair).getName()).as("in %s", fitted).isEqualTo(pair);
        before = phone;
      }
    }
  }

  @Test
  void too_many_words_and_unresolved_text_are_refused() {
    assertThatThrownBy(() -> engine.render(Collections.nCopies(101, SpokenWord.of("word")), PLAIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("101");
    assertThatThrownBy(() -> SpokenWord.of("$5")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FreeTtsEngine.load("alan")).hasMessageContaining("alan");
  }
}
