package dev.transcast.caption;

/**
 * How long a cue must stand, and how long it should.
 *
 * @param requiredMs less breaks a rule
 * @param wantedMs what the standard recommends; not less than required
 */
record ReadingTime(long requiredMs, long wantedMs) {
  /**
   * The times of a text.
   *
   * @param chars spaces and label counted
   * @param words label not counted
   */
  static ReadingTime of(CaptionProfile profile, int chars, int words, boolean hasLabel) {
    double byChars = chars * 1000.0 / profile.maxCharsPerSecond().orElse(Double.POSITIVE_INFINITY);
    double byWords =
        words * 60_000.0 / profile.maxWordsPerMinute().orElse(Double.POSITIVE_INFINITY);
    long requiredMs =
        Math.max(profile.minDurationMs(), (long) Math.ceil(Math.max(byChars, byWords)));
    double wantedMs =
        words * 60_000.0 / profile.wantedWordsPerMinute().orElse(Double.POSITIVE_INFINITY)
            + (hasLabel ? profile.labelMs() : 0);
    long longest = profile.maxDurationMs();
    return new ReadingTime(
        Math.min(longest, requiredMs),
        Math.min(longest, Math.max(requiredMs, (long) Math.ceil(wantedMs))));
  }
}
