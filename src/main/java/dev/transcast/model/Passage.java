package dev.transcast.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A stretch of a transcript under one label, caption or paragraph of its source.
 *
 * @param label the speaker's name where the source prints one
 * @param opensTurn whether the source says that somebody else begins to speak here: with a label,
 *     or with a bare {@code >>} that names nobody
 * @param startMs when the source says it was said, in milliseconds
 * @param words at least one
 */
public record Passage(
    Optional<String> label, boolean opensTurn, OptionalLong startMs, List<Word> words) {
  public Passage {
    words = Word.listOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a passage needs words: label=" + label);
    }
    if (label.isPresent() && label.get().isBlank()) {
      throw new IllegalArgumentException("label must not be blank");
    }
  }

  /** The same passage with other words, for instance with punctuation restored. */
  public Passage withWords(List<Word> newWords) {
    return new Passage(label, opensTurn, startMs, newWords);
  }
}
