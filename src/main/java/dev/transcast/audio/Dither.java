package dev.transcast.audio;

/**
 * Rounds to 16 bits with triangular dither of two steps' width, which turns the rounding error into
 * an even, very soft noise instead of distortion.
 *
 * <p>The noise is random but the same every time.
 */
public final class Dither {
  private static final float FULL_SCALE = 32768f;
  private static final float STEPS_PER_UNIT = 1 / 65536f;

  /** The channels differ, or the noise would stand in the middle. */
  private final long[] states = {0x5DEECE66DL, 0x9E3779B97F4A7C15L};

  /**
   * Rounds a block.
   *
   * @param block one array a channel, at most two; what is beyond full scale is clipped
   * @param interleaved receives {@code frames} times the channels
   */
  public void quantize(float[][] block, int frames, short[] interleaved) {
    int channels = block.length;
    for (int channel = 0; channel < channels; channel++) {
      float[] samples = block[channel];
      long random = states[channel];
      for (int i = 0; i < frames; i++) {
        // Xorshift, G. Marsaglia 2003, triple 13, 7, 17.
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        int bits = (int) (random >>> 32);
        float noise = ((bits & 0xFFFF) - (bits >>> 16)) * STEPS_PER_UNIT;
        // Truncation of a positive number is faster than rounding one of either sign.
        int value = (int) (samples[i] * FULL_SCALE + noise + 65536.5f) - 65536;
        interleaved[i * channels + channel] =
            (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
      }
      states[channel] = random;
    }
  }
}
