package dev.transcast.model;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * A chapter that a script asks for.
 *
 * @param title what people see, one line
 * @param start how the script says where it begins: the words, or the time as it stands there
 * @param startMs the time, if it is one
 * @param line where the script says so, from 1
 * @param column from 1
 */
public record ChapterMark(String title, String start, OptionalLong startMs, int line, int column) {
  public ChapterMark {
    Objects.requireNonNull(startMs, "startMs");
    if (title.isBlank() || start.isBlank()) {
      throw new IllegalArgumentException("title and start must not be blank: " + title);
    }
  }
}
