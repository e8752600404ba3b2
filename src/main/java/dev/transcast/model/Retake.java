package dev.transcast.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the programme to be spoken again: slower, or with a breath inside, or both.
 *
 * @param entry index of the line in {@link Timeline#entries()}
 * @param rateFactor how much slower, above 0 to 1; however often a line is spoken again, it never
 *     becomes slower than {@link #SLOWEST}
 * @param breathsBefore indexes of words of the line before which a new line begins, increasing,
 *     none 0
 */
public record Retake(int entry, double rateFactor, List<Integer> breathsBefore) {
  /** Of a voice's rate. Listeners notice a change of tempo from about a tenth on. */
  public static final double SLOWEST = 0.9;

  public Retake {
    breathsBefore = List.copyOf(breathsBefore);
    if (entry < 0 || !(rateFactor > 0 && rateFactor <= 1)) {
      throw new IllegalArgumentException("entry=" + entry + ", rateFactor=" + rateFactor);
    }
    int last = 0;
    for (int word : breathsBefore) {
      if (word <= last) {
        throw new IllegalArgumentException("breaths must increase from 1: " + breathsBefore);
      }
      last = word;
    }
  }

  /** What to speak in place of the line that this request asked for. */
  public List<SpeechRequest> requests(SpeechRequest line) {
    double rate = Math.max(SLOWEST, line.rateFactor() * rateFactor);
    List<SpeechRequest> requests = new ArrayList<>();
    int from = 0;
    for (int word : breathsBefore) {
      requests.add(line.part(from, word, rate));
      from = word;
    }
    requests.add(line.part(from, line.words().size(), rate));
    return requests;
  }
}
