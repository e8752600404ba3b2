package dev.transcast.mix;

import dev.transcast.audio.Decibels;

/**
 * The air of a quiet room: a low, soft noise under everything, so that pauses are not dead. Each
 * channel has its own, or the room would stand in the middle; it is the same every time.
 */
final class RoomTone implements Layer {
  private static final double LEVEL_DBFS = -62;
  private static final double CORNER_HZ = 600;

  private final long[] states;
  private final float[] smoothed;
  private final float smoothing;
  private final float scale;

  RoomTone(int sampleRateHz, int channels) {
    states = new long[channels];
    for (int channel = 0; channel < channels; channel++) {
      states[channel] = 0x9E3779B97F4A7C15L * (channel + 1);
    }
    smoothed = new float[channels];
    smoothing = (float) (1 - StrictMath.exp(-2 * Math.PI * CORNER_HZ / sampleRateHz));
    // White noise of -1..1 has the power 1/3; a one-pole low-pass leaves a/(2-a) of it.
    double power = smoothing / (2 - smoothing) / 3;
    scale = (float) (Decibels.toFactor(LEVEL_DBFS) / StrictMath.sqrt(power));
  }

  @Override
  public void addTo(float[][] block, long position, int frames) {
    for (int channel = 0; channel < block.length; channel++) {
      float[] samples = block[channel];
      long random = states[channel];
      float smooth = smoothed[channel];
      for (int i = 0; i < frames; i++) {
        // Xorshift, G. Marsaglia 2003, triple 13, 7, 17.
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        float white = (int) (random >>> 32) * 0x1p-31f;
        smooth += smoothing * (white - smooth);
        samples[i] += scale * smooth;
      }
      states[channel] = random;
      smoothed[channel] = smooth;
    }
  }
}
