package dev.transcast.speech;

import dev.transcast.speech.freetts.SpokenWord.Boundary;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where in running talk a person would take a breath if no mark says so. */
final class Breaths {
  /** People take a breath before these. */
  private static final Set<String> OPENERS =
      words(
          "so but because cause and well okay ok um uh yeah yes now anyway although however"
              + " unless until whereas");

  /** A clause often begins with these. */
  private static final Set<String> STARTERS =
      words(
          "i we you he she they it it's i'm we're you're they're that's there's which where when"
              + " while if whether then or actually basically like for with in at to after before"
              + " who");

  /** Nobody stops after these. */
  private static final Set<String> LEANING =
      words(
          "a an the of to in on at for with by from and or but so because if that which where when"
              + " while who what how my your our their his her its this these those some any every"
              + " one is are was were be been very really just probably actually also even i we you"
              + " they he she it it's i'm we're you're that's there's don't like kind not no as than"
              + " would could should will can have has had do did first more most such into about"
              + " after before until unless whether between over under up out");

  /** With a capital, after an abbreviation, these begin a new sentence. */
  private static final Set<String> SENTENCE_STARTERS =
      words(
          "the we it and i but so he she they this that you a an in on at if when what how why"
              + " there then or well yes no yeah okay my your our his her their now it's that's"
              + " we're they're i'm he's she's there's you're let's don't do did is are was");

  private Breaths() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" ", /* limit= */ -1));
  }

  /** Whether a word that follows an abbreviation's full stop begins a sentence. */
  static boolean beginsSentence(String written) {
    return Character.isUpperCase(written.codePointAt(0))
        && SENTENCE_STARTERS.contains(
            WrittenText.fold(written).toLowerCase(Locale.ROOT).replaceAll("[^a-z']", ""));
  }

  /**
   * How good a place for a breath is in front of the token; above 0 people may well breathe there.
   */
  static double score(Token before, Token next) {
    double score = before.boundary() == Boundary.NONE ? 0 : 4;
    String word = next.lower();
    score += OPENERS.contains(word) ? 2 : STARTERS.contains(word) ? 1 : 0;
    return score - (LEANING.contains(before.lower()) ? 3 : 0);
  }

  /**
   * The best place in a range, the nearer to its preferred one the better.
   *
   * @param earliest first index of a token in front of which one may breathe, at least 1
   * @param latest the last such index
   * @return the index of the token that follows the breath
   */
  static int best(List<Token> tokens, int earliest, int preferred, int latest) {
    int best = preferred;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int at = earliest; at <= latest; at++) {
      double score = score(tokens.get(at - 1), tokens.get(at)) - Math.abs(at - preferred) * 0.08;
      if (score > bestScore) {
        bestScore = score;
        best = at;
      }
    }
    return best;
  }
}
