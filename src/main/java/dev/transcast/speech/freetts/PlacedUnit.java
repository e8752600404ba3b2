package dev.transcast.speech.freetts;

/**
 * A unit in its place, and which of its samples is heard when. Phones are stretched evenly from
 * middle to boundary and from boundary to middle. Only the release of a stop before a pause, which
 * is all that tells "step" from "steck", keeps its own time and rings on into the silence.
 *
 * <p>Tried and not taken: its own time for every release, at the cost of the closure before it. A
 * recognizer then misunderstood a tenth more words.
 */
final class PlacedUnit {
  /** The most that the closure takes of the half phone before a pause. */
  private static final double MOST_CLOSURE = 0.3;

  private final SoundUnit unit;
  private final double[] frames;
  private final double[] samples;

  /** Between two knots time runs evenly. */
  private PlacedUnit(SoundUnit unit, double[] frames, double[] samples) {
    this.unit = unit;
    this.frames = frames;
    this.samples = samples;
  }

  /**
   * Places a unit.
   *
   * @param beforePause whether its second phone is silence
   * @param startFrame the middle of its first phone in the sound to be
   * @param meetingFrame where its phones meet
   * @param endFrame the middle of its second phone
   */
  static PlacedUnit of(
      SoundUnit unit, boolean beforePause, int startFrame, int meetingFrame, int endFrame) {
    double meeting = unit.frameStarts()[unit.midpointFrame()];
    double length = unit.residual().length;
    if (!beforePause || unit.releaseFrame() < 0) {
      return new PlacedUnit(
          unit,
          new double[] {startFrame, meetingFrame, endFrame},
          new double[] {0, meeting, length});
    }
    double release = unit.frameStarts()[unit.releaseFrame()];
    double closure = Math.min(release, MOST_CLOSURE * (meetingFrame - startFrame));
    double ring = Math.min(length - release, endFrame - startFrame - closure);
    double rung = startFrame + closure + ring;
    return new PlacedUnit(
        unit,
        new double[] {startFrame, startFrame + closure, rung, endFrame},
        new double[] {release - closure, release, release + ring, length});
  }

  SoundUnit unit() {
    return unit;
  }

  int endFrame() {
    return (int) frames[frames.length - 1];
  }

  /** The unit's sample that is heard at a frame. */
  int sampleAt(double frame) {
    int knot = 1;
    while (knot < frames.length - 1 && frame >= frames[knot]) {
      knot++;
    }
    double span = frames[knot] - frames[knot - 1];
    double share = span > 0 ? (frame - frames[knot - 1]) / span : 1;
    return (int) Math.round(samples[knot - 1] + share * (samples[knot] - samples[knot - 1]));
  }
}
