package dev.transcast.subtitle;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Character references of HTML, as far as caption files use them. */
final class References {
  /** The six that WebVTT's own parser knows (section 6.4), and the quotes. */
  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "nbsp", "\u00a0", "lrm", "\u200e", "rlm", "\u200f",
          "quot", "\"", "apos", "'");

  private static final int LONGEST_NAME = 32;

  private References() {}

  /** What a reference stands for, without its {@code &} and {@code ;}, or null if it is unknown. */
  static @Nullable String decode(String name) {
    if (!name.startsWith("#")) {
      return NAMED.get(name);
    }
    boolean isHex = name.startsWith("x", 1) || name.startsWith("X", 1);
    String digits = name.substring(isHex ? 2 : 1);
    try {
      int codePoint = Integer.parseInt(digits, isHex ? 16 : 10);
      return Character.isValidCodePoint(codePoint) && digits.charAt(0) != '+'
          ? Character.toString(codePoint)
          : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Whether every player of WebVTT knows the name. */
  static boolean isCommon(String name) {
    return name.startsWith("#")
        || (NAMED.containsKey(name) && !name.equals("quot") && !name.equals("apos"));
  }

  /** The index of the {@code ;} of a reference whose {@code &} is at {@code from}, or -1. */
  static int endOf(CharSequence text, int from) {
    int limit = Math.min(text.length(), from + LONGEST_NAME);
    for (int i = from + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i > from + 1 ? i : -1;
      }
      boolean isName = c < 128 && (Character.isLetterOrDigit(c) || (c == '#' && i == from + 1));
      if (!isName) {
        return -1;
      }
    }
    return -1;
  }
}
