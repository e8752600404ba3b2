package dev.transcast.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The test signals of EBU Tech 3341 v4.0, table 1, for programmes of two channels. */
class LoudnessMeterTest {
  private static final int[] RATES_HZ = {16000, 22050, 24000, 44100, 48000};

  @ParameterizedTest
  @ValueSource(doubles = {-23, -33})
  void cases_1_and_2_a_steady_tone_reads_its_level(double dbfs) {
    assertReads(dbfs, new double[][] {{20, dbfs}});
  }

  @Test
  void case_3_soft_stretches_are_gated() {
    assertReads(-23, new double[][] {{10, -36}, {60, -23}, {10, -36}});
  }

  @Test
  void case_4_silence_does_not_move_the_relative_gate() {
    assertReads(-23, new double[][] {{10, -72}, {10, -36}, {60, -23}, {10, -36}, {10, -72}});
  }

  @Test
  void case_5_levels_within_the_gate_are_averaged_as_power() {
    assertReads(-23, new double[][] {{20, -26}, {20.1, -20}, {20, -26}});
  }

  @Test
  void case_9_short_term_loudness_of_a_changing_tone_stands_still() {
    double[][] changing = new double[10][];
    for (int i = 0; i < changing.length; i++) {
      changing[i] = i % 2 == 0 ? new double[] {1.34, -20} : new double[] {1.66, -30};
    }
    for (int rateHz : RATES_HZ) {
      ShortTermLoudness shortTerm = heard(rateHz, changing);
      assertThat(shortTerm.highestLufs()).as("%d Hz", rateHz).isCloseTo(-23, within(0.1));
    }
  }

  @Test
  void case_10_three_seconds_of_tone_read_their_level_wherever_they_begin() {
    for (int i = 1; i <= 20; i++) {
      ShortTermLoudness shortTerm =
          heard(48000, new double[][] {{0.15 * i, -150}, {3, -23}, {1, -150}});
      assertThat(shortTerm.highestLufs()).as("signal %d", i).isCloseTo(-23, within(0.1));
    }
  }

  /** EBU Tech 3342, table 1, and its tolerance of 1 LU. */
  @Test
  void tech_3342_cases_1_to_4_read_their_range() {
    assertRange(10, -20, -30);
    assertRange(5, -20, -15);
    assertRange(20, -40, -20);
    assertRange(15, -50, -35, -20, -35, -50);
  }

  @Test
  void a_steady_tone_and_silence_have_no_range() {
    assertRange(0, -23);
    assertThat(heard(48000, new double[][] {{10, -150}}).rangeLu()).isZero();
    assertThat(new ShortTermLoudness().rangeLu()).isZero();
    assertThat(new ShortTermLoudness().highestLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void k_weighting_at_48_khz_is_the_table_of_the_recommendation() {
    Biquad shelf = KWeighting.shelf(48000);
    Biquad highPass = KWeighting.highPass(48000);
    assertThat(
            new double[] {
              shelf.b0(),
              shelf.b1(),
              shelf.b2(),
              shelf.a1(),
              shelf.a2(),
              highPass.a1(),
              highPass.a2()
            })
        .containsExactly(
            new double[] {
              1.53512485958697,
              -2.69169618940638,
              1.19839281085285,
              -1.69065929318241,
              0.73248077421585,
              -1.99004745483398,
              0.99007225036621
            },
            within(1e-8));
  }

  @Test
  void one_channel_is_3_lu_softer_than_two() {
    float[] tone = Tones.sine(997, 0.1, 3 * 48000, 48000);
    LoudnessMeter mono = new LoudnessMeter(48000, 1);
    LoudnessMeter stereo = new LoudnessMeter(48000, 2);
    mono.add(new float[][] {tone}, tone.length);
    stereo.add(new float[][] {tone, tone}, tone.length);
    assertThat(stereo.integratedLufs() - mono.integratedLufs()).isCloseTo(3.01, within(0.005));
  }

  @Test
  void silence_has_no_loudness() {
    LoudnessMeter meter = new LoudnessMeter(44100, 1);
    meter.add(new float[1][44100], 44100);
    assertThat(meter.integratedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(new LoudnessMeter(44100, 1).ungatedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void histograms_join_as_if_one_meter_had_heard_both() {
    float[] soft = Tones.sine(997, 0.05, 4 * 48000, 48000);
    float[] loud = Tones.sine(997, 0.1, 4 * 48000, 48000);
    LoudnessHistogram joined = new LoudnessHistogram();
    for (float[] tone : new float[][] {soft, loud}) {
      LoudnessMeter meter = new LoudnessMeter(48000, 1);
      meter.add(new float[][] {tone}, tone.length);
      joined.add(meter.histogram(), /* gainDb= */ tone == soft ? 6.0206 : 0);
    }
    LoudnessMeter one = new LoudnessMeter(48000, 1);
    one.add(new float[][] {loud}, loud.length);
    assertThat(joined.integratedLufs()).isCloseTo(one.integratedLufs(), within(0.01));
  }

  private static void assertReads(double lufs, double[][] secondsAndDbfs) {
    for (int rateHz : RATES_HZ) {
      LoudnessMeter meter = new LoudnessMeter(rateHz, 2);
      hear(meter, rateHz, secondsAndDbfs);
      assertThat(meter.integratedLufs()).as("%d Hz", rateHz).isCloseTo(lufs, within(0.1));
    }
  }

  /** Tones of 20 s each. */
  private static void assertRange(double lu, double... dbfs) {
    double[][] parts =
        Arrays.stream(dbfs).mapToObj(db -> new double[] {20, db}).toArray(double[][]::new);
    assertThat(heard(48000, parts).rangeLu()).isCloseTo(lu, within(0.2));
  }

  private static ShortTermLoudness heard(int rateHz, double[][] secondsAndDbfs) {
    ShortTermLoudness shortTerm = new ShortTermLoudness();
    hear(new LoudnessMeter(rateHz, 2, shortTerm), rateHz, secondsAndDbfs);
    return shortTerm;
  }

  /** Blocks of an odd size must read the same as one block. */
  private static void hear(LoudnessMeter meter, int rateHz, double[][] secondsAndDbfs) {
    float[][] block = new float[2][777];
    for (double[] part : secondsAndDbfs) {
      int frames = (int) Math.round(part[0] * rateHz);
      float[] tone = Tones.sine(1000, Decibels.toFactor(part[1]), frames, rateHz);
      AudioSource source = Tones.source(tone, tone);
      try {
        for (int count; (count = source.read(block, 777)) > 0; ) {
          meter.add(block, count);
        }
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }
}
