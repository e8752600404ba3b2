package dev.transcast.speech.alignment;

import dev.transcast.model.AudioClip;

/**
 * Two sayings of the same words, of any voices and sample rates: for each moment of the one the
 * moment of the other, by dynamic time warping over cepstra. Moments never go backwards.
 */
public final class TimeWarp {
  private static final double STEPS_PER_SECOND = 100;
  private static final double HIGHEST_HZ = 7000;

  private final AudioClip from;
  private final AudioClip to;
  private final SpeechBounds fromBounds;
  private final SpeechBounds toBounds;
  private final double[] path;
  private final double unlikeness;

  private TimeWarp(
      AudioClip from, AudioClip to, SpeechBounds fromBounds, SpeechBounds toBounds, WarpPath path) {
    this.from = from;
    this.to = to;
    this.fromBounds = fromBounds;
    this.toBounds = toBounds;
    this.path = path.rows();
    this.unlikeness = path.meanCost();
  }

  /**
   * Aligns the speech in two clips.
   *
   * @throws IllegalArgumentException if one is silent
   */
  public static TimeWarp between(AudioClip from, AudioClip to) {
    SpeechBounds fromBounds = bounds(from);
    SpeechBounds toBounds = bounds(to);
    double highestHz =
        Math.min(HIGHEST_HZ, 0.45 * Math.min(from.sampleRateHz(), to.sampleRateHz()));
    WarpPath path =
        WarpPath.through(
            Features.of(from, fromBounds, highestHz), Features.of(to, toBounds, highestHz));
    return new TimeWarp(from, to, fromBounds, toBounds, path);
  }

  private static SpeechBounds bounds(AudioClip clip) {
    return SpeechBounds.of(clip)
        .orElseThrow(() -> new IllegalArgumentException("a clip to be aligned is silent"));
  }

  /** How badly the two fit, for comparing several alignments with one clip; 0 is the same. */
  public double unlikeness() {
    return unlikeness;
  }

  /** The frame of the second clip in which is heard what is heard in this frame of the first. */
  public int frame(int fromFrame) {
    double at = (fromFrame - fromBounds.startFrame()) * STEPS_PER_SECOND / from.sampleRateHz();
    at = Math.max(0, Math.min(path.length - 1, at));
    int row = (int) Math.min(at, Math.max(0, path.length - 2));
    double next = path[Math.min(row + 1, path.length - 1)];
    double step = path[row] + (at - row) * (next - path[row]);
    long frame = toBounds.startFrame() + Math.round(step * to.sampleRateHz() / STEPS_PER_SECOND);
    return (int) Math.min(toBounds.endFrame(), frame);
  }
}
