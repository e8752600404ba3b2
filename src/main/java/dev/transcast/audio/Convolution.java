package dev.transcast.audio;

import java.util.Arrays;

/** The inner loop of the long filters. */
final class Convolution {
  private Convolution() {}

  /**
   * Computes {@code out[i] = taps[0]*x[from+i] + taps[1]*x[from+i+1] + …}.
   *
   * <p>The loop runs over the outputs, four taps at a time, and not over the taps: the compiler may
   * not reorder a sum of floats, so a sum over taps stays scalar while this becomes vector code.
   *
   * @param taps their number divides by 4
   */
  static void convolve(float[] taps, float[] x, int from, float[] out, int frames) {
    Arrays.fill(out, 0, frames, 0f);
    for (int tap = 0; tap < taps.length; tap += 4) {
      float t0 = taps[tap];
      float t1 = taps[tap + 1];
      float t2 = taps[tap + 2];
      float t3 = taps[tap + 3];
      int start = from + tap;
      for (int i = 0; i < frames; i++) {
        out[i] +=
            t0 * x[start + i]
                + t1 * x[start + i + 1]
                + t2 * x[start + i + 2]
                + t3 * x[start + i + 3];
      }
    }
  }
}
