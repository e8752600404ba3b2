package dev.transcast.audio;

/**
 * Short-term loudness (EBU Tech 3341: windows of 3 s, ten a second) and the loudness range (EBU
 * Tech 3342) over a programme.
 */
public final class ShortTermLoudness {
  private static final int HOPS_PER_WINDOW = 30;

  private final double[] hopPowers = new double[HOPS_PER_WINDOW];
  private final LoudnessHistogram windows = new LoudnessHistogram();
  private double highestPower;
  private long hops;

  /** Hears a tenth of a second of weighted power, summed over the channels. */
  void addHop(double power) {
    hopPowers[(int) (hops % HOPS_PER_WINDOW)] = power;
    hops++;
    if (hops >= HOPS_PER_WINDOW) {
      double sum = 0;
      for (double hop : hopPowers) {
        sum += hop;
      }
      double mean = sum / HOPS_PER_WINDOW;
      windows.add(mean, 1);
      highestPower = Math.max(highestPower, mean);
    }
  }

  /** The loudest three seconds in LUFS; negative infinity where there are none, or silence. */
  public double highestLufs() {
    return LoudnessHistogram.lufsOf(highestPower);
  }

  /** Loudness range in LU; 0 where there is none. */
  public double rangeLu() {
    return windows.rangeLu();
  }
}
