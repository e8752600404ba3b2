package dev.transcast.audio;

/**
 * Coefficients of a second-order filter, normalised so that a0 is 1.
 *
 * <p>Filters run in the form {@code y = b0*x + s1; s1' = c1*x - a1*s1 + s2; s2' = c2*x - a2*s1}
 * (transposed direct form II with y put into the states), because one state then waits for one
 * multiplication and one addition only, and this wait is what filtering costs.
 */
record Biquad(double b0, double b1, double b2, double a1, double a2) {
  /**
   * A second-order high-pass.
   *
   * <p>Bilinear transform of s^2 / (s^2 + s/Q + 1), warped so that the corner is exact.
   */
  static Biquad highPass(double cornerHz, double q, double sampleRateHz) {
    double k = StrictMath.tan(Math.PI * cornerHz / sampleRateHz);
    double norm = 1 + k / q + k * k;
    return new Biquad(
        1 / norm, -2 / norm, 1 / norm, 2 * (k * k - 1) / norm, (1 - k / q + k * k) / norm);
  }

  double c1() {
    return b1 - a1 * b0;
  }

  double c2() {
    return b2 - a2 * b0;
  }
}
