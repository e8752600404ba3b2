package dev.transcast.mix;

import dev.transcast.model.SpeechRequest;
import dev.transcast.model.TimedWord;
import java.util.List;
import java.util.Optional;

/**
 * What is heard of one request, before it has its place; all in frames of the programme's rate.
 *
 * @param request what was asked for
 * @param words its words and sounds, from the line's first frame
 * @param frames its length
 * @param take its sound, as if the line stood at frame 0; empty for a sound that is not made
 */
record Line(SpeechRequest request, List<TimedWord> words, long frames, Optional<Take> take) {
  Line {
    words = TimedWord.listOf(words);
  }

  boolean isSound() {
    return request.isSound();
  }

  boolean isOfSameTurn(Line other) {
    return request.turn().index() == other.request.turn().index();
  }

  /** From the line's first frame. */
  TimedWord lastWord() {
    return words.get(words.size() - 1);
  }
}
