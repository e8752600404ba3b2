package dev.transcast.subtitle;

import org.jspecify.annotations.Nullable;

/**
 * Two times with an arrow between, read as far as it can be understood.
 *
 * @param start first time
 * @param end second time
 * @param startAt index of the first time
 * @param arrowAt index of the arrow
 * @param endAt index of the second time
 */
record TimingLine(Timestamp start, Timestamp end, int startAt, int arrowAt, int endAt) {
  static final String ARROW = "-->";

  /** The times of a line, or null if it has none. */
  static @Nullable TimingLine scan(String line) {
    int arrowAt = line.indexOf(ARROW);
    if (arrowAt < 0) {
      return null;
    }
    int startAt = skipSpace(line, 0);
    Timestamp start = Timestamp.scan(line, startAt);
    if (start == null || skipSpace(line, start.end()) != arrowAt) {
      return null;
    }
    int endAt = skipSpace(line, arrowAt + ARROW.length());
    Timestamp end = Timestamp.scan(line, endAt);
    return end == null ? null : new TimingLine(start, end, startAt, arrowAt, endAt);
  }

  /** Whether one space stands on each side of the arrow. */
  boolean hasOneSpaceAroundArrow(String line) {
    return arrowAt == start.end() + 1
        && line.charAt(arrowAt - 1) == ' '
        && endAt == arrowAt + ARROW.length() + 1
        && line.charAt(endAt - 1) == ' ';
  }

  /** Whether white space parts the arrow from both times. */
  boolean hasSpaceAroundArrow() {
    return arrowAt > start.end() && endAt > arrowAt + ARROW.length();
  }

  static int skipSpace(String line, int from) {
    int i = from;
    while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }
}
