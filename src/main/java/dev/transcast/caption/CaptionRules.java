package dev.transcast.caption;

/**
 * What a caption may look like and how long it may stand. Durations and gaps are wishes of the
 * standard: where the speech leaves no room for them, the speech wins.
 *
 * @param maxLineChars characters (code points) a line, speaker's label included, 20..200; only a
 *     single word that is longer stands on a line of its own, uncut
 * @param maxLines lines a cue, a label on a line of its own included, 2..4
 * @param maxCharsPerSecond reading speed, spaces and label counted, 5..60
 * @param minDurationMs shortest time a cue stands where the pause after it allows, 1 ms or more
 * @param maxDurationMs longest, more than the shortest
 * @param minGapMs time without a caption between two cues, 0..1000
 * @param minOpenGapMs gaps shorter than this are closed to {@code minGapMs}, at least {@code
 *     minGapMs}
 */
public record CaptionRules(
    int maxLineChars,
    int maxLines,
    double maxCharsPerSecond,
    long minDurationMs,
    long maxDurationMs,
    long minGapMs,
    long minOpenGapMs) {
  /**
   * Netflix Timed Text Style Guide, English (USA) and General Requirements: 42 characters, 2 lines,
   * 20 characters a second, 5/6 s to 7 s, 2 frames between cues, gaps of 3 to 11 frames closed to
   * 2; frames at 24 a second.
   */
  public static final CaptionRules NETFLIX = new CaptionRules(42, 2, 20, 833, 7000, 83, 500);

  public CaptionRules {
    requireRange("maxLineChars", maxLineChars, 20, 200);
    requireRange("maxLines", maxLines, 2, 4);
    if (!(maxCharsPerSecond >= 5 && maxCharsPerSecond <= 60)) {
      throw outOfRange("maxCharsPerSecond", maxCharsPerSecond, "5..60");
    }
    requireRange("minDurationMs", minDurationMs, 1, 60_000);
    requireRange("maxDurationMs", maxDurationMs, minDurationMs + 1, 600_000);
    requireRange("minGapMs", minGapMs, 0, 1000);
    requireRange("minOpenGapMs", minOpenGapMs, minGapMs, 10_000);
  }

  private static void requireRange(String what, long value, long least, long most) {
    if (value < least || value > most) {
      throw outOfRange(what, value, least + ".." + most);
    }
  }

  private static IllegalArgumentException outOfRange(String what, Number value, String range) {
    return new IllegalArgumentException(what + " must lie in " + range + ": " + what + "=" + value);
  }
}
