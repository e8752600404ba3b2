package dev.transcast.speech.alignment;

import java.util.Arrays;

/**
 * The cheapest way through two sequences of features, from both beginnings to both ends (Sakoe and
 * Chiba 1978, with a band and with loose ends in the second sequence).
 */
final class WarpPath {
  /** Standing still in one while the other goes on costs this much more, for each step. */
  private static final double STANDING_COST = 0.5;

  /** Sound before the first and after the last word, a breath or noise, is left out so cheaply. */
  private static final double SKIPPING_COST = 2;

  /** How much of it there may be at either end. */
  private static final int LOOSE_STEPS = 40;

  /** How far from the straight line the path may go, as a share of the longer sequence. */
  private static final double BAND = 0.25;

  private static final int LEAST_BAND = 60;
  private static final double NOWHERE = Double.POSITIVE_INFINITY;
  private static final byte BOTH = 0;
  private static final byte ONLY_A = 1;
  private static final byte ONLY_B = 2;

  private final float[][] a;
  private final float[][] b;
  private final byte[][] steps;
  private double[] costs;
  private final int end;

  private WarpPath(float[][] a, float[][] b) {
    this.a = a;
    this.b = b;
    steps = new byte[a.length][b.length];
    costs = new double[b.length];
    double[] next = new double[b.length];
    for (int i = 0; i < a.length; i++) {
      advance(i, next);
      double[] spare = costs;
      costs = next;
      next = spare;
    }
    end = cheapestEnd();
  }

  /** Finds the path; neither sequence is empty. */
  static WarpPath through(float[][] a, float[][] b) {
    return new WarpPath(a, b);
  }

  /** How unlike the sequences are along the path, for each row of a. */
  double meanCost() {
    return (costs[end] + skipped(end)) / a.length;
  }

  private void advance(int i, double[] next) {
    Arrays.fill(next, NOWHERE);
    int band = Math.max(LEAST_BAND, (int) (BAND * Math.max(a.length, b.length)));
    long centre = (long) i * b.length / a.length;
    int last = (int) Math.min(b.length - 1, centre + band);
    for (int j = (int) Math.max(0, centre - band); j <= last; j++) {
      double both = NOWHERE;
      double onlyA = NOWHERE;
      if (i > 0) {
        both = j > 0 ? costs[j - 1] : NOWHERE;
        onlyA = costs[j] + STANDING_COST;
      } else if (j <= LOOSE_STEPS) {
        both = j * SKIPPING_COST;
      }
      double onlyB = j > 0 ? next[j - 1] + STANDING_COST : NOWHERE;
      double least = Math.min(both, Math.min(onlyA, onlyB));
      steps[i][j] = both == least ? BOTH : onlyA == least ? ONLY_A : ONLY_B;
      next[j] = least + distance(a[i], b[j]);
    }
  }

  private int cheapestEnd() {
    int best = b.length - 1;
    for (int j = best; j >= Math.max(0, b.length - 1 - LOOSE_STEPS); j--) {
      if (costs[j] + skipped(j) < costs[best] + skipped(best)) {
        best = j;
      }
    }
    return best;
  }

  private double skipped(int j) {
    return (b.length - 1 - j) * SKIPPING_COST;
  }

  /** For each row of a, the mean of the rows of b that it is matched with; never decreasing. */
  double[] rows() {
    double[] sums = new double[a.length];
    int[] counts = new int[a.length];
    int i = a.length - 1;
    int j = end;
    while (true) {
      sums[i] += j;
      counts[i]++;
      byte step = steps[i][j];
      if (i == 0 && step == BOTH) {
        break;
      }
      i -= step == ONLY_B ? 0 : 1;
      j -= step == ONLY_A ? 0 : 1;
    }
    for (int row = 0; row < sums.length; row++) {
      sums[row] /= counts[row];
    }
    return sums;
  }

  private static double distance(float[] a, float[] b) {
    float sum = 0;
    for (int k = 0; k < a.length; k++) {
      float difference = a[k] - b[k];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
