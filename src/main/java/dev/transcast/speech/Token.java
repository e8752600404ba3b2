package dev.transcast.speech;

import dev.transcast.speech.freetts.SpokenWord.Boundary;
import java.util.Locale;
import java.util.Set;

/**
 * A written word taken apart.
 *
 * @param core what is to be read, in ASCII and currency signs; may be empty
 * @param phraseBefore whether a bracket or dash in front of it divides
 * @param boundary what the marks behind it say
 */
record Token(String core, boolean phraseBefore, Boundary boundary) {
  private static final String OPENING = "\"'`([{<*_~-.,;:!?|/\\^";
  private static final String CLOSING = "\"'`)]}>*_~-.,;:!?|/\\^";

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs", "etc", "inc", "ltd", "no", "vol",
          "dept", "approx");

  static Token of(String written) {
    String text = WrittenText.fold(written);
    int start = 0;
    int end = text.length();
    while (start < end && OPENING.indexOf(text.charAt(start)) >= 0 && !opensNumber(text, start)) {
      start++;
    }
    while (end > start && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String core = text.substring(start, end);
    String before = text.substring(0, start);
    String after = core.isEmpty() ? text : text.substring(end);
    boolean divided = before.contains("(") || before.contains("--") || before.contains("[");
    return new Token(core, divided, boundary(core, after));
  }

  /** The point of ".5" and the apostrophe of "'90s" belong to the number. */
  private static boolean opensNumber(String text, int at) {
    char c = text.charAt(at);
    return (c == '.' || c == '\'')
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at + 1));
  }

  private static Boundary boundary(String core, String after) {
    if (after.indexOf('?') >= 0) {
      return Boundary.QUESTION;
    }
    if (after.indexOf('!') >= 0) {
      return Boundary.STATEMENT;
    }
    if (after.indexOf('.') >= 0) {
      return isAbbreviation(core) ? Boundary.NONE : Boundary.STATEMENT;
    }
    boolean mark = after.chars().anyMatch(c -> ",;:)]".indexOf(c) >= 0);
    return mark || after.contains("--") || after.equals("-") ? Boundary.PHRASE : Boundary.NONE;
  }

  /** Whether a full stop behind it does not end a sentence: Dr., e.g., J. */
  static boolean isAbbreviation(String core) {
    return ABBREVIATIONS.contains(core.toLowerCase(Locale.ROOT))
        || core.matches("(?:[A-Za-z]\\.)+[A-Za-z]")
        || (core.length() == 1 && Character.isUpperCase(core.charAt(0)) && !core.equals("I"));
  }

  /** The core; "A" is the article at the beginning of a sentence and the letter elsewhere. */
  String coreAsWord(boolean beginsSentence) {
    return beginsSentence && core.equals("A") ? "a" : core;
  }
}
