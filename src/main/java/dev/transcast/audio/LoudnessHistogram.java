package dev.transcast.audio;

/**
 * Gating blocks by loudness, and the two gates of ITU-R BS.1770-4.
 *
 * <p>Bins are 0.01 LU wide and keep the sum of their blocks' powers, so the only thing rounded is
 * which side of the relative gate a block within 0.01 LU of it falls.
 */
public final class LoudnessHistogram {
  private static final double ABSOLUTE_GATE_LUFS = -70;
  private static final double RELATIVE_GATE_LU = -10;
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
    double ungated = meanFrom(0);
    double gate = lufsOf(ungated) + RELATIVE_GATE_LU;
    int first = (int) ((Math.max(gate, ABSOLUTE_GATE_LUFS) - ABSOLUTE_GATE_LUFS) * BINS_PER_LU);
    return lufsOf(meanFrom(first));
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
