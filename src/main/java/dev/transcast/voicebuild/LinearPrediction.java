package dev.transcast.voicebuild;

/**
 * Linear prediction by the autocorrelation method: {@code x[n] ~ sum a[k] x[n-k]}, with {@code
 * a[0]} standing for k = 1.
 */
final class LinearPrediction {
  private static final double NOISE_CORRECTION = 1e-5;
  private static final double LAG_WINDOW_HZ = 40;
  private static final double PRE_EMPHASIS = 0.5;

  private LinearPrediction() {}

  /**
   * Analyses a window of a signal; outside of the signal it is silent.
   *
   * @param center middle of the window, sample
   * @param length of the window, samples
   * @param order how many coefficients
   */
  static double[] analyse(float[] signal, int center, int length, int order) {
    double[] windowed = new double[length];
    int start = center - length / 2;
    for (int i = 0; i < length; i++) {
      double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / length);
      double sample = at(signal, start + i) - PRE_EMPHASIS * at(signal, start + i - 1);
      windowed[i] = window * sample;
    }
    double[] correlation = new double[order + 1];
    for (int lag = 0; lag <= order; lag++) {
      double sum = 0;
      for (int i = lag; i < length; i++) {
        sum += windowed[i] * windowed[i - lag];
      }
      double phase = 2 * Math.PI * LAG_WINDOW_HZ * lag / Rendition.SAMPLE_RATE_HZ;
      correlation[lag] = sum * Math.exp(-0.5 * phase * phase);
    }
    correlation[0] = correlation[0] * (1 + NOISE_CORRECTION) + 1e-9;
    return solve(correlation);
  }

  /** Levinson and Durbin's recursion. */
  private static double[] solve(double... correlation) {
    int order = correlation.length - 1;
    double[] a = new double[order];
    double error = correlation[0];
    for (int i = 0; i < order; i++) {
      double sum = correlation[i + 1];
      for (int k = 0; k < i; k++) {
        sum -= a[k] * correlation[i - k];
      }
      double reflection = sum / error;
      double[] before = a.clone();
      a[i] = reflection;
      for (int k = 0; k < i; k++) {
        a[k] = before[k] - reflection * before[i - 1 - k];
      }
      error *= 1 - reflection * reflection;
    }
    return a;
  }

  /** The same resonances, each broader by so much. */
  static double[] damped(double[] a, double hz) {
    double damping = Math.exp(-Math.PI * hz / Rendition.SAMPLE_RATE_HZ);
    double[] damped = new double[a.length];
    double factor = 1;
    for (int k = 0; k < a.length; k++) {
      factor *= damping;
      damped[k] = factor * a[k];
    }
    return damped;
  }

  /**
   * The cepstrum of the filter that undoes the prediction, by Atal's recursion; its first
   * coefficient, the level, is 0.
   */
  static double[] cepstrum(double[] a, int length) {
    double[] cepstrum = new double[length];
    for (int n = 1; n < length; n++) {
      double sum = n <= a.length ? a[n - 1] : 0;
      for (int k = Math.max(1, n - a.length); k < n; k++) {
        sum += (double) k / n * cepstrum[k] * a[n - k - 1];
      }
      cepstrum[n] = sum;
    }
    return cepstrum;
  }

  /** What prediction leaves of {@code signal[start..end)}, written to the same places. */
  static void residual(float[] signal, int start, int end, double[] a, double[] residual) {
    for (int n = start; n < end; n++) {
      double predicted = 0;
      for (int k = 0; k < a.length; k++) {
        predicted += a[k] * at(signal, n - 1 - k);
      }
      residual[n] = signal[n] - predicted;
    }
  }

  /** Whether the filter that undoes the prediction dies out: all reflections below 1. */
  static boolean isStable(double[] a) {
    double[] now = a.clone();
    for (int i = now.length - 1; i >= 0; i--) {
      double reflection = now[i];
      if (!(Math.abs(reflection) < 0.9999)) {
        return false;
      }
      double[] lower = new double[i];
      for (int k = 0; k < i; k++) {
        lower[k] = (now[k] + reflection * now[i - 1 - k]) / (1 - reflection * reflection);
      }
      now = lower;
    }
    return true;
  }

  private static double at(float[] signal, int index) {
    return index < 0 || index >= signal.length ? 0 : signal[index];
  }
}
