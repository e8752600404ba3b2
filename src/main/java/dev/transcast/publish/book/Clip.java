package dev.transcast.publish.book;

import java.util.Locale;

/**
 * A stretch of the sound.
 *
 * @param startMs where it begins
 * @param endMs where it ends, later than it begins
 */
record Clip(long startMs, long endMs) {
  Clip {
    if (startMs < 0 || endMs <= startMs) {
      throw new IllegalArgumentException("a clip ends after it starts: " + startMs + ".." + endMs);
    }
  }

  long durationMs() {
    return endMs - startMs;
  }

  String begin() {
    return clock(startMs);
  }

  String end() {
    return clock(endMs);
  }

  /** Full clock value (EPUB 3.3, section 9.2.2.2, after SMIL 3.0). */
  static String clock(long ms) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d.%03d",
        ms / 3_600_000,
        ms / 60_000 % 60,
        ms / 1000 % 60,
        ms % 1000);
  }
}
