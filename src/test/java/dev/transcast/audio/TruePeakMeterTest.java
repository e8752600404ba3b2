package dev.transcast.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruePeakMeterTest {
  /** EBU Tech 3341 v4.0, table 1, cases 15 to 19, and its tolerance of +0.2/-0.4 dB. */
  @ParameterizedTest
  @CsvSource({
    "4, 0, 0.5, -6",
    "4, 45, 0.5, -6",
    "6, 60, 0.5, -6",
    "8, 67.5, 0.5, -6",
    "4, 45, 1.41, 3"
  })
  void cases_15_to_19_read_the_peak_between_samples(
      double divisor, double phaseDegrees, double peak, double dbtp) {
    float[] tone = Tones.sine(48000 / divisor, peak, phaseDegrees, 48000, 48000);
    assertThat(truePeakDbtp(Tones.faded(tone, 48000), 1000)).isBetween(dbtp - 0.4, dbtp + 0.2);
  }

  /**
   * As cases 20 to 23: a tone at a sixth of the rate with one period at a quarter of it and twice
   * as high, made at four times the rate and brought down from four starts.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void a_single_high_period_is_found_at_every_offset(int offset) {
    int rateHz = 4 * 48000;
    float[] tone = Tones.faded(Tones.sine(8000, 0.5, rateHz, rateHz), rateHz);
    int start = rateHz / 2; // whole periods of 24 frames
    float[] high = Tones.sine(12000, 1.0, /* frames= */ 16, rateHz);
    System.arraycopy(high, 0, tone, start, 16);
    float[] shifted = Arrays.copyOfRange(tone, offset, tone.length);
    float[] brought = new Resampler(rateHz, 48000).resample(shifted);
    assertThat(truePeakDbtp(brought, 1000)).isBetween(-0.4, 0.2);
  }

  @Test
  void a_peak_counts_wherever_the_blocks_are_cut() {
    float[] tone = Tones.faded(Tones.sine(11025, 0.9, 45, 5000, 44100), 44100);
    double whole = truePeakDbtp(tone, 5000);
    for (int block : new int[] {1, 31, 255, 256, 257, 4999}) {
      assertThat(truePeakDbtp(tone, block)).isEqualTo(whole);
    }
  }

  @Test
  void the_last_frame_counts() {
    float[] click = new float[1000];
    click[999] = 0.5f;
    assertThat(truePeakDbtp(click, 1000)).isBetween(-6.1, -6.0);
  }

  @Test
  void silence_has_no_peak() {
    assertThat(truePeakDbtp(new float[1000], 100)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  static double truePeakDbtp(float[] samples, int blockFrames) {
    TruePeakMeter meter = new TruePeakMeter(1);
    for (int start = 0; start < samples.length; start += blockFrames) {
      int count = Math.min(blockFrames, samples.length - start);
      float[] block = new float[count];
      System.arraycopy(samples, start, block, 0, count);
      meter.add(new float[][] {block}, count);
    }
    return meter.truePeakDbtp();
  }
}
