package dev.transcast.audio;

/**
 * The two filters of ITU-R BS.1770-4, Annex 1, for any sample rate.
 *
 * <p>The Recommendation gives coefficients for 48 kHz only. Corner, quality and gain of the
 * analogue filters behind them are those that B. De Man derives in "Evaluation of implementations
 * of the EBU R128 loudness measurement", AES Convention 145, 2018; at 48 kHz they give the
 * Recommendation's coefficients back.
 */
final class KWeighting {
  private static final double SHELF_HZ = 1681.974450955533;
  private static final double SHELF_Q = 0.7071752369554196;
  private static final double SHELF_DB = 3.999843853973347;
  private static final double SHELF_MIDDLE_EXPONENT = 0.4996667741545416;
  private static final double HIGH_PASS_HZ = 38.13547087602444;
  private static final double HIGH_PASS_Q = 0.5003270373238773;

  private KWeighting() {}

  /** Stage 1: the head lifts what lies above about 2 kHz. */
  static Biquad shelf(double sampleRateHz) {
    double k = StrictMath.tan(Math.PI * SHELF_HZ / sampleRateHz);
    double high = Decibels.toFactor(SHELF_DB);
    double middle = StrictMath.pow(high, SHELF_MIDDLE_EXPONENT);
    double norm = 1 + k / SHELF_Q + k * k;
    return new Biquad(
        (high + middle * k / SHELF_Q + k * k) / norm,
        2 * (k * k - high) / norm,
        (high - middle * k / SHELF_Q + k * k) / norm,
        2 * (k * k - 1) / norm,
        (1 - k / SHELF_Q + k * k) / norm);
  }

  /**
   * Stage 2: the revised low-frequency B curve. The Recommendation leaves its numerator at 1, -2, 1
   * where unity gain would divide it, so this does too.
   */
  static Biquad highPass(double sampleRateHz) {
    Biquad unity = Biquad.highPass(HIGH_PASS_HZ, HIGH_PASS_Q, sampleRateHz);
    return new Biquad(1, -2, 1, unity.a1(), unity.a2());
  }
}
