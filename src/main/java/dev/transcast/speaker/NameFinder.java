package dev.transcast.speaker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out what the voices are called from what is said. "I'm Ann" names who says it; "welcome,
 * Ann" and "thanks, Ann" name the other one. Every mention is a vote for one voice and against the
 * rest, because the split it rests on may be wrong; a voice without a clear winner stays unnamed,
 * as a wrong name is worse than none.
 */
final class NameFinder {
  private static final double SELF_VOTE = 4;
  private static final double LATE_SELF_VOTE = 1.2;

  /** Those who say their name after so many words are more often guests of a moment. */
  private static final int OPENING_TOKENS = 300;

  private static final double LEAST_VOTES = 2;

  /** The winner needs this many times the votes of all the others. */
  private static final double LEAST_LEAD = 2;

  private NameFinder() {}

  /**
   * Names voices.
   *
   * @param mentions of names in the talk
   * @param decoding who says each token
   * @return names by voice, without doubles; voices that nobody names are missing
   */
  static Map<Integer, String> names(
      List<NameReader.Mention> mentions, TurnDecoder.Decoding decoding) {
    Map<String, double[]> votes = new LinkedHashMap<>();
    Map<String, String> fullNames = new LinkedHashMap<>();
    for (NameReader.Mention mention : mentions) {
      int speaking = decoding.role()[mention.token()];
      double certainty = Math.max(0, 2 * decoding.certainty()[mention.token()] - 1);
      int named = mention.self() ? speaking : 1 - speaking;
      double weight = mention.weight() * certainty;
      if (mention.self()) {
        weight = selfVote(mention.token(), certainty);
      } else if (mention.introduced()) {
        // Only those who ask introduce, whoever the split thinks is speaking.
        named = TurnDecoder.ANSWERER;
        weight = mention.weight();
      }
      double[] tally = votes.computeIfAbsent(mention.given(), name -> new double[2]);
      tally[named] += weight;
      tally[1 - named] -= weight;
      fullNames.merge(mention.given(), mention.full(), NameFinder::longer);
    }
    Map<Integer, String> names = new LinkedHashMap<>();
    for (int v = 0; v < 2; v++) {
      Optional<String> winner = winner(votes, v);
      if (winner.isPresent()) {
        names.put(v, fullNames.getOrDefault(winner.get(), winner.get()));
      }
    }
    return names;
  }

  private static double selfVote(int token, double certainty) {
    return token < OPENING_TOKENS ? SELF_VOTE * (1 + certainty) / 2 : LATE_SELF_VOTE * certainty;
  }

  private static Optional<String> winner(Map<String, double[]> votes, int voice) {
    Optional<String> best = Optional.empty();
    double most = 0;
    double next = 0;
    for (Map.Entry<String, double[]> entry : votes.entrySet()) {
      double tally = entry.getValue()[voice];
      if (tally > most) {
        next += most;
        most = tally;
        best = Optional.of(entry.getKey());
      } else {
        next += Math.max(0, tally);
      }
    }
    return most >= LEAST_VOTES && most >= LEAST_LEAD * next ? best : Optional.empty();
  }

  private static String longer(String first, String later) {
    return later.length() > first.length() ? later : first;
  }
}
