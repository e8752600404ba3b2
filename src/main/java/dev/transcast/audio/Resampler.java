package dev.transcast.audio;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Converts clips between two sample rates; band edges are at least 90 dB clean.
 *
 * <p>Two filters do it. The first doubles the rate and limits the band: it passes up to 0.9 of the
 * lower rate's half and stops from that half on. It is long, but has two phases only, so it runs as
 * vector code. The second, at the ratio of the rates in lowest terms, has one row of taps a phase;
 * it is short, because twice the rate leaves it a wide transition band. A single polyphase filter
 * of the same quality needs ten times the multiplications at the higher rate.
 *
 * <p>Frame n of the output sounds at the same time as frame {@code n * inputHz / outputHz} of the
 * input: there is no delay. It keeps its work space from clip to clip, for arrays of a line's
 * length are large objects to a garbage collector; so one thread at a time.
 */
public final class Resampler {
  private static final double STOP_BAND_DB = 100;
  private static final double PASS_BAND = 0.9;
  private static final int FINE_TAPS = 16;

  /** What sixteen taps can do between a quarter and three quarters of a doubled rate. */
  private static final double FINE_STOP_BAND_DB = 112;

  private static final int BLOCK_FRAMES = 2048;

  private final int inputHz;
  private final int outputHz;
  private final FilterBank doubling;
  private final int doublingLead;
  private final int phases;
  private final int step;
  private final float[] fineTaps;
  private float[] padded = new float[0];
  private float[] twice = new float[0];

  /**
   * Computes the tables.
   *
   * @param inputHz sample rate of the clips
   * @param outputHz sample rate they shall have
   */
  public Resampler(int inputHz, int outputHz) {
    if (inputHz <= 0 || outputHz <= 0) {
      throw new IllegalArgumentException(
          "sample rates must be positive: " + inputHz + " to " + outputHz);
    }
    this.inputHz = inputHz;
    this.outputHz = outputHz;

    double stop = 0.5 * Math.min(1.0, (double) outputHz / inputHz);
    double transition = (1 - PASS_BAND) * stop;
    int halfWidth = WindowedSinc.halfWidthFor(transition, STOP_BAND_DB);
    WindowedSinc band = new WindowedSinc(stop - transition / 2, halfWidth, STOP_BAND_DB);
    float[][] doublingTaps = {band.tapsAt(0.0, 2 * halfWidth), band.tapsAt(0.5, 2 * halfWidth)};
    doubling = new FilterBank(doublingTaps, BLOCK_FRAMES);
    doublingLead = halfWidth - 1 + FINE_TAPS / 2;

    int divisor =
        BigInteger.valueOf(2L * inputHz).gcd(BigInteger.valueOf(outputHz)).intValueExact();
    phases = outputHz / divisor;
    step = Math.toIntExact(2L * inputHz / divisor);
    WindowedSinc fine = new WindowedSinc(0.5, FINE_TAPS / 2.0, FINE_STOP_BAND_DB);
    fineTaps = new float[phases * FINE_TAPS];
    for (int phase = 0; phase < phases; phase++) {
      float[] row = fine.tapsAt((double) phase / phases, FINE_TAPS);
      System.arraycopy(row, 0, fineTaps, phase * FINE_TAPS, FINE_TAPS);
    }
  }

  /** How many frames of the input around a frame it is made of. */
  int contextFrames() {
    return doublingLead + FINE_TAPS;
  }

  /** How many frames a clip of this many frames becomes: rounded up, so that none is cut. */
  public int outputFrames(int inputFrames) {
    return Math.toIntExact(((long) inputFrames * outputHz + inputHz - 1) / inputHz);
  }

  /**
   * The clip at the other rate, in a new array.
   *
   * @param samples silence is taken to lie around them
   */
  public float[] resample(float[] samples) {
    if (inputHz == outputHz) {
      return samples.clone();
    }
    doubleRate(samples);
    return interpolate(outputFrames(samples.length));
  }

  /** Fills {@link #twice}: frame i of the input is at {@code 2*i + FINE_TAPS}, silence around. */
  private void doubleRate(float[] samples) {
    int frames = samples.length + FINE_TAPS;
    if (padded.length < frames + doubling.taps()) {
      padded = new float[frames + doubling.taps()];
      twice = new float[2 * padded.length];
    }
    System.arraycopy(samples, 0, padded, doublingLead, samples.length);
    Arrays.fill(padded, doublingLead + samples.length, padded.length, 0f);

    for (int start = 0; start < frames; start += BLOCK_FRAMES) {
      int count = Math.min(BLOCK_FRAMES, frames - start);
      float[][] phased = doubling.run(padded, start, count);
      for (int i = 0; i < count; i++) {
        twice[2 * (start + i)] = phased[0][i];
        twice[2 * (start + i) + 1] = phased[1][i];
      }
    }
  }

  private float[] interpolate(int frames) {
    float[] out = new float[frames];
    float[] x = twice;
    int whole = step / phases;
    int part = step % phases;
    int at = FINE_TAPS - (FINE_TAPS / 2 - 1);
    int phase = 0;
    for (int i = 0; i < frames; i++) {
      int row = phase * FINE_TAPS;
      // Written out, because a loop over the taps would wait for every addition.
      out[i] =
          (fourTaps(row, x, at) + fourTaps(row + 4, x, at + 4))
              + (fourTaps(row + 8, x, at + 8) + fourTaps(row + 12, x, at + 12));
      at += whole;
      phase += part;
      if (phase >= phases) {
        phase -= phases;
        at++;
      }
    }
    return out;
  }

  private float fourTaps(int row, float[] x, int at) {
    float[] taps = fineTaps;
    return (taps[row] * x[at] + taps[row + 1] * x[at + 1])
        + (taps[row + 2] * x[at + 2] + taps[row + 3] * x[at + 3]);
  }
}
