package dev.transcast.mix;

/** A rising chord on a soft, bell-like instrument: the {@code [Music]} of an opening. */
final class Sting {
  private static final double SECONDS = 3.0;
  private static final double FADE_OUT_SECONDS = 0.9;
  private static final double ATTACK_SECONDS = 0.012;
  private static final double LEVEL = 0.12;

  /** D major with a ninth, spread over two octaves; Hz in equal temperament from A = 440. */
  private static final int[] SEMITONES_FROM_A4 = {-19, -12, -7, -3, 2, 7};

  private static final double[] ONSET_SECONDS = {0.0, 0.14, 0.28, 0.42, 0.60, 0.84};

  /** Overtone, its share, and how fast it dies away (a second): high ones go first. */
  private static final double[][] PARTIALS = {
    {1.0, 1.0, 1.4}, {2.0, 0.32, 2.6}, {3.0, 0.12, 4.0}, {4.2, 0.05, 7.0}
  };

  /** A second string slightly off makes a tone that lives. */
  private static final double DETUNE = 1.0023;

  private Sting() {}

  static float[] render(int sampleRateHz) {
    double[] sound = new double[(int) (SECONDS * sampleRateHz)];
    for (int note = 0; note < SEMITONES_FROM_A4.length; note++) {
      double hz = 440 * StrictMath.pow(2, SEMITONES_FROM_A4[note] / 12.0);
      int start = (int) (ONSET_SECONDS[note] * sampleRateHz);
      for (double[] partial : PARTIALS) {
        addTone(sound, start, hz * partial[0], partial[1], partial[2], sampleRateHz);
        addTone(sound, start, hz * partial[0] * DETUNE, partial[1], partial[2], sampleRateHz);
      }
    }
    float[] faded = new float[sound.length];
    int fadeFrames = (int) (FADE_OUT_SECONDS * sampleRateHz);
    for (int i = 0; i < sound.length; i++) {
      double rest = Math.min(1.0, (double) (sound.length - 1 - i) / fadeFrames);
      faded[i] = (float) (LEVEL * sound[i] * rest * rest);
    }
    return faded;
  }

  private static void addTone(
      double[] sound, int start, double hz, double share, double decay, int sampleRateHz) {
    if (hz > 0.4 * sampleRateHz) {
      return;
    }
    double turn = 2 * Math.PI * hz / sampleRateHz;
    double level = share / 2;
    double fall = StrictMath.exp(-decay / sampleRateHz);
    int attackFrames = Math.max(1, (int) (ATTACK_SECONDS * sampleRateHz));
    for (int i = start; i < sound.length; i++) {
      double attack = Math.min(1.0, (double) (i - start) / attackFrames);
      sound[i] += level * attack * attack * (3 - 2 * attack) * StrictMath.sin(turn * (i - start));
      level *= fall;
    }
  }
}
