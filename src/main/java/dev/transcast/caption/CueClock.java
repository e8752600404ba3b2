package dev.transcast.caption;

/** When a cue goes, given when it appears and when the next one does. */
final class CueClock {
  private final CaptionProfile profile;

  CueClock(CaptionProfile profile) {
    this.profile = profile;
  }

  /** Time a reader needs. */
  long readingMs(int chars) {
    return (long)
        Math.ceil(chars * 1000 / profile.maxCharsPerSecond().orElse(Double.POSITIVE_INFINITY));
  }

  /**
   * The end of a cue that another follows: with its last word, or later where the reader needs it
   * and the pause has room; the gap before the next cue is the shortest allowed or clearly open.
   *
   * @return more than {@code startMs}, less than or equal to {@code nextStartMs}
   */
  long endMs(long startMs, long spokenEndMs, int chars, long nextStartMs) {
    // A cue that is squeezed to less than two gaps shares the time with its gap.
    long gapMs = Math.min(profile.minGapMs(), (nextStartMs - startMs) / 2);
    long endMs = limited(startMs, spokenEndMs, chars, nextStartMs - gapMs);
    if (nextStartMs - endMs < profile.minOpenGapMs()) {
      endMs = Math.min(nextStartMs - gapMs, startMs + profile.maxDurationMs());
    }
    return endMs;
  }

  /** The end of the last cue. */
  long lastEndMs(long startMs, long spokenEndMs, int chars, long programmeEndMs) {
    return limited(startMs, spokenEndMs, chars, programmeEndMs);
  }

  private long limited(long startMs, long spokenEndMs, int chars, long limitMs) {
    long neededMs = Math.max(profile.minDurationMs(), readingMs(chars));
    long wantedMs = Math.max(spokenEndMs, startMs + neededMs);
    return Math.min(Math.min(wantedMs, limitMs), startMs + profile.maxDurationMs());
  }
}
