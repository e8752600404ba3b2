package dev.transcast.mix;

import java.util.ArrayList;
import java.util.List;

/**
 * A gain over time: points with raised cosines between them, so that no turn of it is heard.
 *
 * <p>Before the first point it is as at the first, after the last as at the last. Read forwards.
 */
final class Envelope {
  private final List<Point> points = new ArrayList<>();
  private int next;

  private record Point(long frame, double factor) {}

  /** A gain that rises from nothing and falls back to it. */
  static Envelope fades(long startFrame, long endFrame, long inFrames, long outFrames) {
    long most = (endFrame - startFrame) / 3;
    return new Envelope()
        .add(startFrame, 0)
        .add(startFrame + Math.min(most, inFrames), 1)
        .add(endFrame - Math.min(most, outFrames), 1)
        .add(endFrame, 0);
  }

  /** Another point; frames never decrease. */
  Envelope add(long frame, double factor) {
    if (!points.isEmpty() && frame < points.get(points.size() - 1).frame()) {
      throw new IllegalArgumentException(
          "points must be in order: " + frame + " after " + points.get(points.size() - 1));
    }
    points.add(new Point(frame, factor));
    return this;
  }

  /** The gain factor at a frame not before that of the last call. */
  float at(long frame) {
    while (next < points.size() && points.get(next).frame() <= frame) {
      next++;
    }
    if (next == 0) {
      return (float) points.get(0).factor();
    }
    Point from = points.get(next - 1);
    if (next == points.size() || points.get(next).factor() == from.factor()) {
      return (float) from.factor();
    }
    Point to = points.get(next);
    double place = (double) (frame - from.frame()) / (to.frame() - from.frame());
    double rise = 0.5 - 0.5 * StrictMath.cos(Math.PI * place);
    return (float) (from.factor() + rise * (to.factor() - from.factor()));
  }
}
