package dev.transcast.transcript;

import java.util.function.IntPredicate;

/** Lines end with LF, CR LF or CR, as in WebVTT (section 6.1). */
final class Lines {
  /** Receives one line after another. */
  @FunctionalInterface
  interface Visitor {
    /**
     * One line.
     *
     * @param from first character
     * @param to one past the last, the line break left out
     */
    void line(int from, int to);
  }

  private Lines() {}

  static void visit(String text, int from, int to, Visitor visitor) {
    int start = from;
    while (start < to) {
      int end = endOfLine(text, start, to);
      visitor.line(start, end);
      start = afterBreak(text, end, to);
    }
  }

  static int endOfLine(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  /** The beginning of the line after the break at {@code end}. */
  static int afterBreak(String text, int end, int to) {
    if (end >= to) {
      return to;
    }
    boolean isPair = text.charAt(end) == '\r' && end + 1 < to && text.charAt(end + 1) == '\n';
    return end + (isPair ? 2 : 1);
  }

  static boolean isBlank(String text, int from, int to) {
    return all(text, from, to, c -> Characters.isSpace(c) || Characters.isInvisible(c));
  }

  static boolean all(String text, int from, int to, IntPredicate what) {
    for (int i = from; i < to; i++) {
      if (!what.test(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
