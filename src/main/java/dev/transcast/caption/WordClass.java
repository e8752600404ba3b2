package dev.transcast.caption;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a small list of function words can tell about a word. English; a word of another language is
 * {@link #OPEN} and its lines break at punctuation and pauses.
 */
enum WordClass {
  DETERMINER(
      "a an the my your his her its our their this these those every each some any no another"
          + " what whatever"),
  PREPOSITION(
      "of in to for with on at from by about into over after before between through during under"
          + " against without within among around across behind beyond toward towards upon onto"
          + " off near since until till despite per via than as like inside outside above below"
          + " along past"),
  CONJUNCTION(
      "and but or nor so yet because although though while whereas if unless when where whenever"
          + " wherever whether & plus"),
  RELATIVE("that which who whom whose how why"),
  PRONOUN("i you he she we they it there"),
  AUXILIARY(
      "am is are was were be been being have has had do does did will would shall should can could"
          + " may might must not never let's gonna cannot isn't ain't i'm"),
  QUALIFIER(
      "very really quite too more most less least such other own many much few several all both"
          + " only just even almost first second third last next same new old little big good half"),
  NUMERAL(
      "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty"
          + " sixty seventy eighty ninety hundred thousand million billion"),
  TITLE("mr mrs ms miss dr prof professor sir saint captain"),
  FILLER("um uh er erm uhm hmm mhm"),
  OPEN("");

  private static final Map<String, WordClass> BY_WORD = new HashMap<>();

  static {
    for (WordClass wordClass : values()) {
      for (String word : wordClass.words.split(" ", -1)) {
        BY_WORD.put(word, wordClass);
      }
    }
  }

  private final String words;

  WordClass(String words) {
    this.words = words;
  }

  /** The class of a token; its case and the punctuation around it do not matter. */
  static WordClass of(String token) {
    String word = bare(token);
    WordClass listed = BY_WORD.get(word);
    if (listed != null) {
      return listed;
    }
    if (word.endsWith("n't")
        || word.endsWith("'ve")
        || word.endsWith("'ll")
        || word.endsWith("'re")
        || word.endsWith("'d")) {
      return AUXILIARY;
    }
    return Character.isDigit(word.charAt(0)) ? NUMERAL : OPEN;
  }

  private static String bare(String token) {
    int start = 0;
    int end = token.length();
    while (start < end && isEdge(token.charAt(start))) {
      start++;
    }
    while (start < end && isEdge(token.charAt(end - 1))) {
      end--;
    }
    return token.substring(start, end).replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  private static boolean isEdge(char c) {
    return !Character.isLetterOrDigit(c) && c != '&';
  }
}
