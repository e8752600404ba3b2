package dev.transcast.model;

import java.util.List;
import java.util.Objects;

/**
 * A part of a turn, short enough for the engine.
 *
 * @param turn where it belongs
 * @param words a run of the turn's words: only spoken ones, or exactly one sound
 * @param voice who says it
 * @param rateFactor how fast, 0.5 to 2; 1.0 leaves the voice as it is
 */
public record SpeechRequest(Turn turn, List<Word> words, VoiceProfile voice, double rateFactor) {
  public SpeechRequest {
    Objects.requireNonNull(turn, "turn");
    Objects.requireNonNull(voice, "voice");
    words = Word.listOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a request needs words: turn=" + turn.index());
    }
    if (words.size() > 1 && words.stream().anyMatch(Word::isSound)) {
      throw new IllegalArgumentException("a sound stands alone: " + words);
    }
    if (!(rateFactor >= 0.5 && rateFactor <= 2.0)) {
      throw new IllegalArgumentException("rate must lie in 0.5..2.0: rate=" + rateFactor);
    }
  }

  /** At the voice's own rate. */
  public SpeechRequest(Turn turn, List<Word> words, VoiceProfile voice) {
    this(turn, words, voice, /* rateFactor= */ 1.0);
  }

  /** Some of the words, at another rate. */
  public SpeechRequest part(int fromWord, int toWord, double newRateFactor) {
    return new SpeechRequest(turn, words.subList(fromWord, toWord), voice, newRateFactor);
  }

  /** Whether this is a sound and not speech. */
  public boolean isSound() {
    return words.get(0).isSound();
  }
}
