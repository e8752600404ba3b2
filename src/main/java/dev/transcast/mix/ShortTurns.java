package dev.transcast.mix;

import java.util.List;

/** Lets the pause after a short turn grow until its caption can be read. */
final class ShortTurns {
  /**
   * From one change of speaker to the next. A "Yeah." takes 300 ms, its caption must stand for 5/6
   * s and the next one wants two frames of gap.
   */
  private static final int LEAST_MS = 920;

  private ShortTurns() {}

  /** The gaps with those after short turns widened; in ms, gap i follows line i. */
  static double[] widen(double[] gapsMs, List<Line> lines, int sampleRateHz) {
    double[] widened = gapsMs.clone();
    double turnMs = 0;
    for (int i = 0; i < widened.length; i++) {
      turnMs += lines.get(i).frames() * 1000.0 / sampleRateHz;
      if (lines.get(i).isOfSameTurn(lines.get(i + 1))) {
        turnMs += widened[i];
      } else {
        widened[i] = Math.max(widened[i], LEAST_MS - turnMs);
        turnMs = 0;
      }
    }
    return widened;
  }
}
