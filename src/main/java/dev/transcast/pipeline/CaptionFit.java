package dev.transcast.pipeline;

import dev.transcast.caption.CaptionBuilder;
import dev.transcast.mix.Assembly;
import dev.transcast.model.Retake;
import dev.transcast.model.SpeechRequest;
import dev.transcast.model.SpokenLine;
import dev.transcast.speech.Narrator;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How sound was changed so that its captions can be read.
 *
 * @param linesRespoken spoken again, slower or with a breath inside
 * @param speechAddedMs by which they became longer
 * @param silenceAddedMs after lines, in all
 */
public record CaptionFit(int linesRespoken, long speechAddedMs, long silenceAddedMs) {
  /** The first pass speaks slower, the others take a breath where that was not enough. */
  private static final int MOST_PASSES = 3;

  /** In a longer programme captions may be cut otherwise, and those want to be read as well. */
  private static final int MOST_ROUNDS = 4;

  /**
   * Changes what is assembled: speech first, where captions end inside a line, then the silence
   * between lines. Only the lines concerned are spoken again.
   */
  static CaptionFit make(Assembly assembly, CaptionBuilder captions, Narrator narrator)
      throws IOException {
    int respoken = 0;
    long speechAddedMs = 0;
    long silenceAddedMs = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      long beforeMs = assembly.timeline().durationMs();
      respoken += respeak(assembly, captions, narrator);
      long spokenMs = assembly.timeline().durationMs();
      assembly.lengthen(captions.slack(assembly.timeline()));
      long afterMs = assembly.timeline().durationMs();
      speechAddedMs += spokenMs - beforeMs;
      silenceAddedMs += afterMs - spokenMs;
      if (afterMs == beforeMs) {
        break;
      }
    }
    return new CaptionFit(respoken, speechAddedMs, silenceAddedMs);
  }

  /** Speaks lines again until no caption needs it; returns how many. */
  private static int respeak(Assembly assembly, CaptionBuilder captions, Narrator narrator)
      throws IOException {
    int respoken = 0;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      List<Retake> retakes = captions.retakes(assembly.timeline(), /* breathe= */ pass > 0);
      if (retakes.isEmpty()) {
        break;
      }
      SortedMap<Integer, List<SpeechRequest>> requests = new TreeMap<>();
      for (Retake retake : retakes) {
        requests.put(retake.entry(), retake.requests(assembly.request(retake.entry())));
      }
      try (Stream<SpokenLine> spoken =
          narrator.narrate(requests.values().stream().flatMap(List::stream))) {
        assembly.replace(requests, spoken);
      }
      respoken += requests.size();
    }
    return respoken;
  }
}
