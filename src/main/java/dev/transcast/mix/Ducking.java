package dev.transcast.mix;

import java.util.ArrayList;
import java.util.List;

/** Keeps a music bed down while somebody speaks, and lets it come up where it is quiet for long. */
final class Ducking {
  private static final int ATTACK_MS = 400;
  private static final int HOLD_MS = 300;
  private static final int RELEASE_MS = 1200;

  /** In a shorter pause the bed would only pump. */
  private static final int LEAST_PAUSE_MS = 2500;

  private Ducking() {}

  private record Span(long startFrame, long endFrame) {}

  /**
   * The bed's gain.
   *
   * @param takes what is heard above the bed
   * @param soft factor under speech
   * @param loud factor in long pauses
   */
  static Envelope envelope(List<Take> takes, int sampleRateHz, double soft, double loud) {
    Envelope envelope = new Envelope().add(-frames(ATTACK_MS, sampleRateHz), loud);
    for (Span span : spans(takes, sampleRateHz)) {
      long quietFrame = span.endFrame() + frames(HOLD_MS, sampleRateHz);
      envelope
          .add(span.startFrame() - frames(ATTACK_MS, sampleRateHz), loud)
          .add(span.startFrame(), soft)
          .add(quietFrame, soft)
          .add(quietFrame + frames(RELEASE_MS, sampleRateHz), loud);
    }
    return envelope;
  }

  /** Where something is heard, short pauses included. */
  private static List<Span> spans(List<Take> takes, int sampleRateHz) {
    List<Span> spans = new ArrayList<>();
    for (Take take : takes) {
      int last = spans.size() - 1;
      if (last >= 0
          && take.startFrame() - spans.get(last).endFrame()
              < frames(LEAST_PAUSE_MS, sampleRateHz)) {
        long endFrame = Math.max(spans.get(last).endFrame(), take.endFrame());
        spans.set(last, new Span(spans.get(last).startFrame(), endFrame));
      } else {
        spans.add(new Span(take.startFrame(), take.endFrame()));
      }
    }
    return spans;
  }

  private static long frames(long ms, int sampleRateHz) {
    return ms * sampleRateHz / 1000;
  }
}
