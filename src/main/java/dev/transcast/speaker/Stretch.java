package dev.transcast.speaker;

import dev.transcast.model.Word;
import java.util.List;
import java.util.Optional;

/**
 * A turn before its speaker has an id.
 *
 * @param voice tells speakers apart within a transcript: same voice, same speaker
 * @param name what the source calls the speaker, if it does
 * @param words at least one
 * @param confidence 0..1
 */
record Stretch(int voice, Optional<String> name, List<Word> words, double confidence) {
  Stretch {
    words = Word.listOf(words);
  }
}
