package dev.transcast.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongUnaryOperator;

/**
 * A word and when it is heard.
 *
 * @param word what
 * @param startFrame its first frame, from the beginning of the clip or timeline it is in
 * @param endFrame one past its last frame; equal to the start if the word has no sound of its own
 */
public record TimedWord(Word word, long startFrame, long endFrame) {
  public TimedWord {
    Objects.requireNonNull(word, "word");
    if (startFrame < 0 || endFrame < startFrame) {
      throw new IllegalArgumentException(
          "frames must not run backwards: start=" + startFrame + ", end=" + endFrame);
    }
  }

  /** An immutable copy in little room. The words in it are equal to these, not the same objects. */
  public static List<TimedWord> listOf(List<TimedWord> words) {
    return PackedTimes.copyOf(words);
  }

  /** The same words so many frames later. */
  public static List<TimedWord> later(List<TimedWord> words, long byFrames) {
    return words instanceof PackedTimes packed
        ? packed.later(byFrames)
        : retimed(words, frame -> frame + byFrames);
  }

  /**
   * The same words at other times.
   *
   * @param frames where a frame comes to lie; keeps their order
   */
  public static List<TimedWord> retimed(List<TimedWord> words, LongUnaryOperator frames) {
    List<TimedWord> retimed = new ArrayList<>(words.size());
    for (TimedWord word : words) {
      retimed.add(
          new TimedWord(
              word.word(),
              frames.applyAsLong(word.startFrame()),
              frames.applyAsLong(word.endFrame())));
    }
    return words instanceof PackedTimes packed
        ? PackedTimes.of(packed.words(), retimed)
        : listOf(retimed);
  }
}
