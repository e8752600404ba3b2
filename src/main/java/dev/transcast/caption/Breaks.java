package dev.transcast.caption;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What it costs to begin a new line or cue before each word of a stretch: nothing after a sentence,
 * little before a conjunction, most where a reader stumbles ({@code the | house}). The order of the
 * costs is that of the Netflix English Timed Text Style Guide, "Line Treatment": after punctuation,
 * before conjunctions, before prepositions; never between article and noun, adjective and noun,
 * first and last name, subject pronoun and verb, verb and auxiliary.
 *
 * <p>Costs are points on one scale with those of {@link Segmenter}.
 */
final class Breaks {
  private static final String CLOSERS = "\"'”’)]»*_";
  private static final String SENTENCE_ENDS = ".!?…。！？";
  private static final String CLAUSE_ENDS = ",;:—–、，；：";
  private static final Set<String> ABBREVIATIONS =
      Set.of("mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "vs.");

  /** They lean on the word before: {@code a kind of}, {@code going to}. */
  private static final Set<String> TIGHT_PREPOSITIONS = Set.of("of", "to");

  /** {@code J.} and {@code e.g.} go on; "so do I." does not. */
  private static final Pattern INITIALS = Pattern.compile("(?!I\\.)(?:\\p{L}\\.)+");

  private static final int CLAUSE_END_COST = 18;

  /** After {@code and,} or {@code the,} the comma is a hesitation and ends no clause. */
  private static final int HESITATION_COST = 70;

  /** A pause this long is heard as a boundary, whatever the words say. */
  private static final double CLEAR_PAUSE_MS = 400;

  private static final double MOST_PAUSE_RELIEF = 0.7;

  private final double[] costs;
  private final boolean[] endsSentence;

  Breaks(List<CueWord> words, PartOfSpeechTagger tagger) {
    costs = new double[words.size()];
    endsSentence = new boolean[words.size()];
    List<String> tags = tagger.tag(words);
    WordClass left = WordClass.OTHER;
    for (int k = 0; k < words.size(); k++) {
      WordClass right = WordClass.of(words.get(k).text(), tags.get(k));
      endsSentence[k] = k + 1 == words.size() || isSentenceEnd(words.get(k).text());
      if (k > 0) {
        costs[k] = cost(words.get(k - 1), left, endsSentence[k - 1], words.get(k), right);
      }
      left = right;
    }
  }

  /** Points for a break before word {@code k}, 0 or more; the first word's is 0. */
  double costBefore(int k) {
    return costs[k];
  }

  /** Whether a sentence ends with word {@code k}; the last word of a stretch always ends one. */
  boolean endsSentence(int k) {
    return endsSentence[k];
  }

  private static double cost(
      CueWord left, WordClass leftClass, boolean ended, CueWord right, WordClass rightClass) {
    if (ended) {
      return 0;
    }
    double cost =
        CLAUSE_ENDS.indexOf(lastMark(left.text())) >= 0
            ? clauseEndCost(leftClass)
            : grammarCost(left.text(), leftClass, right.text(), rightClass);
    double pause = Math.min(1, (right.startMs() - left.endMs()) / CLEAR_PAUSE_MS);
    return cost * (1 - MOST_PAUSE_RELIEF * Math.max(0, pause));
  }

  private static double clauseEndCost(WordClass left) {
    return switch (left) {
      case CONJUNCTION, DETERMINER -> HESITATION_COST;
      default -> CLAUSE_END_COST;
    };
  }

  private static double grammarCost(
      String left, WordClass leftClass, String right, WordClass rightClass) {
    if (isNameWord(leftClass) && isCapitalized(left) && isCapitalized(right)) {
      return isNameWord(rightClass) ? 140 : costBefore(rightClass, right);
    }
    boolean clauseFollows =
        switch (rightClass) {
          case CONJUNCTION, FILLER, RELATIVE -> true;
          default -> false;
        };
    double usual = costBefore(rightClass, right);
    return switch (leftClass) {
      case TITLE -> isNameWord(rightClass) ? 200 : usual;
      case DETERMINER -> 200;
      case CONJUNCTION -> 130;
      case PREPOSITION -> costAfterPreposition(left, rightClass, usual);
      case PARTICLE -> clauseFollows ? usual : Math.max(usual, 70);
      // "told you | to" is a fine place, "you | go" is not.
      case PRONOUN ->
          switch (rightClass) {
            case VERB, AUXILIARY, ADVERB, QUALIFIER, OTHER -> 120;
            default -> usual;
          };
      case AUXILIARY ->
          switch (rightClass) {
            case CONJUNCTION, FILLER, RELATIVE -> usual;
            case VERB, AUXILIARY -> 120;
            default -> 90;
          };
      case RELATIVE -> 90;
      // "all | the rules" too
      case QUALIFIER ->
          isInNounPhrase(rightClass) || rightClass == WordClass.DETERMINER ? 110 : usual;
      case NUMERAL, ADJECTIVE -> isInNounPhrase(rightClass) ? 110 : usual;
      case ADVERB -> rightClass == WordClass.ADJECTIVE ? 90 : usual;
      case NOUN, NAME ->
          rightClass == WordClass.NOUN || (leftClass == rightClass) ? Math.max(usual, 95) : usual;
      case VERB -> rightClass == WordClass.PARTICLE ? 90 : usual;
      case FILLER, REFLEXIVE, OTHER -> usual;
    };
  }

  /** "came in | and" is a fine place, "in | the", "in | which" and "kind of | um" are not. */
  private static double costAfterPreposition(String left, WordClass right, double usual) {
    if (TIGHT_PREPOSITIONS.contains(WordClass.bare(left))) {
      return 130;
    }
    return switch (right) {
      case CONJUNCTION -> usual;
      case FILLER -> 70;
      default -> 130;
    };
  }

  private static boolean isNameWord(WordClass wordClass) {
    return switch (wordClass) {
      case NAME, NOUN, ADJECTIVE, ADVERB, VERB, OTHER -> true;
      default -> false;
    };
  }

  private static boolean isInNounPhrase(WordClass wordClass) {
    return switch (wordClass) {
      case NOUN, NAME, ADJECTIVE, NUMERAL, OTHER -> true;
      default -> false;
    };
  }

  private static double costBefore(WordClass right, String word) {
    return switch (right) {
      case FILLER -> 20;
      case CONJUNCTION -> 25;
      case RELATIVE -> 30;
      case PREPOSITION -> TIGHT_PREPOSITIONS.contains(word) ? 55 : 35;
      case PRONOUN -> 40;
      case DETERMINER, QUALIFIER, NUMERAL, TITLE, ADJECTIVE, ADVERB -> 50;
      case PARTICLE, AUXILIARY, NOUN, NAME, VERB, OTHER -> 60;
      case REFLEXIVE -> 110;
    };
  }

  private static boolean isSentenceEnd(String token) {
    return SENTENCE_ENDS.indexOf(lastMark(token)) >= 0
        && !ABBREVIATIONS.contains(token.toLowerCase(Locale.ROOT))
        && !INITIALS.matcher(token).matches();
  }

  /** The last character that is not a closing quote or bracket; NUL if there is none. */
  private static char lastMark(String token) {
    for (int i = token.length() - 1; i >= 0; i--) {
      if (CLOSERS.indexOf(token.charAt(i)) < 0) {
        return token.charAt(i);
      }
    }
    return 0;
  }

  private static boolean isCapitalized(String token) {
    return Character.isUpperCase(token.codePointAt(0));
  }
}
