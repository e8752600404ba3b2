package dev.transcast.speech;

import java.util.List;
import java.util.Set;

/** Which questions rise. Those that ask for a word fall as statements do: "Where were you?" */
final class Questions {
  private static final Set<String> ASKING =
      Set.of(
          "what", "what's", "who", "who's", "whose", "whom", "which", "where", "where's", "when",
          "when's", "why", "why's", "how", "how's", "what're", "how'd", "what'd");
  private static final Set<String> OPENINGS =
      Set.of(
          "so", "and", "but", "well", "okay", "ok", "um", "uh", "yeah", "now", "then", "or", "i",
          "mean", "like", "you", "know", "because", "right", "oh", "of", "in", "for", "at", "to",
          "from", "with", "about");
  private static final Set<String> TAGS = Set.of("right", "yeah", "okay", "no", "huh", "correct");

  private Questions() {}

  /**
   * Whether the sentence rises at its end.
   *
   * @param tokens the tokens of the turn's part
   * @param first the sentence's first token
   * @param end one past its last
   */
  static boolean rises(List<Token> tokens, int first, int end) {
    boolean tag = end - first > 3 && TAGS.contains(tokens.get(end - 1).lower());
    if (tag) {
      return true;
    }
    for (int i = first; i < end; i++) {
      String word = tokens.get(i).lower();
      if (ASKING.contains(word)) {
        return false;
      }
      if (!OPENINGS.contains(word) && !word.isEmpty()) {
        return true;
      }
    }
    return true;
  }
}
