package dev.transcast.audio;

/** Levels and factors. */
public final class Decibels {
  private Decibels() {}

  /** The amplitude factor of a level: 0 dB is 1, -6.02 dB is one half. */
  public static double toFactor(double db) {
    return StrictMath.pow(10, db / 20);
  }

  /** The level of an amplitude factor; negative infinity for zero. */
  public static double ofFactor(double factor) {
    return 20 * StrictMath.log10(factor);
  }

  /** The level of a power; negative infinity for zero. */
  public static double ofPower(double power) {
    return 10 * StrictMath.log10(power);
  }
}
