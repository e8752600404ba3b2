package dev.transcast.model;

import java.util.List;
import java.util.Objects;

/**
 * What one speaker says before another begins.
 *
 * @param index place in the dialogue, from 0
 * @param speaker who speaks
 * @param words at least one; sounds included where they fell
 * @param confidence how sure the split is of the speaker, 0..1; 1 for labelled sources
 */
public record Turn(int index, Speaker speaker, List<Word> words, double confidence) {
  public Turn {
    Objects.requireNonNull(speaker, "speaker");
    words = Word.listOf(words);
    if (index < 0) {
      throw new IllegalArgumentException("index must not be negative: index=" + index);
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a turn needs words: index=" + index);
    }
    if (!(confidence >= 0.0 && confidence <= 1.0)) {
      throw new IllegalArgumentException("confidence must lie in 0..1: " + confidence);
    }
  }
}
