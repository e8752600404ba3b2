package dev.transcast.caption;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a word is to the words beside it. Function words are known by a list, which errs less than a
 * tagger on words that raw captions leave without capitals and full stops; all others, and those of
 * the list that can be verbs or nouns too, by their part of speech. English; a word of another
 * language is {@link #OTHER} or guessed, and its lines break at punctuation and pauses.
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
  PARTICLE("up out down away back"),
  CONJUNCTION(
      "and but or nor so yet because although though while whereas if unless when where whenever"
          + " wherever whether & plus"),
  RELATIVE("that which who whom whose how why"),
  PRONOUN("i you he she we they it there"),
  REFLEXIVE("myself yourself himself herself itself ourselves yourselves themselves"),
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
  ADJECTIVE(""),
  ADVERB(""),
  NOUN(""),
  NAME(""),
  VERB(""),
  OTHER("");

  private static final Set<String> POSSESSIVES =
      Set.of("my", "your", "his", "her", "its", "our", "their");

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

  /**
   * The class of a token; its case and the punctuation around it do not matter.
   *
   * @param tag its part of speech, as {@link PartOfSpeechTagger} gives it
   */
  static WordClass of(String token, String tag) {
    String word = bare(token).toLowerCase(Locale.ROOT);
    WordClass listed = BY_WORD.get(word);
    if (listed != null) {
      return known(word, listed, tag);
    }
    if (word.endsWith("n't")
        || word.endsWith("'ve")
        || word.endsWith("'ll")
        || word.endsWith("'re")
        || word.endsWith("'d")) {
      return AUXILIARY;
    }
    return Character.isDigit(word.charAt(0)) ? NUMERAL : tagged(tag);
  }

  /** A word of the list, unless it is used as another: {@code would like}, {@code a can}. */
  private static WordClass known(String word, WordClass listed, String tag) {
    return switch (listed) {
      case AUXILIARY, PREPOSITION ->
          switch (tag) {
            case "VERB", "NOUN", "ADJ" -> tagged(tag);
            default -> listed;
          };
      case DETERMINER -> tag.equals("PRON") && !POSSESSIVES.contains(word) ? PRONOUN : listed;
      case RELATIVE -> tag.equals("DET") ? DETERMINER : listed;
      default -> listed;
    };
  }

  private static WordClass tagged(String tag) {
    return switch (tag) {
      case "ADJ" -> ADJECTIVE;
      case "ADV" -> ADVERB;
      case "NOUN" -> NOUN;
      case "PROPN" -> NAME;
      case "VERB" -> VERB;
      case "DET", "NOUN+PART", "PROPN+PART" -> DETERMINER; // "Ann's | house" too
      case "ADP" -> PREPOSITION;
      case "CCONJ", "SCONJ" -> CONJUNCTION;
      case "AUX", "PRON+AUX", "NOUN+AUX", "PROPN+AUX", "ADV+AUX", "AUX+PART" -> AUXILIARY;
      case "NUM" -> NUMERAL;
      case "INTJ" -> FILLER;
      default -> OTHER;
    };
  }

  /** A token without the punctuation around it and with a straight apostrophe; never empty. */
  static String bare(String token) {
    int start = 0;
    int end = token.length();
    while (start < end && isEdge(token.charAt(start))) {
      start++;
    }
    while (start < end && isEdge(token.charAt(end - 1))) {
      end--;
    }
    return start == end ? token : token.substring(start, end).replace('’', '\'');
  }

  private static boolean isEdge(char c) {
    return !Character.isLetterOrDigit(c) && c != '&';
  }
}
