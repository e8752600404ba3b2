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
  private static final long SEED = 0x5DEECE66DL;

  private long state = SEED;

  /**
   * Rounds a block.
   *
   * @param block one array a channel, at most two; what is beyond full scale is clipped
   * @param interleaved receives {@code frames} times the channels
   */
  public void quantize(float[][] block, int frames, short[] interleaved) {
    int channels = block.length;
    for (int i = 0; i < frames; i++) {
      long random = nextRandom();
      for (int channel = 0; channel < channels; channel++) {
        int bits = (int) (random >>> (32 * channel));
        float noise = ((bits & 0xFFFF) - (bits >>> 16)) * STEPS_PER_UNIT;
        // Truncation of a positive number is faster than rounding one of either sign.
        int value = (int) (block[channel][i] * FULL_SCALE + noise + 65536.5f) - 65536;
        interleaved[i * channels + channel] =
            (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
      }
    }
  }

  /** Xorshift, G. Marsaglia 2003, triple 13, 7, 17. */
  private long nextRandom() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return state;
  }
}
