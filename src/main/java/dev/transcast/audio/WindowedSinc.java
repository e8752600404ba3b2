package dev.transcast.audio;

/**
 * The ideal low-pass under a Kaiser window: the one filter design of this package.
 *
 * <p>Window, length and attenuation after J. F. Kaiser, "Nonrecursive digital filter design using
 * the I0-sinh window function", 1974. Computed with {@link StrictMath}, so that tables, and with
 * them every byte of the sound, are the same on every machine.
 */
final class WindowedSinc {
  private final double cutoff;
  private final double halfWidth;
  private final double beta;

  /**
   * A design by its length.
   *
   * @param cutoff -6 dB point in cycles a sample, 0..0.5
   * @param halfWidth samples on either side of the centre that are heard
   * @param stopBandDb wanted attenuation, above 50 dB
   */
  WindowedSinc(double cutoff, double halfWidth, double stopBandDb) {
    this.cutoff = cutoff;
    this.halfWidth = halfWidth;
    this.beta = 0.1102 * (stopBandDb - 8.7);
  }

  /** How many samples on either side a transition band (in cycles a sample) needs. */
  static int halfWidthFor(double transition, double stopBandDb) {
    return (int) StrictMath.ceil((stopBandDb - 7.95) / (14.36 * transition) / 2);
  }

  /**
   * The taps that compute the value at a fraction of a sample.
   *
   * @param fraction 0..1, the place between the two middle taps
   * @param taps even; the first belongs to sample {@code 1 - taps/2}, sample 0 being the one at or
   *     before the place
   * @return taps that add up to 1, so that no phase changes the level
   */
  float[] tapsAt(double fraction, int taps) {
    double[] exact = new double[taps];
    double sum = 0;
    for (int i = 0; i < taps; i++) {
      exact[i] = at(fraction - (i + 1 - taps / 2));
      sum += exact[i];
    }
    float[] rounded = new float[taps];
    for (int i = 0; i < taps; i++) {
      rounded[i] = (float) (exact[i] / sum);
    }
    return rounded;
  }

  private double at(double t) {
    double place = t / halfWidth;
    if (Math.abs(place) >= 1) {
      return 0;
    }
    double angle = 2 * Math.PI * cutoff * t;
    double sinc = angle == 0 ? 1 : StrictMath.sin(angle) / angle;
    return 2 * cutoff * sinc * bessel(beta * StrictMath.sqrt(1 - place * place)) / bessel(beta);
  }

  /** The modified Bessel function I0 by its power series. */
  private static double bessel(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; term > sum * 1e-17; k++) {
      double factor = x / (2 * k);
      term *= factor * factor;
      sum += term;
    }
    return sum;
  }
}
