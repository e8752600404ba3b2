package dev.transcast.caption;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A caption standard: what a caption may look like and how long it may stand. The names of the
 * components are the keys of a profile's YAML file, see {@link ProfileReader}.
 *
 * @param name short, for instance {@code netflix}
 * @param maxLineChars characters (code points) a line, speaker's label included, 20..200; only a
 *     single word that is longer stands on a line of its own, uncut
 * @param maxLines lines a cue, a label on a line of its own included, 2..4
 * @param maxCharsPerSecond reading speed, spaces and label counted, 5..60; empty for no rule
 * @param wantedWordsPerMinute reading speed that a cue gets where there is time, 60..400; empty for
 *     no rule, and not above the highest
 * @param maxWordsPerMinute highest reading speed, label not counted, 60..400; empty for no rule
 * @param labelMs what a label adds to the time a cue wants, 0..5000
 * @param minDurationMs shortest time a cue stands, 1 ms or more
 * @param maxDurationMs longest, more than the shortest
 * @param minGapMs least time without a caption between two cues, 0..1000
 * @param minOpenGapMs gaps are {@code minGapMs} or at least this, and this is at least that
 * @param maxHangMs longest time a cue stands after its last word was heard; empty for no rule
 * @param speakers how names are printed
 * @param sounds how sounds are printed
 * @param twoSpeakers whether two short turns may share a cue, a line each behind a hyphen
 */
public record CaptionProfile(
    String name,
    int maxLineChars,
    int maxLines,
    OptionalDouble maxCharsPerSecond,
    OptionalDouble wantedWordsPerMinute,
    OptionalDouble maxWordsPerMinute,
    long labelMs,
    long minDurationMs,
    long maxDurationMs,
    long minGapMs,
    long minOpenGapMs,
    OptionalLong maxHangMs,
    SpeakerStyle speakers,
    SoundStyle sounds,
    boolean twoSpeakers) {
  /** The profiles that come with the program; the first is the default. */
  public static final List<String> NAMES = List.of("netflix", "bbc", "dcmp", "podcast");

  public CaptionProfile {
    Objects.requireNonNull(speakers, "speakers");
    Objects.requireNonNull(sounds, "sounds");
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
    requireRange("maxLineChars", maxLineChars, 20, 200);
    requireRange("maxLines", maxLines, 2, 4);
    requireRange("maxCharsPerSecond", maxCharsPerSecond, 5, 60);
    requireRange("maxWordsPerMinute", maxWordsPerMinute, 60, 400);
    requireRange("wantedWordsPerMinute", wantedWordsPerMinute, 60, maxWordsPerMinute.orElse(400));
    requireRange("labelMs", labelMs, 0, 5000);
    requireRange("minDurationMs", minDurationMs, 1, 60_000);
    requireRange("maxDurationMs", maxDurationMs, minDurationMs + 1, 600_000);
    requireRange("minGapMs", minGapMs, 0, 1000);
    requireRange("minOpenGapMs", minOpenGapMs, minGapMs, 10_000);
    if (maxHangMs.isPresent()) {
      requireRange("maxHangMs", maxHangMs.getAsLong(), 0, 60_000);
    }
  }

  /**
   * A profile that comes with the program.
   *
   * @param name one of {@link #NAMES}
   * @throws IllegalArgumentException if it is none of them
   */
  public static CaptionProfile named(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("no profile \"" + name + "\"; there are " + NAMES);
    }
    return ProfileReader.builtIn(name);
  }

  private static void requireRange(String what, long value, long least, long most) {
    if (value < least || value > most) {
      throw outOfRange(what, value, least + ".." + most);
    }
  }

  private static void requireRange(String what, OptionalDouble value, double least, double most) {
    if (value.isPresent() && !(value.getAsDouble() >= least && value.getAsDouble() <= most)) {
      String range = String.format(Locale.ROOT, "%.0f..%.0f", least, most);
      throw outOfRange(what, value.getAsDouble(), range);
    }
  }

  private static IllegalArgumentException outOfRange(String what, Number value, String range) {
    return new IllegalArgumentException(what + " must lie in " + range + ": " + what + "=" + value);
  }
}
