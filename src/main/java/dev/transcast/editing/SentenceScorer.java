package dev.transcast.editing;

import java.util.List;

/** Says where sentences end, and which of them ask. */
interface SentenceScorer {
  /**
   * Scores the gap after each word but the last.
   *
   * @param forms words in lower case without marks or hesitations
   * @return natural-log odds that a sentence ends after each word; one entry a word
   */
  double[] endLogOdds(List<String> forms);

  /**
   * Scores one sentence.
   *
   * @param sentence at least one word, in lower case
   * @return natural-log odds that it is a question
   */
  double questionLogOdds(List<String> sentence);
}
