package dev.transcast.model;

/**
 * A stretch of an episode about one thing; it lasts until the next one begins.
 *
 * @param title what people see, never blank
 * @param startMs where it begins in the programme
 */
public record Chapter(String title, long startMs) {
  public Chapter {
    if (title.isBlank() || title.chars().anyMatch(c -> c == '\n' || c == '\r')) {
      throw new IllegalArgumentException("a title must be one line of text: \"" + title + "\"");
    }
    if (startMs < 0) {
      throw new IllegalArgumentException("startMs must not be negative: startMs=" + startMs);
    }
  }
}
