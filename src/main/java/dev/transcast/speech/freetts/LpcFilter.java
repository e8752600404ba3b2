package dev.transcast.speech.freetts;

import dev.transcast.diphone.MuLaw;
import java.util.Arrays;

/**
 * Residual through the prediction filter, to float: FreeTTS's own writes 16-bit samples that wrap
 * around where they should clip.
 */
final class LpcFilter {
  /** Room before the first sample, for a filter of any order in use. */
  private static final int LEAD = 64;

  private static final float SCALE = 1 / 32768f;

  private final float[] led;
  private int position = LEAD;

  /**
   * A filter at rest.
   *
   * @param length how many samples will be made
   */
  LpcFilter(int length) {
    led = new float[LEAD + length];
  }

  /**
   * Filters one period.
   *
   * @param predictor coefficients of {@code y[n] = x[n] + sum a[k] y[n-1-k]}
   * @param residual what the period is taken from, see {@link MuLaw}
   * @param offset its sample that belongs to the period's first
   * @param from first sample that is taken; silence before it
   * @param to one past the last that is taken; silence from there
   * @param length of the period
   */
  void add(float[] predictor, byte[] residual, int offset, int from, int to, int length) {
    int order = predictor.length;
    int at = position;
    for (int i = offset; i < offset + length; i++, at++) {
      float even = i >= from && i < to ? MuLaw.decode(residual[i]) * SCALE : 0;
      float odd = 0;
      int k = order - 1;
      if (order % 2 == 1) {
        even += predictor[k] * led[at - 1 - k];
        k--;
      }
      // Two sums, and the newest sample last: so hardly any addition waits for the one before it.
      for (; k > 0; k -= 2) {
        odd += predictor[k] * led[at - 1 - k];
        even += predictor[k - 1] * led[at - k];
      }
      led[at] = odd + even;
    }
    position = at;
  }

  /** What was made so far. */
  float[] samples() {
    return Arrays.copyOfRange(led, LEAD, position);
  }
}
