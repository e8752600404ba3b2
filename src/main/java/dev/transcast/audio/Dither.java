package dev.transcast.audio;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Rounds to 16 or 24 bits with triangular dither of two steps' width, which turns the rounding
 * error into an even, very soft noise instead of distortion.
 *
 * <p>The noise is random but the same every time.
 */
public final class Dither {
  private static final VarHandle LITTLE_ENDIAN_SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final float FULL_SCALE_16 = 32768f;
  private static final float STEPS_PER_UNIT = 1 / 65536f;
  private static final double FULL_SCALE_24 = 1 << 23;

  private final PcmFormat format;

  /** The channels differ, or the noise would stand in the middle. */
  private final long[] states = {0x5DEECE66DL, 0x9E3779B97F4A7C15L};

  /**
   * A rounder for one programme.
   *
   * @param format of at most two channels
   */
  public Dither(PcmFormat format) {
    if (format.channels() > states.length) {
      throw new IllegalArgumentException("channels must be 1 or 2: " + format.channels());
    }
    this.format = format;
  }

  /**
   * Rounds a block.
   *
   * @param block one array a channel; what is beyond full scale is clipped
   * @param pcm receives {@code frames} interleaved frames, little-endian
   */
  public void quantize(float[][] block, int frames, byte[] pcm) {
    for (int channel = 0; channel < format.channels(); channel++) {
      states[channel] =
          format.bits() == 16
              ? quantizeTo16(block[channel], frames, pcm, channel)
              : quantizeTo24(block[channel], frames, pcm, channel);
    }
  }

  private long quantizeTo16(float[] samples, int frames, byte[] pcm, int channel) {
    long random = states[channel];
    int step = format.frameBytes();
    int at = 2 * channel;
    for (int i = 0; i < frames; i++) {
      random = next(random);
      int bits = (int) (random >>> 32);
      float noise = ((bits & 0xFFFF) - (bits >>> 16)) * STEPS_PER_UNIT;
      // Truncation of a positive number is faster than rounding one of either sign.
      int value = (int) (samples[i] * FULL_SCALE_16 + noise + 65536.5f) - 65536;
      int bounded = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
      LITTLE_ENDIAN_SHORT.set(pcm, at, (short) bounded);
      at += step;
    }
    return random;
  }

  /** In doubles: a float's 24 bits have no room for the noise. */
  private long quantizeTo24(float[] samples, int frames, byte[] pcm, int channel) {
    long random = states[channel];
    int step = format.frameBytes();
    int at = 3 * channel;
    for (int i = 0; i < frames; i++) {
      random = next(random);
      int bits = (int) (random >>> 32);
      double noise = ((bits & 0xFFFF) - (bits >>> 16)) / 65536.0;
      long value = Math.round(samples[i] * FULL_SCALE_24 + noise);
      int bounded = (int) Math.max(-(1 << 23), Math.min((1 << 23) - 1, value));
      pcm[at] = (byte) bounded;
      pcm[at + 1] = (byte) (bounded >> 8);
      pcm[at + 2] = (byte) (bounded >> 16);
      at += step;
    }
    return random;
  }

  /** Xorshift, G. Marsaglia 2003, triple 13, 7, 17. */
  private static long next(long random) {
    long shifted = random ^ (random << 13);
    shifted ^= shifted >>> 7;
    return shifted ^ (shifted << 17);
  }
}
