package dev.transcast.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DitherTest {
  private static final int FRAMES = 200_000;

  @Test
  void what_is_smaller_than_a_step_is_kept_on_average() {
    for (double steps : new double[] {0, 0.25, -0.5, 0.75, 1000.3}) {
      short[] rounded = quantized((float) (steps / 32768));
      double mean = average(rounded);
      assertThat(mean).isCloseTo(steps, within(0.01));
      double power = 0;
      for (short value : rounded) {
        power += (value - mean) * (value - mean);
      }
      // TPDF: the power of the error is a quarter of a step squared, whatever the signal.
      assertThat(power / FRAMES).isCloseTo(0.25, within(0.01));
    }
  }

  @Test
  void the_noise_is_the_same_every_time() {
    assertThat(quantized(0.1f)).isEqualTo(quantized(0.1f));
  }

  @Test
  void beyond_full_scale_is_clipped_and_does_not_wrap() {
    assertThat(quantized(1.5f)).containsOnly(Short.MAX_VALUE);
    assertThat(quantized(-1.5f)).containsOnly(Short.MIN_VALUE);
  }

  @Test
  void channels_have_noise_of_their_own() {
    short[] rounded = new short[2 * FRAMES];
    new Dither().quantize(new float[2][FRAMES], FRAMES, rounded);
    double product = 0;
    for (int i = 0; i < FRAMES; i++) {
      product += rounded[2 * i] * rounded[2 * i + 1];
    }
    assertThat(product / FRAMES).isCloseTo(0, within(0.01));
  }

  private static short[] quantized(float value) {
    float[] samples = new float[FRAMES];
    Arrays.fill(samples, value);
    short[] rounded = new short[FRAMES];
    new Dither().quantize(new float[][] {samples}, FRAMES, rounded);
    return rounded;
  }

  private static double average(short[] values) {
    double sum = 0;
    for (short value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
