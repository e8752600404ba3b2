package dev.transcast.audio;

/**
 * Takes away what lies below speech: offsets and rumble that cost headroom and nobody hears.
 *
 * <p>Butterworth, second order: 3 dB down at the corner, 12 dB an octave below.
 */
public final class HighPass {
  private static final double BUTTERWORTH_Q = StrictMath.sqrt(0.5);

  private final Biquad filter;

  public HighPass(double cornerHz, int sampleRateHz) {
    if (!(cornerHz > 0 && cornerHz < sampleRateHz / 2.0)) {
      throw new IllegalArgumentException(
          "corner must lie below half the sample rate: " + cornerHz + " of " + sampleRateHz);
    }
    filter = Biquad.highPass(cornerHz, BUTTERWORTH_Q, sampleRateHz);
  }

  /** A filtered copy; before its first frame there was silence. */
  public float[] filter(float[] samples) {
    double b0 = filter.b0();
    double c1 = filter.c1();
    double c2 = filter.c2();
    double a1 = filter.a1();
    double a2 = filter.a2();
    double s1 = 0;
    double s2 = 0;
    float[] filtered = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      double x = samples[i];
      filtered[i] = (float) (b0 * x + s1);
      double next = c1 * x - a1 * s1 + s2;
      s2 = c2 * x - a2 * s1;
      s1 = next;
    }
    return filtered;
  }
}
