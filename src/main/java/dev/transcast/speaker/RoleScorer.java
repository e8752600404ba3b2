package dev.transcast.speaker;

/** Tells by their words those who ask from those who answer. */
interface RoleScorer {
  /**
   * Scores every token on its own.
   *
   * @return natural-log likelihood ratio of asker against answerer, one entry a token
   */
  double[] askerLogRatio(Talk talk);
}
