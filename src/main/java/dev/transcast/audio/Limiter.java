package dev.transcast.audio;

import java.io.IOException;
import java.util.Arrays;

/**
 * Holds the true peak below a ceiling and leaves everything else as it is.
 *
 * <p>It looks ahead, so the gain is down before the peak comes, and it moves all channels together,
 * so the stereo image stands still. Stretches whose samples are too low to reach the ceiling even
 * between samples are passed on untouched; this is what makes it cheap.
 */
public final class Limiter implements AudioSource {
  /** Long enough for a ramp that is not heard, short enough to spare the sound before a peak. */
  private static final double LOOK_AHEAD_MS = 4;

  /** Longer than the period of the lowest voice, or the gain would follow its waveform. */
  private static final double RELEASE_MS = 60;

  /** Other true-peak meters interpolate otherwise; they must find the ceiling kept as well. */
  private static final double METER_MARGIN_DB = 0.1;

  private static final int CHUNK_FRAMES = 256;
  private static final int MARGIN_FRAMES = TruePeak.MARGIN_FRAMES;

  private final AudioSource source;
  private final float ceiling;
  private final GainCurve curve;
  private final TruePeak truePeak = new TruePeak(CHUNK_FRAMES);
  private final float[] peaks = new float[CHUNK_FRAMES];
  private final float[][] fresh;

  /** Per channel: frames still to be passed on, then the chunk that came last. */
  private final float[][] delay;

  private final int historyFrames;
  private final int lagFrames;
  private int skipFrames;
  private long framesIn;
  private long framesOut;
  private boolean ended;
  private int readyFrom;
  private int readyTo;

  public Limiter(AudioSource source, int sampleRateHz, int channels, double ceilingDbtp) {
    this.source = source;
    ceiling = (float) Decibels.toFactor(ceilingDbtp - METER_MARGIN_DB);
    curve = new GainCurve(sampleRateHz, LOOK_AHEAD_MS, RELEASE_MS);
    lagFrames = curve.lagFrames() + MARGIN_FRAMES;
    historyFrames = Math.max(lagFrames, 2 * MARGIN_FRAMES);
    skipFrames = lagFrames;
    fresh = new float[channels][CHUNK_FRAMES];
    delay = new float[channels][historyFrames + CHUNK_FRAMES];
  }

  @Override
  public int read(float[][] block, int frames) throws IOException {
    int done = 0;
    while (done < frames) {
      while (readyFrom == readyTo) {
        if (ended && framesOut == framesIn) {
          return done;
        }
        advance();
      }
      int count = Math.min(frames - done, readyTo - readyFrom);
      for (int channel = 0; channel < delay.length; channel++) {
        System.arraycopy(
            delay[channel], historyFrames - lagFrames + readyFrom, block[channel], done, count);
      }
      readyFrom += count;
      framesOut += count;
      done += count;
    }
    return done;
  }

  private void advance() throws IOException {
    int pulled = ended ? 0 : source.read(fresh, CHUNK_FRAMES);
    ended = pulled < CHUNK_FRAMES;
    framesIn += pulled;
    for (int channel = 0; channel < delay.length; channel++) {
      float[] samples = delay[channel];
      System.arraycopy(samples, CHUNK_FRAMES, samples, 0, historyFrames);
      System.arraycopy(fresh[channel], 0, samples, historyFrames, pulled);
      Arrays.fill(samples, historyFrames + pulled, samples.length, 0f);
    }
    limit();

    readyFrom = Math.min(skipFrames, CHUNK_FRAMES);
    skipFrames -= readyFrom;
    readyTo = (int) Math.min(CHUNK_FRAMES, readyFrom + framesIn - framesOut);
  }

  /** Applies the gain to the chunk that is passed on next. */
  private void limit() {
    boolean loud = findPeaks();
    if (!loud && curve.isAtRest()) {
      return;
    }
    for (int i = 0; i < CHUNK_FRAMES; i++) {
      float peak = peaks[i];
      peaks[i] = curve.next(peak > ceiling ? ceiling / peak : 1f);
    }
    int from = historyFrames - lagFrames;
    for (float[] samples : delay) {
      for (int i = 0; i < CHUNK_FRAMES; i++) {
        samples[from + i] *= peaks[i];
      }
    }
  }

  /** Fills in the true peaks of the frames the curve sees next; says if any can be too high. */
  private boolean findPeaks() {
    Arrays.fill(peaks, 0f);
    int from = historyFrames - MARGIN_FRAMES;
    int first = from - MARGIN_FRAMES;
    int last = from + CHUNK_FRAMES + MARGIN_FRAMES;
    float highest = 0;
    for (float[] samples : delay) {
      highest = Math.max(highest, TruePeak.samplePeak(samples, first, last));
    }
    if (highest * TruePeak.WORST_OVERSHOOT <= ceiling) {
      return false;
    }
    for (float[] samples : TruePeak.leading(delay, first, last)) {
      truePeak.raise(samples, from, peaks, CHUNK_FRAMES);
    }
    return true;
  }
}
