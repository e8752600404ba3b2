package dev.transcast.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DitherTest {
  private static final int FRAMES = 200_000;

  @Test
  void what_is_smaller_than_a_step_is_kept_on_average() {
    for (double steps : new double[] {0, 0.25, -0.5, 0.75, 1000.3}) {
      int[] rounded = quantized((float) (steps / 32768));
      double mean = average(rounded);
      assertThat(mean).isCloseTo(steps, within(0.01));
      double power = 0;
      for (int value : rounded) {
        power += (value - mean) * (value - mean);
      }
      // TPDF: the power of the error is a quarter of a step squared, whatever the signal.
      assertThat(power / FRAMES).isCloseTo(0.25, within(0.01));
    }
  }

  @Test
  void at_24_bits_the_noise_is_a_256th_of_that_at_16() {
    int[] rounded = quantized(0.25f, 24);
    double mean = average(rounded);
    assertThat(mean).isCloseTo(0.25 * (1 << 23), within(0.01));
    double power = 0;
    for (int value : rounded) {
      power += (value - mean) * (value - mean);
    }
    assertThat(power / FRAMES).isCloseTo(0.25, within(0.01));
  }

  @Test
  void the_noise_is_the_same_every_time() {
    assertThat(quantized(0.1f)).isEqualTo(quantized(0.1f));
  }

  @Test
  void beyond_full_scale_is_clipped_and_does_not_wrap() {
    assertThat(quantized(1.5f)).containsOnly((int) Short.MAX_VALUE);
    assertThat(quantized(-1.5f)).containsOnly((int) Short.MIN_VALUE);
    assertThat(quantized(1.5f, 24)).containsOnly((1 << 23) - 1);
    assertThat(quantized(-1.5f, 24)).containsOnly(-(1 << 23));
  }

  @Test
  void channels_have_noise_of_their_own() {
    byte[] pcm = new byte[4 * FRAMES];
    new Dither(new PcmFormat(44100, 2, 16)).quantize(new float[2][FRAMES], FRAMES, pcm);
    ShortBuffer rounded = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    double product = 0;
    for (int i = 0; i < FRAMES; i++) {
      product += rounded.get() * rounded.get();
    }
    assertThat(product / FRAMES).isCloseTo(0, within(0.01));
  }

  private static int[] quantized(float value) {
    return quantized(value, 16);
  }

  private static int[] quantized(float value, int bits) {
    float[] samples = new float[FRAMES];
    Arrays.fill(samples, value);
    byte[] pcm = new byte[bits / 8 * FRAMES];
    new Dither(new PcmFormat(44100, 1, bits)).quantize(new float[][] {samples}, FRAMES, pcm);
    ByteBuffer bytes = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN);
    int[] rounded = new int[FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      rounded[i] =
          bits == 16 ? bytes.getShort() : (bytes.getShort() & 0xFFFF) | (bytes.get() << 16);
    }
    return rounded;
  }

  private static double average(int[] values) {
    double sum = 0;
    for (int value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
