package dev.transcast.audio;

import java.util.Arrays;

/**
 * Mel-frequency cepstral coefficients (Davis and Mermelstein 1980): windows of 25 ms, one every 10
 * ms, Hann, 26 triangular filters on the mel scale, logarithm, cosine transform. Computed with
 * {@code StrictMath}, so that they are the same on every machine.
 */
public final class Mfcc {
  /** Coefficients a frame; number 0 is the level. */
  public static final int COEFFICIENTS = 13;

  /** Frames a second: frame i is centred at i / 100 seconds. */
  public static final int FRAMES_PER_SECOND = 100;

  private static final double WINDOW_SECONDS = 0.025;
  private static final double LOWEST_HZ = 80;
  private static final int FILTERS = 26;

  /** Below this the energy of a filter counts as silence; full scale is about 0 dB. */
  private static final double FLOOR = 1e-7;

  private final int sampleRateHz;
  private final double[] window;
  private final PowerSpectrum spectrum;
  private final double[][] filters;
  private final int[] firstBins;
  private final double[][] cosines = new double[COEFFICIENTS][FILTERS];

  /**
   * Computes the tables.
   *
   * @param sampleRateHz rate of the sound
   * @param highestHz upper end of the filters, at most half the rate
   */
  public Mfcc(int sampleRateHz, double highestHz) {
    if (!(highestHz > LOWEST_HZ && highestHz <= sampleRateHz / 2.0)) {
      throw new IllegalArgumentException(
          "highestHz must lie in "
              + LOWEST_HZ
              + ".."
              + sampleRateHz / 2.0
              + ": highestHz="
              + highestHz);
    }
    this.sampleRateHz = sampleRateHz;
    window = new double[(int) Math.round(WINDOW_SECONDS * sampleRateHz)];
    double sum = 0;
    for (int i = 0; i < window.length; i++) {
      window[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * (i + 0.5) / window.length);
      sum += window[i];
    }
    for (int i = 0; i < window.length; i++) {
      window[i] /= sum;
    }
    spectrum = new PowerSpectrum(Math.max(2, Integer.highestOneBit(window.length - 1) << 1));
    filters = new double[FILTERS][];
    firstBins = new int[FILTERS];
    layFilters(highestHz);
    for (int k = 0; k < COEFFICIENTS; k++) {
      for (int m = 0; m < FILTERS; m++) {
        cosines[k][m] =
            Math.sqrt(2.0 / FILTERS) * StrictMath.cos(Math.PI * k * (m + 0.5) / FILTERS);
      }
    }
  }

  private void layFilters(double highestHz) {
    double low = mel(LOWEST_HZ);
    double step = (mel(highestHz) - low) / (FILTERS + 1);
    double binHz = (double) sampleRateHz / spectrum.size();
    for (int m = 0; m < FILTERS; m++) {
      double left = hertz(low + m * step);
      double centre = hertz(low + (m + 1) * step);
      double right = hertz(low + (m + 2) * step);
      firstBins[m] = (int) Math.ceil(left / binHz);
      int last = Math.min(spectrum.size() / 2, (int) Math.floor(right / binHz));
      filters[m] = new double[Math.max(0, last - firstBins[m] + 1)];
      for (int i = 0; i < filters[m].length; i++) {
        double hz = (firstBins[m] + i) * binHz;
        double weight =
            hz < centre ? (hz - left) / (centre - left) : (right - hz) / (right - centre);
        filters[m][i] = Math.max(0, weight);
      }
    }
  }

  private static double mel(double hz) {
    return 2595 * StrictMath.log10(1 + hz / 700);
  }

  private static double hertz(double mel) {
    return 700 * (StrictMath.pow(10, mel / 2595) - 1);
  }

  /** The coefficients by frame; silence is taken to lie around the samples. */
  public double[][] of(float[] samples) {
    int frames = 1 + (int) ((long) samples.length * FRAMES_PER_SECOND / sampleRateHz);
    double[][] coefficients = new double[frames][COEFFICIENTS];
    double[] block = new double[spectrum.size()];
    double[] logs = new double[FILTERS];
    for (int frame = 0; frame < frames; frame++) {
      int centre = (int) ((long) frame * sampleRateHz / FRAMES_PER_SECOND);
      int start = centre - window.length / 2;
      Arrays.fill(block, 0);
      for (int i = Math.max(0, -start); i < window.length && start + i < samples.length; i++) {
        block[i] = samples[start + i] * window[i];
      }
      double[] power = spectrum.of(block);
      for (int m = 0; m < FILTERS; m++) {
        double energy = FLOOR;
        for (int i = 0; i < filters[m].length; i++) {
          energy += filters[m][i] * power[firstBins[m] + i];
        }
        logs[m] = StrictMath.log(energy);
      }
      for (int k = 0; k < COEFFICIENTS; k++) {
        for (int m = 0; m < FILTERS; m++) {
          coefficients[frame][k] += cosines[k][m] * logs[m];
        }
      }
    }
    return coefficients;
  }
}
