package dev.transcast.transcript;

import java.util.Map;

/**
 * Character references: the six of WebVTT (section 6.4, "WebVTT cue text tokenizer"), the quotes,
 * and numeric ones. Others stay as they are written.
 */
final class Entities {
  private static final int LONGEST = 10;
  private static final Map<String, Character> NAMED =
      Map.of(
          "amp", '&', "lt", '<', "gt", '>', "nbsp", '\u00a0', "quot", '"', "apos", '\'', "lrm",
          '\u200e', "rlm", '\u200f');

  private Entities() {}

  /** Copies a range of the source and decodes the references in it. */
  static void append(String source, int from, int to, Excerpt.Builder out) {
    int i = from;
    while (i < to) {
      char c = source.charAt(i);
      int end = c == '&' ? endOfReference(source, i, to) : -1;
      if (end < 0) {
        out.append(c, i, 1);
        i++;
      } else {
        for (char decoded : decode(source.substring(i + 1, end))) {
          out.append(decoded, i, end + 1 - i);
        }
        i = end + 1;
      }
    }
  }

  /** The text with its references decoded, without a map. */
  static String decodeAll(String text) {
    Excerpt.Builder out = new Excerpt.Builder();
    append(text, 0, text.length(), out);
    return out.build().chars();
  }

  /** The index of the semicolon, or -1 if this is only an ampersand. */
  private static int endOfReference(String source, int ampersand, int to) {
    int limit = Math.min(to, ampersand + LONGEST);
    for (int i = ampersand + 1; i < limit; i++) {
      char c = source.charAt(i);
      if (c == ';') {
        return decode(source.substring(ampersand + 1, i)).length > 0 ? i : -1;
      }
      if (!(c == '#' || (c < 128 && Character.isLetterOrDigit(c)))) {
        return -1;
      }
    }
    return -1;
  }

  private static char[] decode(String name) {
    Character named = NAMED.get(name);
    if (named != null) {
      return new char[] {named};
    }
    if (!name.matches("#([0-9]{1,7}|[xX][0-9a-fA-F]{1,6})")) {
      return new char[0];
    }
    boolean isHex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
    int codePoint =
        isHex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
    return Character.isValidCodePoint(codePoint) ? Character.toChars(codePoint) : new char[0];
  }
}
