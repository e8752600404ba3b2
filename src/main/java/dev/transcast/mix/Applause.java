package dev.transcast.mix;

import java.util.Random;

/** People clapping, each at their own pace: short bursts of noise, rung by the hollow of a hand. */
final class Applause {
  private static final long SEED = 20;
  private static final double SECONDS = 2.8;
  private static final double SWELL_SECONDS = 0.35;
  private static final double FADE_SECONDS = 1.6;
  private static final double LEVEL = 0.16;
  private static final int PEOPLE = 36;
  private static final double CLAP_SECONDS = 0.03;

  private Applause() {}

  static float[] render(int sampleRateHz) {
    Random random = new Random(SEED);
    double[] sound = new double[(int) (SECONDS * sampleRateHz)];
    for (int person = 0; person < PEOPLE; person++) {
      double period = 0.19 + 0.10 * random.nextDouble();
      double handHz = 900 + 1100 * random.nextDouble();
      double nearness = 0.25 + 0.75 * random.nextDouble();
      double stop = SECONDS - FADE_SECONDS * random.nextDouble();
      double time = SWELL_SECONDS * random.nextDouble();
      while (time < stop) {
        double force = nearness * (0.7 + 0.3 * random.nextDouble());
        addClap(sound, (int) (time * sampleRateHz), handHz, force, sampleRateHz, random);
        time += period * (0.92 + 0.16 * random.nextDouble());
      }
    }
    return shaped(sound, sampleRateHz);
  }

  /** Noise through a resonance, dying away within a few milliseconds. */
  private static void addClap(
      double[] sound, int start, double hz, double force, int sampleRateHz, Random random) {
    double radius = StrictMath.exp(-Math.PI * 0.8 * hz / sampleRateHz);
    double turn = 2 * radius * StrictMath.cos(2 * Math.PI * hz / sampleRateHz);
    double fall = StrictMath.exp(-1 / (0.004 * sampleRateHz));
    double level = force;
    double y1 = 0;
    double y2 = 0;
    // A burst of the same length and width at every rate.
    double perFrame = StrictMath.sqrt(44100.0 / sampleRateHz) * (1 - radius);
    int end = Math.min(sound.length, start + (int) (CLAP_SECONDS * sampleRateHz));
    for (int i = start; i < end; i++) {
      double y = level * perFrame * random.nextGaussian() + turn * y1 - radius * radius * y2;
      sound[i] += y - y2;
      y2 = y1;
      y1 = y;
      level *= fall;
    }
  }

  private static float[] shaped(double[] sound, int sampleRateHz) {
    float[] shaped = new float[sound.length];
    for (int i = 0; i < sound.length; i++) {
      double seconds = (double) i / sampleRateHz;
      double in = Math.min(1.0, seconds / SWELL_SECONDS);
      double out = Math.min(1.0, (SECONDS - seconds) / FADE_SECONDS);
      shaped[i] = (float) Math.max(-1, Math.min(1, LEVEL * sound[i] * in * out * out));
    }
    return shaped;
  }
}
