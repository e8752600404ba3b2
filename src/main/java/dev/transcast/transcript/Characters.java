package dev.transcast.transcript;

/** Which characters part words, and which nobody can see. */
final class Characters {
  private Characters() {}

  /** White space of any kind, no-break spaces and the next-line control included. */
  static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0x85;
  }

  /**
   * Controls, zero-width and bidirectional formatting, half surrogates and code points that are no
   * characters: they would only corrupt captions, so nothing shows them.
   */
  static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      default -> (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    };
  }

  /** One line for people: invisible characters dropped, white space collapsed and stripped. */
  static String oneLine(String text) {
    StringBuilder out = new StringBuilder();
    boolean pendingSpace = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isSpace(codePoint)) {
        pendingSpace = true;
      } else if (!isInvisible(codePoint)) {
        if (pendingSpace && out.length() > 0) {
          out.append(' ');
        }
        pendingSpace = false;
        out.appendCodePoint(codePoint);
      }
    }
    return out.toString();
  }

  /** At most so many UTF-16 units, never half a character. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }
}
