package dev.transcast.voicebuild;

import dev.transcast.diphone.Diphone;
import dev.transcast.diphone.DiphoneDatabase;
import dev.transcast.diphone.MuLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Numbers to codes; a filter stays stable when its coefficients are rounded. */
final class Quantizer {
  /** What the codes of 16 bits span at least, to either side. */
  private static final double LEAST_LIMIT = 8;

  private static final double MOST_CODE = 65535;
  private static final double FULL_SCALE = 32768;
  private static final double DAMPING = 0.997;
  private static final int MOST_DAMPINGS = 400;

  private final double limit;

  private Quantizer(double limit) {
    this.limit = limit;
  }

  /**
   * A database of the units.
   *
   * @param levelRms that voiced frames get in the mean, in steps of 16 bits
   */
  static DiphoneDatabase database(List<Unit> units, int order, double levelRms) {
    double gain = levelRms / FULL_SCALE / voicedRms(units);
    Quantizer quantizer = new Quantizer(limit(units));
    List<Diphone> diphones = new ArrayList<>();
    for (Unit unit : units) {
      int frames = unit.frames().size();
      short[][] coefficients = new short[frames][];
      byte[][] residuals = new byte[frames][];
      for (int i = 0; i < frames; i++) {
        UnitFrame frame = unit.frames().get(i);
        coefficients[i] = quantizer.codes(frame.coefficients());
        residuals[i] = new byte[frame.samples()];
        for (int n = 0; n < frame.samples(); n++) {
          residuals[i][n] = MuLaw.encode(frame.excitation(n) * gain * FULL_SCALE);
        }
      }
      diphones.add(new Diphone(unit.name(), unit.midpoint(), coefficients, residuals));
    }
    return new DiphoneDatabase(
        Rendition.SAMPLE_RATE_HZ,
        order,
        (float) -quantizer.limit,
        (float) (2 * quantizer.limit),
        diphones,
        Map.of());
  }

  private static double voicedRms(List<Unit> units) {
    double squares = 0;
    long count = 0;
    for (Unit unit : units) {
      for (UnitFrame frame : unit.frames()) {
        if (frame.isVoiced()) {
          squares += frame.rms() * frame.rms();
          count++;
        }
      }
    }
    if (count == 0 || squares == 0) {
      throw new IllegalArgumentException("no frame of " + units.size() + " units has voice");
    }
    return Math.sqrt(squares / count);
  }

  /** Formants that were lowered have larger coefficients. */
  private static double limit(List<Unit> units) {
    double limit = LEAST_LIMIT;
    for (Unit unit : units) {
      for (UnitFrame frame : unit.frames()) {
        for (double coefficient : frame.coefficients()) {
          limit = Math.max(limit, Math.ceil(Math.abs(coefficient)));
        }
      }
    }
    return limit;
  }

  /** Rounded to the codes, a filter is stable, and again in the floats that a database gives. */
  private short[] codes(double... coefficients) {
    double step = 2 * limit / MOST_CODE;
    double[] damped = coefficients.clone();
    for (int i = 0; i < MOST_DAMPINGS; i++) {
      short[] codes = new short[damped.length];
      double[] rounded = new double[damped.length];
      double[] inFloats = new double[damped.length];
      for (int k = 0; k < damped.length; k++) {
        long code = Math.round((damped[k] + limit) / step);
        codes[k] = (short) (Math.max(0, Math.min(65535, code)) - 32768);
        rounded[k] = (codes[k] + 32768) * step - limit;
        inFloats[k] = DiphoneDatabase.coefficient(codes[k], (float) -limit, (float) (2 * limit));
      }
      if (LinearPrediction.isStable(rounded) && LinearPrediction.isStable(inFloats)) {
        return codes;
      }
      double factor = 1;
      for (int k = 0; k < damped.length; k++) {
        factor *= DAMPING;
        damped[k] *= factor;
      }
    }
    throw new IllegalArgumentException("a filter cannot be made stable");
  }
}
