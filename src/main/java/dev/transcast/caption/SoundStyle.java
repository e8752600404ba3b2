package dev.transcast.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a sound is printed. */
public enum SoundStyle {
  /** {@code [Applause]}. */
  BRACKETS("[", "]"),
  /** {@code (Applause)}. */
  PARENTHESES("(", ")"),
  /** {@code APPLAUSE}. */
  CAPITALS("", "");

  private static final String OPENING = "[(";
  private static final String CLOSING = "])";

  private final String before;
  private final String after;

  SoundStyle(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The lines of a sound with the marks of this style in place of their own.
   *
   * @param lines at least one; what has no marks is left as it is
   */
  List<String> print(List<String> lines) {
    List<String> printed = new ArrayList<>(lines);
    int last = lines.size() - 1;
    String end = lines.get(last);
    boolean isMarked =
        OPENING.indexOf(lines.get(0).charAt(0)) >= 0
            && CLOSING.indexOf(end.charAt(end.length() - 1)) >= 0
            && end.length() > 2;
    if (!isMarked) {
      return printed;
    }
    printed.set(0, before + printed.get(0).substring(1));
    end = printed.get(last);
    printed.set(last, end.substring(0, end.length() - 1) + after);
    if (this == CAPITALS) {
      printed.replaceAll(line -> line.toUpperCase(Locale.ROOT));
    }
    return printed;
  }
}
