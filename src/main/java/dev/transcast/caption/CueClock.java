package dev.transcast.caption;

/** When a cue goes, given when it appears and when the next one does. */
final class CueClock {
  private final CaptionProfile profile;

  CueClock(CaptionProfile profile) {
    this.profile = profile;
  }

  /**
   * The end of a cue that another follows: with its last word, or later where the reader needs it
   * and the pause has room; the gap before the next cue is the shortest allowed or clearly open.
   *
   * @return more than {@code startMs}, less than or equal to {@code nextStartMs}
   */
  long endMs(long startMs, long spokenEndMs, ReadingTime time, long nextStartMs) {
    // A cue that is squeezed to less than two gaps shares the time with its gap.
    long gapMs = Math.min(profile.minGapMs(), (nextStartMs - startMs) / 2);
    long endMs = lastEndMs(startMs, spokenEndMs, time, nextStartMs - gapMs);
    if (nextStartMs - endMs < profile.minOpenGapMs()) {
      long hungMs = Math.max(endMs, spokenEndMs + maxHangMs());
      endMs = Math.min(Math.min(nextStartMs - gapMs, hungMs), startMs + profile.maxDurationMs());
    }
    return endMs;
  }

  /**
   * The end of the last cue.
   *
   * @param limitMs when it must have gone
   */
  long lastEndMs(long startMs, long spokenEndMs, ReadingTime time, long limitMs) {
    long wantedMs = Math.min(startMs + time.wantedMs(), spokenEndMs + maxHangMs());
    long endMs = Math.max(Math.max(spokenEndMs, startMs + time.requiredMs()), wantedMs);
    return Math.min(Math.min(endMs, limitMs), startMs + profile.maxDurationMs());
  }

  private long maxHangMs() {
    return profile.maxHangMs().orElse(profile.maxDurationMs());
  }
}
