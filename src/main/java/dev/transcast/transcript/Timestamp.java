package dev.transcast.transcript;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as transcripts print them: {@code 0:12}, {@code 01:02:03}, {@code 00:00:12,345}. */
final class Timestamp {
  /** A time without brackets, for building larger patterns; has no groups. */
  static final String BARE = "(?:\\d{1,3}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?(?![\\d:])";

  /** A time in brackets or parentheses. */
  static final String WRAPPED = "(?:\\[" + BARE + "\\]|\\(" + BARE + "\\))";

  private static final Pattern PARTS =
      Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})(?:[.,](\\d{1,3}))?");

  private Timestamp() {}

  /** Milliseconds, brackets allowed; empty if this is no time. */
  static OptionalLong parseMs(String time) {
    boolean isWrapped = time.startsWith("[") || time.startsWith("(");
    Matcher parts = PARTS.matcher(time);
    if (isWrapped) {
      parts.region(1, time.length() - 1);
    }
    if (!parts.matches()) {
      return OptionalLong.empty();
    }
    long hours = parts.group(1) == null ? 0 : Long.parseLong(parts.group(1));
    long minutes = Long.parseLong(parts.group(2));
    long seconds = Long.parseLong(parts.group(3));
    String fraction = parts.group(4) == null ? "0" : parts.group(4);
    long ms = Long.parseLong((fraction + "00").substring(0, 3));
    return OptionalLong.of(((hours * 60 + minutes) * 60 + seconds) * 1000 + ms);
  }
}
