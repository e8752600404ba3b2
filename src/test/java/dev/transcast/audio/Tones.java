package dev.transcast.audio;

import java.util.Random;

/** Test signals, described rather than stored. */
final class Tones {
  private Tones() {}

  static float[] sine(double hz, double peak, int frames, int sampleRateHz) {
    return sine(hz, peak, /* phaseDegrees= */ 0, frames, sampleRateHz);
  }

  static float[] sine(double hz, double peak, double phaseDegrees, int frames, int sampleRateHz) {
    float[] samples = new float[frames];
    for (int i = 0; i < frames; i++) {
      double phase = Math.toRadians(phaseDegrees) + 2 * Math.PI * hz * i / sampleRateHz;
      samples[i] = (float) (peak * Math.sin(phase));
    }
    return samples;
  }

  static float[] noise(double peak, int frames, long seed) {
    Random random = new Random(seed);
    float[] samples = new float[frames];
    for (int i = 0; i < frames; i++) {
      samples[i] = (float) (peak * (2 * random.nextDouble() - 1));
    }
    return samples;
  }

  /** Ramps of a hundredth of a second, so that the edges add no peaks of their own. */
  static float[] faded(float[] samples, int sampleRateHz) {
    int ramp = sampleRateHz / 100;
    for (int i = 0; i < ramp; i++) {
      float gain = (float) (0.5 - 0.5 * Math.cos(Math.PI * i / ramp));
      samples[i] *= gain;
      samples[samples.length - 1 - i] *= gain;
    }
    return samples;
  }

  /** A source that plays arrays, one a channel. */
  static AudioSource source(float[]... channels) {
    int[] position = {0};
    return (block, frames) -> {
      int count = Math.min(frames, channels[0].length - position[0]);
      for (int channel = 0; channel < channels.length; channel++) {
        System.arraycopy(channels[channel], position[0], block[channel], 0, count);
      }
      position[0] += count;
      return count;
    };
  }
}
