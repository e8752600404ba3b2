package dev.transcast.speaker;

/** Says where somebody else may begin to speak. */
interface BoundaryScorer {
  /**
   * Scores every gap on its own, before any decision about speakers.
   *
   * @return natural-log odds that a new turn begins with each token; {@link
   *     Double#NEGATIVE_INFINITY} where none can. One entry a token; the first is not read.
   */
  double[] logOdds(Talk talk);
}
