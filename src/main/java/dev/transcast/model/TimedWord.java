package dev.transcast.model;

import java.util.Objects;

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
}
