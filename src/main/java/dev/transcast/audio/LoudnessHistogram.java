package dev.transcast.audio;

/**
 * Gating blocks by loudness, the two gates of ITU-R BS.1770-4, and those of EBU Tech 3342.
 *
 * <p>Bins are 0.01 LU wide and keep the sum of their blocks' powers, so the only thing rounded is
 * which side of the relative gate a block within 0.01 LU of it falls.
 */
public final class LoudnessHistogram {
  private static final double ABSOLUTE_GATE_LUFS = -70;
  private static final double RELATIVE_GATE_LU = -10;

  /** EBU Tech 3342: the gate of the loudness range, and the percentiles between which it lies. */
  private static final double RANGE_GATE_LU = -20;

  private static final double RANGE_LOW = 0.10;
  private static final double RANGE_HIGH = 0.95;
  private static final double CEILING_LUFS = 30;
  private static final int BINS_PER_LU = 100;
  private static final int BINS = (int) ((CEILING_LUFS - ABSOLUTE_GATE_LUFS) * BINS_PER_LU);

  private final double[] powers = new double[BINS];
  private final long[] counts = new long[BINS];

  /** Loudness of a mean square that is summed over the channels. */
  static double lufsOf(double power) {
    return -0.691 + Decibels.ofPower(power);
  }

  void add(double power, long count) {
    double lufs = lufsOf(power);
    if (lufs > ABSOLUTE_GATE_LUFS) {
      int bin = Math.min(BINS - 1, (int) ((lufs - ABSOLUTE_GATE_LUFS) * BINS_PER_LU));
      powers[bin] += power * count;
      counts[bin] += count;
    }
  }

  /** Adds the blocks of another programme as if each were louder by a gain. */
  public void add(LoudnessHistogram other, double gainDb) {
    double factor = StrictMath.pow(10, gainDb / 10);
    for (int bin = 0; bin < BINS; bin++) {
      if (other.counts[bin] > 0) {
        add(other.powers[bin] / other.counts[bin] * factor, other.counts[bin]);
      }
    }
  }

  /** Loudness in LUFS; negative infinity if nothing was louder than the absolute gate. */
  public double integratedLufs() {
    return lufsOf(meanFrom(firstAboveGate(RELATIVE_GATE_LU)));
  }

  /** Loudness range of short-term loudness by EBU Tech 3342; 0 if all was silence. */
  double rangeLu() {
    int first = firstAboveGate(RANGE_GATE_LU);
    long count = 0;
    for (int bin = first; bin < BINS; bin++) {
      count += counts[bin];
    }
    return count == 0
        ? 0
        : percentileLufs(first, count, RANGE_HIGH) - percentileLufs(first, count, RANGE_LOW);
  }

  private double percentileLufs(int firstBin, long count, double share) {
    long rank = Math.round((count - 1) * share);
    int bin = firstBin;
    for (long below = counts[bin]; below <= rank; below += counts[bin]) {
      bin++;
    }
    return lufsOf(powers[bin] / counts[bin]);
  }

  private int firstAboveGate(double relativeLu) {
    double gate = Math.max(lufsOf(meanFrom(0)) + relativeLu, ABSOLUTE_GATE_LUFS);
    return (int) ((gate - ABSOLUTE_GATE_LUFS) * BINS_PER_LU);
  }

  private double meanFrom(int firstBin) {
    double power = 0;
    long count = 0;
    for (int bin = firstBin; bin < BINS; bin++) {
      power += powers[bin];
      count += counts[bin];
    }
    return count == 0 ? 0 : power / count;
  }
}
