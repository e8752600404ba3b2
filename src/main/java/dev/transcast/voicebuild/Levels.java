package dev.transcast.voicebuild;

import java.util.List;

/**
 * Makes frames as loud as they are to be. A filter that was shifted no longer fits its residual: a
 * resonance that meets a harmonic can ring at several times the level.
 */
final class Levels {
  private static final int ROUNDS = 3;
  private static final double MOST_FACTOR = 2;

  private Levels() {}

  /** Speaks the unit and corrects what each frame is excited with. */
  static void correct(Unit unit) {
    for (int round = 0; round < ROUNDS; round++) {
      double[] spoken = speak(unit.frames());
      int start = 0;
      for (UnitFrame frame : unit.frames()) {
        double energy = 0;
        for (int i = start; i < start + frame.samples(); i++) {
          energy += spoken[i] * spoken[i];
        }
        start += frame.samples();
        double rms = Math.sqrt(energy / frame.samples());
        if (rms > 0 && frame.rms() > 0) {
          double factor = frame.rms() / rms;
          frame.correctExcitation(Math.max(1 / MOST_FACTOR, Math.min(MOST_FACTOR, factor)));
        }
      }
    }
  }

  private static double[] speak(List<UnitFrame> frames) {
    double[] spoken = new double[frames.stream().mapToInt(UnitFrame::samples).sum()];
    int n = 0;
    for (UnitFrame frame : frames) {
      double[] a = frame.coefficients();
      for (int i = 0; i < frame.samples(); i++, n++) {
        double sample = frame.excitation(i);
        for (int k = 0; k < Math.min(a.length, n); k++) {
          sample += a[k] * spoken[n - 1 - k];
        }
        spoken[n] = sample;
      }
    }
    return spoken;
  }
}
