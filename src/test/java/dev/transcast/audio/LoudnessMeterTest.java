package dev.transcast.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
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

  /** Blocks of an odd size must read the same as one block. */
  private static void assertReads(double lufs, double[][] secondsAndDbfs) {
    for (int rateHz : RATES_HZ) {
      LoudnessMeter meter = new LoudnessMeter(rateHz, 2);
      for (double[] part : secondsAndDbfs) {
        int frames = (int) Math.round(part[0] * rateHz);
        float[] tone = Tones.sine(1000, Decibels.toFactor(part[1]), frames, rateHz);
        AudioSource source = Tones.source(tone, tone);
        float[][] block = new float[2][777];
        try {
          for (int count; (count = source.read(block, 777)) > 0; ) {
            meter.add(block, count);
          }
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
      assertThat(meter.integratedLufs()).as("%d Hz", rateHz).isCloseTo(lufs, within(0.1));
    }
  }
}
