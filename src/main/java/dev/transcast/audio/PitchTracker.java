package dev.transcast.audio;

import java.util.Arrays;

/**
 * The fundamental frequency of a voice. Candidates are the peaks of the autocorrelation, divided by
 * that of the window (Boersma 1993, "Accurate short-term analysis of the fundamental frequency");
 * the path through them is the one that jumps least (Viterbi).
 */
public final class PitchTracker {
  /** What sound must have. */
  public static final int SAMPLE_RATE_HZ = 16_000;

  /** From one value to the next, 10 ms. */
  public static final int HOP_FRAMES = 160;

  private static final int SHORTEST_LAG = SAMPLE_RATE_HZ / 400;
  private static final int LONGEST_LAG = SAMPLE_RATE_HZ / 60;

  /** Three periods at 65 Hz; with the longest lag it fits the transform. */
  private static final int WINDOW_FRAMES = 736;

  private static final int CANDIDATES = 5;

  /** Below this correlation a frame has no voice; below this share of the peak level neither. */
  private static final double VOICED_CORRELATION = 0.5;

  private static final double SILENT_LEVEL = 0.03;

  private static final int SHORTEST_VOICE_HOPS = 4;

  /** Boersma's costs, at his scale for 10 ms: octaves up are favoured a little, jumps are dear. */
  private static final double OCTAVE_COST = 0.01;

  private static final double JUMP_COST = 0.35;
  private static final double VOICING_COST = 0.14;

  private final Fourier fourier = new Fourier(1024);
  private final double[] window = Fourier.hann(WINDOW_FRAMES);
  private final double[] windowCorrelation;

  public PitchTracker() {
    float[] ones = new float[WINDOW_FRAMES];
    Arrays.fill(ones, 1);
    windowCorrelation = correlation(ones, 0);
  }

  /**
   * Follows a voice.
   *
   * @param samples at 16 kHz
   * @return for each hop the frequency in Hz, 0 where there is no voice
   */
  public double[] track(float[] samples) {
    int frames = (samples.length + HOP_FRAMES - 1) / HOP_FRAMES;
    double[] levels = new double[frames];
    double[][] correlations = new double[frames][];
    double loudest = 0;
    for (int frame = 0; frame < frames; frame++) {
      double[] correlation = correlation(samples, frame * HOP_FRAMES - WINDOW_FRAMES / 2);
      correlations[frame] = correlation;
      levels[frame] = Math.sqrt(Math.max(0, correlation[0]));
      loudest = Math.max(loudest, levels[frame]);
    }
    Path path = new Path(frames);
    for (int frame = 0; frame < frames; frame++) {
      boolean silent = levels[frame] <= SILENT_LEVEL * loudest;
      path.extend(frame, silent ? new double[0][] : peaks(correlations[frame]));
    }
    return path.best();
  }

  /** From lag 0 to the longest; the Wiener-Khinchin theorem. */
  private double[] correlation(float[] samples, int start) {
    double[] power = fourier.power(samples, start, window);
    double[] real = new double[fourier.size()];
    for (int i = 0; i < real.length; i++) {
      real[i] = power[i < power.length ? i : real.length - i];
    }
    fourier.transform(real, new double[real.length]);
    return Arrays.copyOf(real, LONGEST_LAG + 2);
  }

  /** Frequency and strength of the highest peaks, by interpolation through three points. */
  private double[][] peaks(double[] correlation) {
    double[] normal = new double[correlation.length];
    for (int lag = 0; lag < normal.length; lag++) {
      normal[lag] =
          correlation[lag] / correlation[0] * windowCorrelation[0] / windowCorrelation[lag];
    }
    double[][] peaks = new double[LONGEST_LAG][];
    int count = 0;
    for (int lag = SHORTEST_LAG; lag <= LONGEST_LAG; lag++) {
      double here = normal[lag];
      double before = normal[lag - 1];
      double after = normal[lag + 1];
      if (here > before && here >= after && here > VOICED_CORRELATION / 2) {
        double bend = 2 * here - before - after;
        double shift = (after - before) / (2 * bend);
        double hz = SAMPLE_RATE_HZ / (lag + shift);
        double height = Math.min(1, here + (after - before) * shift / 4);
        peaks[count++] = new double[] {hz, height + OCTAVE_COST * log2(hz / 60)};
      }
    }
    double[][] found = Arrays.copyOf(peaks, count);
    Arrays.sort(found, (a, b) -> Double.compare(b[1], a[1]));
    return Arrays.copyOf(found, Math.min(CANDIDATES, count));
  }

  private static double log2(double x) {
    return StrictMath.log(x) / StrictMath.log(2);
  }

  /** The best way through the candidates; candidate 0 of each frame is "no voice". */
  private static final class Path {
    private final double[][] hz;
    private final int[][] from;
    private double[] scores = {0};
    private int frames;

    Path(int frames) {
      hz = new double[frames][];
      from = new int[frames][];
    }

    void extend(int frame, double[][] peaks) {
      frames = frame + 1;
      hz[frame] = new double[peaks.length + 1];
      from[frame] = new int[peaks.length + 1];
      double[] next = new double[peaks.length + 1];
      for (int i = 0; i < next.length; i++) {
        hz[frame][i] = i == 0 ? 0 : peaks[i - 1][0];
        next[i] = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < scores.length; j++) {
          double before = frame == 0 ? 0 : hz[frame - 1][j];
          double score = scores[j] - cost(before, hz[frame][i]);
          if (score > next[i]) {
            next[i] = score;
            from[frame][i] = j;
          }
        }
        next[i] += i == 0 ? VOICED_CORRELATION : peaks[i - 1][1];
      }
      scores = next;
    }

    private static double cost(double before, double after) {
      if (before == 0 && after == 0) {
        return 0;
      }
      return before == 0 || after == 0 ? VOICING_COST : JUMP_COST * Math.abs(log2(after / before));
    }

    /** A burst of noise may repeat itself for a moment: voice lasts longer. */
    private static void dropMoments(double[] track) {
      int start = 0;
      for (int i = 0; i <= track.length; i++) {
        if (i == track.length || track[i] == 0) {
          if (i - start < SHORTEST_VOICE_HOPS) {
            Arrays.fill(track, start, i, 0);
          }
          start = i + 1;
        }
      }
    }

    double[] best() {
      double[] best = new double[frames];
      int at = 0;
      for (int i = 1; i < scores.length; i++) {
        at = scores[i] > scores[at] ? i : at;
      }
      for (int frame = frames - 1; frame >= 0; frame--) {
        best[frame] = hz[frame][at];
        at = from[frame][at];
      }
      dropMoments(best);
      return best;
    }
  }
}
