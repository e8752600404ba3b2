package dev.transcast.audio;

import java.util.Arrays;

/**
 * Interpolates between samples to four times the rate (ITU-R BS.1770-4, Annex 2), with a longer
 * filter than the Annex's example, so that it reads right almost up to half the sample rate.
 */
final class TruePeak {
  /** Samples that must be known before the first and after the last one looked at. */
  static final int MARGIN_FRAMES = 16;

  private static final int TAPS = 2 * MARGIN_FRAMES;
  private static final double STOP_BAND_DB = 70;

  /** -120 dB: rounding of floats, far below a step of 16 bits. */
  private static final float INAUDIBLE = 1e-6f;

  private static final float[][] PHASES = new float[3][];

  /** Nothing between samples can be higher than the highest sample times this. */
  static final float WORST_OVERSHOOT;

  static {
    WindowedSinc sinc = new WindowedSinc(0.5, MARGIN_FRAMES, STOP_BAND_DB);
    double worst = 1;
    for (int phase = 0; phase < PHASES.length; phase++) {
      PHASES[phase] = sinc.tapsAt((phase + 1) / 4.0, TAPS);
      double sum = 0;
      for (float tap : PHASES[phase]) {
        sum += Math.abs(tap);
      }
      worst = Math.max(worst, sum);
    }
    WORST_OVERSHOOT = (float) (worst * 1.0001);
  }

  private final FilterBank bank;
  private final float[] here;

  TruePeak(int mostFrames) {
    bank = new FilterBank(PHASES, mostFrames);
    here = new float[mostFrames];
  }

  /** The highest sample, by amount. */
  static float samplePeak(float[] samples, int from, int to) {
    float peak = 0;
    for (int i = from; i < to; i++) {
      peak = Math.max(peak, Math.abs(samples[i]));
    }
    return peak;
  }

  /**
   * The channels whose peaks have to be looked for. Where a single voice is panned, one channel is
   * the other at a lower level: its peaks are lower too, also between samples.
   */
  static float[][] leading(float[][] channels, int from, int to) {
    if (channels.length == 2 && follows(channels[1], channels[0], from, to)) {
      return new float[][] {channels[0]};
    }
    if (channels.length == 2 && follows(channels[0], channels[1], from, to)) {
      return new float[][] {channels[1]};
    }
    return channels;
  }

  private static boolean follows(float[] soft, float[] loud, int from, int to) {
    int top = from;
    for (int i = from; i < to; i++) {
      top = Math.abs(loud[i]) > Math.abs(loud[top]) ? i : top;
    }
    float ratio = loud[top] == 0 ? 0 : soft[top] / loud[top];
    float farthest = 0;
    for (int i = from; i < to; i++) {
      farthest = Math.max(farthest, Math.abs(soft[i] - ratio * loud[i]));
    }
    return Math.abs(ratio) <= 1 && farthest < INAUDIBLE;
  }

  /**
   * Raises {@code peaks[i]} to the highest amount between sample {@code from + i} and the next one.
   */
  void raise(float[] samples, int from, float[] peaks, int frames) {
    System.arraycopy(samples, from, here, 0, frames);
    raise(here, peaks, frames);
    for (float[] between : bank.run(samples, from - MARGIN_FRAMES + 1, frames)) {
      raise(between, peaks, frames);
    }
  }

  private static void raise(float[] values, float[] peaks, int frames) {
    for (int i = 0; i < frames; i++) {
      peaks[i] = Math.max(peaks[i], Math.abs(values[i]));
    }
  }

  /** The highest amount from sample {@code from} on. */
  float highest(float[] samples, int from, float[] scratch, int frames) {
    Arrays.fill(scratch, 0, frames, 0f);
    raise(samples, from, scratch, frames);
    return samplePeak(scratch, 0, frames);
  }
}
