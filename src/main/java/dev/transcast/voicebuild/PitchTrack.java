package dev.transcast.voicebuild;

import java.util.Arrays;

/** How long the pitch period is every 5 ms, where there is one. */
final class PitchTrack {
  static final int HOP = Rendition.SAMPLE_RATE_HZ / 200;

  private static final double VOICED = 0.60;
  private static final double STILL_VOICED = 0.45;

  /** Quieter than the loudest by this is silence whatever repeats in it: -40 dB. */
  private static final double SILENT_RATIO = 0.01;

  /** Shortest stretch of voice, in hops: two or three periods. */
  private static final int SHORTEST = 4;

  private static final double LOW_PASS_HZ = 1000;

  /** Periods are told in steps of so many samples; marks find their own place. */
  private static final int DECIMATION = 4;

  private final int[] periods;

  private PitchTrack(int[] periods) {
    this.periods = periods;
  }

  /** The period around a sample, in samples; 0 where there is no voice. */
  int periodAt(int sample) {
    return periods[Math.max(0, Math.min(periods.length - 1, (sample + HOP / 2) / HOP))];
  }

  /**
   * Follows a voice.
   *
   * @param f0Hz the pitch it has in the mean
   * @param spread how far it may lie from there, as a factor above 1
   */
  static PitchTrack of(float[] samples, double f0Hz, double spread) {
    float[] low = everyFourth(lowPassed(samples));
    double period = (double) Rendition.SAMPLE_RATE_HZ / DECIMATION / f0Hz;
    int shortest = (int) Math.floor(period / spread);
    int longest = (int) Math.ceil(period * spread);
    int window = (int) Math.round(2 * period);
    int hops = samples.length / HOP + 1;
    double[] energies = new double[hops];
    double[] best = new double[hops];
    int[] lags = new int[hops];
    double loudest = 1e-12;
    for (int hop = 0; hop < hops; hop++) {
      for (int lag = shortest; lag <= longest; lag++) {
        int start = hop * HOP / DECIMATION - window / 2 - lag / 2;
        double cross = 0;
        double first = 1e-9;
        double second = 1e-9;
        for (int i = Math.max(0, -start); i < window && start + i + lag < low.length; i++) {
          float a = low[start + i];
          float b = low[start + i + lag];
          cross += a * b;
          first += a * a;
          second += b * b;
        }
        double alike = cross / Math.sqrt(first * second);
        if (alike > best[hop] + 1e-4) {
          best[hop] = alike;
          lags[hop] = lag * DECIMATION;
        }
        energies[hop] = Math.max(energies[hop], first);
      }
      loudest = Math.max(loudest, energies[hop]);
    }
    int[] periods = new int[hops];
    boolean voiced = false;
    for (int hop = 0; hop < hops; hop++) {
      boolean loud = energies[hop] > loudest * SILENT_RATIO * SILENT_RATIO;
      voiced = loud && best[hop] > (voiced ? STILL_VOICED : VOICED);
      periods[hop] = voiced ? lags[hop] : 0;
    }
    return new PitchTrack(smoothed(periods));
  }

  /** The median of five within a stretch; stretches that are too short are no voice. */
  private static int[] smoothed(int... periods) {
    int[] smooth = new int[periods.length];
    int start = 0;
    while (start < periods.length) {
      int end = start;
      while (end < periods.length && periods[end] > 0) {
        end++;
      }
      if (end - start >= SHORTEST) {
        for (int hop = start; hop < end; hop++) {
          int[] near =
              Arrays.copyOfRange(periods, Math.max(start, hop - 2), Math.min(end, hop + 3));
          Arrays.sort(near);
          smooth[hop] = near[near.length / 2];
        }
      }
      start = Math.max(end, start + 1);
    }
    return smooth;
  }

  private static float[] everyFourth(float... samples) {
    float[] fewer = new float[samples.length / DECIMATION];
    for (int i = 0; i < fewer.length; i++) {
      fewer[i] = samples[i * DECIMATION];
    }
    return fewer;
  }

  /** What lies above the first formant would make fricatives with voice look like noise. */
  private static float[] lowPassed(float[] samples) {
    float[] low = samples.clone();
    double keep = Math.exp(-2 * Math.PI * LOW_PASS_HZ / Rendition.SAMPLE_RATE_HZ);
    for (int pass = 0; pass < 2; pass++) {
      double state = 0;
      for (int i = 0; i < low.length; i++) {
        state = keep * state + (1 - keep) * low[i];
        low[i] = (float) state;
      }
      // and back again, so that nothing is delayed
      state = 0;
      for (int i = low.length - 1; i >= 0; i--) {
        state = keep * state + (1 - keep) * low[i];
        low[i] = (float) state;
      }
    }
    return low;
  }
}
