package dev.transcast.audio;

/**
 * The highest true peak of a programme, by ITU-R BS.1770-4, Annex 2.
 *
 * <p>Only stretches that could hold a new highest peak are oversampled: what a sample peak can
 * become between samples is bounded.
 */
public final class TruePeakMeter {
  private static final int CHUNK_FRAMES = 256;

  private final float[][] recent;
  private final float[] scratch = new float[CHUNK_FRAMES];
  private final TruePeak truePeak = new TruePeak(CHUNK_FRAMES);
  private int filled = 2 * TruePeak.MARGIN_FRAMES;
  private float highest;

  public TruePeakMeter(int channels) {
    recent = new float[channels][CHUNK_FRAMES + 2 * TruePeak.MARGIN_FRAMES];
  }

  /** Hears the next frames of a block with one array a channel. */
  public void add(float[][] block, int frames) {
    int start = 0;
    while (start < frames) {
      int count = Math.min(frames - start, recent[0].length - filled);
      for (int channel = 0; channel < recent.length; channel++) {
        System.arraycopy(block[channel], start, recent[channel], filled, count);
      }
      filled += count;
      start += count;
      if (filled == recent[0].length) {
        look();
      }
    }
  }

  /** The highest peak so far in dBTP; negative infinity for silence. Ends the measurement. */
  public double truePeakDbtp() {
    // Silence behind the last frame lets its peaks through.
    int rest = 2 * TruePeak.MARGIN_FRAMES + CHUNK_FRAMES;
    add(new float[recent.length][rest], rest);
    return Decibels.ofFactor(highest);
  }

  private void look() {
    for (float[] samples : TruePeak.leading(recent, 0, recent[0].length)) {
      if (TruePeak.samplePeak(samples, 0, samples.length) * TruePeak.WORST_OVERSHOOT > highest) {
        highest =
            Math.max(
                highest, truePeak.highest(samples, TruePeak.MARGIN_FRAMES, scratch, CHUNK_FRAMES));
      }
    }
    for (float[] samples : recent) {
      System.arraycopy(samples, CHUNK_FRAMES, samples, 0, 2 * TruePeak.MARGIN_FRAMES);
    }
    filled = 2 * TruePeak.MARGIN_FRAMES;
  }
}
