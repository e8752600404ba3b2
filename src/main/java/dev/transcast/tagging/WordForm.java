package dev.transcast.tagging;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A printed word as the encoder reads it.
 *
 * @param bare lower case, marks at both ends gone
 * @param mark the mark that ends it, a row of the model's table of marks
 * @param letters its capitals, a row of the model's table of cases
 */
record WordForm(String bare, int mark, int letters) {
  static final int NO_MARK = 0;
  static final int COMMA = 1;
  static final int PERIOD = 2;
  static final int QUESTION = 3;
  static final int EXCLAMATION = 4;
  static final int ELLIPSIS = 5;
  static final int DASH = 6;
  static final int COLON = 7;

  static final int LOWER = 0;
  static final int CAPITALISED = 1;
  static final int MIXED = 2;

  private static final String EDGES = ".,?!;:\"()[]{}-–—…/*“”‘’'";
  private static final String CLOSING = "\"')]}”’*";
  private static final Pattern I = Pattern.compile("i('.*)?");
  private static final Pattern SUFFIX = Pattern.compile("['’].*");

  static WordForm of(String printed) {
    String lower = printed.replace('’', '\'').toLowerCase(Locale.ROOT);
    String bare = strip(lower);
    return new WordForm(
        bare.isEmpty() ? printed.toLowerCase(Locale.ROOT) : bare, mark(printed), letters(printed));
  }

  boolean endsSentence() {
    return mark == PERIOD || mark == QUESTION || mark == EXCLAMATION;
  }

  /** Whether it is "I" or begins with it, which some print with a capital and nothing else. */
  boolean isI() {
    return I.matcher(bare).matches();
  }

  private static String strip(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && EDGES.indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && EDGES.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(start, end);
  }

  private static int mark(String printed) {
    int end = printed.length();
    while (end > 0 && CLOSING.indexOf(printed.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == 0) {
      return NO_MARK;
    }
    String word = printed.substring(0, end);
    if (word.endsWith("..") || word.endsWith("…")) {
      return ELLIPSIS;
    }
    return switch (word.charAt(end - 1)) {
      case '?' -> QUESTION;
      case '!' -> word.endsWith("?!") ? QUESTION : EXCLAMATION;
      case '.' -> PERIOD;
      case ',', ';' -> COMMA;
      case ':' -> COLON;
      case '-', '–', '—' -> DASH;
      default -> NO_MARK;
    };
  }

  private static int letters(String printed) {
    int first = printed.chars().filter(Character::isLetter).findFirst().orElse('x');
    long capitals =
        SUFFIX.matcher(printed).replaceFirst("").chars().filter(Character::isUpperCase).count();
    if (capitals == 0) {
      return LOWER;
    }
    return capitals == 1 && Character.isUpperCase(first) ? CAPITALISED : MIXED;
  }
}
