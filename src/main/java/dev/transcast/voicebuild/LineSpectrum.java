package dev.transcast.voicebuild;

import java.util.Arrays;

/**
 * Predictor coefficients as line spectral frequencies (Itakura 1975): in order, in radians below
 * pi, and any set of them in order is a stable filter, so that they may be shifted and mixed.
 */
final class LineSpectrum {
  private static final int GRID = 1024;
  private static final int BISECTIONS = 30;
  private static final double[] COSINES = cosines();

  /** Closer than this, a resonance rings for longer than a phone. */
  private static final double LEAST_GAP = 0.02;

  private LineSpectrum() {}

  /**
   * The frequencies of a stable filter of even order.
   *
   * @return as many as coefficients; empty if they cannot be found
   */
  static double[] of(double... a) {
    int half = a.length / 2;
    // A(z) = 1 - sum a z^-k; P and Q without their roots at -1 and 1, as cosine series.
    double[] sum = new double[half + 1];
    double[] difference = new double[half + 1];
    sum[0] = 1;
    difference[0] = 1;
    for (int k = 1; k <= half; k++) {
      double forward = -a[k - 1];
      double backward = -a[a.length - k];
      sum[k] = forward + backward - sum[k - 1];
      difference[k] = forward - backward + difference[k - 1];
    }
    double[] found = new double[a.length];
    int count = 0;
    for (double[] series : new double[][] {sum, difference}) {
      double before = value(series, COSINES[0]);
      for (int i = 1; i < COSINES.length; i++) {
        double here = value(series, COSINES[i]);
        if (before * here < 0 && count < a.length) {
          found[count++] = Math.acos(root(series, COSINES[i], COSINES[i - 1]));
        }
        before = here;
      }
    }
    Arrays.sort(found, 0, count);
    // Two lines of one kind within a step of the grid hide each other.
    return count == a.length ? found : new double[0];
  }

  /** {@code c[n] + 2 sum c[n-k] T_k(x)} by Clenshaw's recursion. */
  private static double value(double[] series, double x) {
    int half = series.length - 1;
    double next = 0;
    double afterNext = 0;
    for (int k = half; k >= 1; k--) {
      double now = 2 * series[half - k] + 2 * x * next - afterNext;
      afterNext = next;
      next = now;
    }
    return series[half] + x * next - afterNext;
  }

  private static double root(double[] series, double low, double high) {
    double sign = Math.signum(value(series, low));
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (value(series, middle) * sign > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double[] cosines() {
    double[] cosines = new double[GRID + 1];
    for (int i = 0; i <= GRID; i++) {
      cosines[i] = Math.cos(Math.PI * i / GRID);
    }
    return cosines;
  }

  /** The coefficients of a line spectrum. */
  static double[] coefficients(double... lines) {
    double[] sum = product(lines, 0);
    double[] difference = product(lines, 1);
    int order = lines.length;
    double[] a = new double[order];
    for (int k = 1; k <= order; k++) {
      double p = sum[k] + sum[k - 1];
      double q = difference[k] - difference[k - 1];
      a[k - 1] = -(p + q) / 2;
    }
    return a;
  }

  private static double[] product(double[] lines, int first) {
    double[] polynomial = new double[lines.length + 1];
    polynomial[0] = 1;
    for (int i = first; i < lines.length; i += 2) {
      double middle = -2 * Math.cos(lines[i]);
      for (int k = lines.length; k >= 0; k--) {
        polynomial[k] += (k > 0 ? middle * polynomial[k - 1] : 0) + (k > 1 ? polynomial[k - 2] : 0);
      }
    }
    return polynomial;
  }

  /**
   * Shifts formants: the bilinear warp of the frequency axis.
   *
   * @param warp positive raises them; 0.05 is about 10 % at low frequencies
   */
  static double[] warped(double[] lines, double warp) {
    double[] warped = new double[lines.length];
    for (int i = 0; i < lines.length; i++) {
      double w = lines[i];
      warped[i] = w + 2 * Math.atan2(warp * Math.sin(w), 1 - warp * Math.cos(w));
    }
    return warped;
  }

  /** Adds a part of another line spectrum's difference and keeps the lines apart. */
  static double[] shifted(double[] lines, double[] difference, double part) {
    double[] shifted = new double[lines.length];
    for (int i = 0; i < lines.length; i++) {
      shifted[i] = lines[i] + part * difference[i];
    }
    Arrays.sort(shifted);
    for (int i = 0; i < shifted.length; i++) {
      double least = (i == 0 ? 0 : shifted[i - 1]) + LEAST_GAP;
      shifted[i] = Math.max(shifted[i], least);
    }
    for (int i = shifted.length - 1; i >= 0; i--) {
      double most = (i == shifted.length - 1 ? Math.PI : shifted[i + 1]) - LEAST_GAP;
      shifted[i] = Math.min(shifted[i], most);
    }
    return shifted;
  }
}
