package dev.transcast.voicebuild;

import java.util.List;

/** A vowel made of pulses and three resonances, between silences. */
final class Vowel {
  private static final double[] FORMANTS_HZ = {500, 1500, 2500};
  private static final int SILENCE = 1600;

  private Vowel() {}

  /**
   * Makes one.
   *
   * @param pulses gets the place of each pulse
   * @param fromHz pitch at the beginning
   * @param toHz pitch at the end
   */
  static float[] of(List<Integer> pulses, double fromHz, double toHz, int samples) {
    double[] signal = new double[samples + 2 * SILENCE];
    double phase = 0;
    for (int i = 0; i < samples; i++) {
      phase += (fromHz + (toHz - fromHz) * i / samples) / Rendition.SAMPLE_RATE_HZ;
      if (phase >= 1) {
        phase -= 1;
        pulses.add(SILENCE + i);
        signal[SILENCE + i] = 1;
      }
    }
    for (double formant : FORMANTS_HZ) {
      double radius = Math.exp(-Math.PI * 90 / Rendition.SAMPLE_RATE_HZ);
      double a1 = 2 * radius * Math.cos(2 * Math.PI * formant / Rendition.SAMPLE_RATE_HZ);
      double a2 = -radius * radius;
      for (int i = 2; i < signal.length; i++) {
        signal[i] += a1 * signal[i - 1] + a2 * signal[i - 2];
      }
    }
    float[] vowel = new float[signal.length];
    for (int i = 0; i < vowel.length; i++) {
      vowel[i] = (float) (0.02 * signal[i]);
    }
    return vowel;
  }
}
