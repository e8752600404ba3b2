package dev.transcast.speech.freetts;

import java.util.List;

/**
 * Sound of some words.
 *
 * @param samples mono, full scale -1..1, peaks above it are kept
 * @param sampleRateHz frames a second; the engine's rate times the vocal-tract scale
 * @param words one span for each word, ordered, inside the samples
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Rendering(float[] samples, int sampleRateHz, List<Span> words) {
  /**
   * Half-open range of frames.
   *
   * @param startFrame first frame of the word
   * @param endFrame one past its last; equal to the start if it has no sound
   */
  public record Span(int startFrame, int endFrame) {}

  public Rendering {
    words = List.copyOf(words);
  }
}
