package dev.transcast.voicebuild;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits the frames of a diphone into filter and residual. */
final class UnitMaker {
  /** For a warp of 1. */
  private static final double DAMPING_HZ = 1200;

  private static final double PERIODS_PER_WINDOW = 2.5;
  private static final int UNVOICED_WINDOW = Rendition.SAMPLE_RATE_HZ / 50;

  private final Recipe recipe;

  UnitMaker(Recipe recipe) {
    this.recipe = recipe;
  }

  /**
   * Makes one unit.
   *
   * @param envelope what voiced frames take their filters from; in time with the samples
   */
  Unit unit(String name, float[] samples, float[] envelope, List<Frame> frames, Cut cut) {
    double[] residual = new double[samples.length];
    List<UnitFrame> made = new ArrayList<>();
    for (Frame frame : frames.subList(cut.from(), cut.to())) {
      double[] a = filter(samples, envelope, frame);
      if (recipe.warp() != 0) {
        // Moved, a sharp resonance no longer meets the notch that the residual has for it.
        a = LinearPrediction.damped(a, DAMPING_HZ * Math.abs(recipe.warp()));
      }
      LinearPrediction.residual(samples, frame.start(), frame.end(), a, residual);
      double energy = 0;
      for (int i = frame.start(); i < frame.end(); i++) {
        energy += samples[i] * samples[i];
      }
      made.add(
          new UnitFrame(
              frame.voiced(),
              Math.sqrt(energy / frame.length()),
              warped(a),
              Arrays.copyOfRange(residual, frame.start(), frame.end())));
    }
    return new Unit(name, cut.midpoint() - cut.from(), made);
  }

  private double[] filter(float[] samples, float[] envelope, Frame frame) {
    if (!frame.voiced()) {
      return LinearPrediction.analyse(samples, frame.center(), UNVOICED_WINDOW, recipe.order());
    }
    double period =
        recipe.envelopeF0Hz() > 0
            ? Rendition.SAMPLE_RATE_HZ / recipe.envelopeF0Hz()
            : frame.length();
    int window = (int) Math.round(PERIODS_PER_WINDOW * period);
    return LinearPrediction.analyse(envelope, frame.center(), window, recipe.order());
  }

  private double[] warped(double... a) {
    if (recipe.warp() == 0) {
      return a;
    }
    double[] lines = LineSpectrum.of(a);
    return lines.length == 0
        ? a
        : LineSpectrum.coefficients(LineSpectrum.warped(lines, recipe.warp()));
  }
}
