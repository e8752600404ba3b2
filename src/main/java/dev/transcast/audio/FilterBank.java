package dev.transcast.audio;

import java.util.Arrays;

/**
 * Several filters of the same length over the same samples: the inner loop of all that is slow.
 *
 * <p>The loop runs over the outputs, four taps at a time, and not over the taps: the compiler may
 * not reorder a sum of floats, so a sum over taps stays scalar. And it copies the shifted input
 * first, because HotSpot 17 makes vector code only of arrays that are read at the same index; this
 * measured five times faster than reading at {@code i + tap}.
 *
 * <p>Not for use by several threads at once.
 */
final class FilterBank {
  private static final int TAPS_AT_ONCE = 4;

  private final float[][] filters;
  private final int taps;
  private final float[][] shifted;
  private final float[][] outputs;

  /**
   * Makes room for the outputs.
   *
   * @param filters of the same length
   * @param mostFrames how many frames are ever computed at once
   */
  FilterBank(float[][] filters, int mostFrames) {
    taps = (filters[0].length + TAPS_AT_ONCE - 1) / TAPS_AT_ONCE * TAPS_AT_ONCE;
    this.filters = new float[filters.length][];
    for (int i = 0; i < filters.length; i++) {
      this.filters[i] = Arrays.copyOf(filters[i], taps);
    }
    shifted = new float[TAPS_AT_ONCE][mostFrames];
    outputs = new float[filters.length][mostFrames];
  }

  /** How many samples each output looks at: a multiple of four, the last ones perhaps in vain. */
  int taps() {
    return taps;
  }

  /**
   * Computes {@code out[i] = taps[0]*x[from+i] + taps[1]*x[from+i+1] + …} of every filter.
   *
   * @return one array a filter, valid until the next call
   */
  float[][] run(float[] x, int from, int frames) {
    for (float[] out : outputs) {
      Arrays.fill(out, 0, frames, 0f);
    }
    for (int tap = 0; tap < taps; tap += TAPS_AT_ONCE) {
      for (int i = 0; i < TAPS_AT_ONCE; i++) {
        System.arraycopy(x, from + tap + i, shifted[i], 0, frames);
      }
      for (int i = 0; i < filters.length; i++) {
        addProducts(filters[i], tap, outputs[i], frames);
      }
    }
    return outputs;
  }

  private void addProducts(float[] filter, int tap, float[] out, int frames) {
    float tap0 = filter[tap];
    float tap1 = filter[tap + 1];
    float tap2 = filter[tap + 2];
    float tap3 = filter[tap + 3];
    float[] x0 = shifted[0];
    float[] x1 = shifted[1];
    float[] x2 = shifted[2];
    float[] x3 = shifted[3];
    for (int i = 0; i < frames; i++) {
      out[i] += tap0 * x0[i] + tap1 * x1[i] + tap2 * x2[i] + tap3 * x3[i];
    }
  }
}
