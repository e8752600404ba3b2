package dev.transcast.model;

import java.util.List;
import java.util.Objects;

/**
 * A part of a turn, short enough for the engine.
 *
 * @param turn where it belongs
 * @param words a run of the turn's words: only spoken ones, or exactly one sound
 * @param voice who says it
 */
public record SpeechRequest(Turn turn, List<Word> words, VoiceProfile voice) {
  public SpeechRequest {
    Objects.requireNonNull(turn, "turn");
    Objects.requireNonNull(voice, "voice");
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a request needs words: turn=" + turn.index());
    }
    if (words.size() > 1 && words.stream().anyMatch(Word::isSound)) {
      throw new IllegalArgumentException("a sound stands alone: " + words);
    }
  }

  /** Whether this is a sound and not speech. */
  public boolean isSound() {
    return words.get(0).isSound();
  }
}
