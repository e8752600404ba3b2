package dev.transcast.tagging;

/**
 * What the encoder says of one word. All scores are natural-log odds or, within a group, natural
 * logarithms up to a constant; none has a prior for the recording at hand.
 */
public final class WordTags {
  private static final int NEW_TURN = 0;
  private static final int FIRST_MARK = 1;
  private static final int MARKS = 4;
  private static final int FIRST_LETTERS = 5;
  private static final int LETTERS = 3;
  private static final int ASKER = 8;

  /** Scores a word, in the order of the model file. */
  static final int SCORES = 9;

  /** What may follow a word. */
  public enum Mark {
    NONE(0),
    COMMA(1),
    PERIOD(2),
    QUESTION(3);

    private final int place;

    Mark(int place) {
      this.place = place;
    }
  }

  /** How a word may be written. */
  public enum Letters {
    LOWER(0),
    CAPITALISED(1),
    /** All capitals, or capitals inside, as in {@code GitHub}. */
    MIXED(2);

    private final int place;

    Letters(int place) {
      this.place = place;
    }
  }

  /** Says nothing: all scores are 0. */
  public static final WordTags NOTHING = new WordTags(new float[SCORES]);

  private final float[] scores;

  WordTags(float[] scores) {
    if (scores.length != SCORES) {
      throw new IllegalArgumentException("scores a word: " + scores.length);
    }
    this.scores = scores;
  }

  /** Log odds that somebody else begins to speak with this word. */
  public double newTurn() {
    return scores[NEW_TURN];
  }

  /** Log odds that it is said by somebody who asks, leads or opens rather than answers. */
  public double asker() {
    return scores[ASKER];
  }

  /** Probability that this mark follows the word, 0..1. */
  public double probability(Mark mark) {
    return probability(FIRST_MARK, MARKS, mark.place);
  }

  /** Probability that the word is written so, 0..1. */
  public double probability(Letters letters) {
    return probability(FIRST_LETTERS, LETTERS, letters.place);
  }

  private double probability(int first, int count, int which) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += Math.exp(scores[first + i] - scores[first + which]);
    }
    return 1 / sum;
  }
}
