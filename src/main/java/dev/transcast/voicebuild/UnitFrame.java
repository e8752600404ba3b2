package dev.transcast.voicebuild;

/** A frame while its diphone is made: filter, excitation, and how loud both together are. */
final class UnitFrame {
  private final boolean voiced;
  private final double rms;
  private final double[] residual;
  private double[] coefficients;
  private double gain = 1;
  private double correction = 1;

  /**
   * A frame.
   *
   * @param rms of the speech itself, full scale is 1
   * @param residual full scale is 1; kept, not copied
   */
  UnitFrame(boolean voiced, double rms, double[] coefficients, double[] residual) {
    this.voiced = voiced;
    this.rms = rms;
    this.coefficients = coefficients;
    this.residual = residual;
  }

  boolean isVoiced() {
    return voiced;
  }

  /** How loud it is to be, gain included. */
  double rms() {
    return rms * gain;
  }

  double[] coefficients() {
    return coefficients;
  }

  void setCoefficients(double... coefficients) {
    this.coefficients = coefficients;
  }

  void multiplyGain(double factor) {
    gain *= factor;
  }

  /** Changes the excitation alone, so that the frame becomes as loud as it is to be. */
  void correctExcitation(double factor) {
    correction *= factor;
  }

  int samples() {
    return residual.length;
  }

  /** One sample of the excitation, gain included. */
  double excitation(int sample) {
    return residual[sample] * gain * correction;
  }
}
