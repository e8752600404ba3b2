package dev.transcast.voicebuild;

import dev.transcast.voicebuild.Rendition.Label;
import java.util.List;

/**
 * Which frames of a rendition are the diphone.
 *
 * @param from first frame
 * @param midpoint first frame of the second phone; above from
 * @param to after the last frame; above midpoint
 */
record Cut(int from, int midpoint, int to) {
  private static final int PAUSE_SAMPLES = Rendition.SAMPLE_RATE_HZ * 80 / 1000;
  private static final int MS = Rendition.SAMPLE_RATE_HZ / 1000;
  private static final double MIDDLE = 0.5;

  /** Where in a stop its burst is looked for, and how quiet a closure can be. */
  private static final double BURST_START = 0.2;

  private static final double BURST_END = 0.95;
  private static final double FLOOR = 1e-7;

  /**
   * The closure that stays before a burst. Tried and lost: 45 ms in all, the time that speech has
   * for half a stop; three voices of three were harder to understand.
   */
  private static final int LEAD = 12 * MS;

  Cut {
    if (from < 0 || midpoint <= from || to <= midpoint) {
      throw new IllegalArgumentException("from=" + from + ", midpoint=" + midpoint + ", to=" + to);
    }
  }

  /**
   * Cuts both phones where they change least: stops in their closure shortly before the burst,
   * others in the middle, pauses 80 ms from their neighbour. Speech has another time for a stop
   * than the carriers do: what is dropped or repeated for it must be closure, not burst.
   */
  static Cut of(Rendition rendition, int target, List<Frame> frames) {
    Label first = rendition.labels().get(target);
    Label second = rendition.labels().get(target + 1);
    int start =
        Phones.isPause(first.phone())
            ? Math.max(first.start(), first.end() - PAUSE_SAMPLES)
            : cut(rendition.samples(), first);
    int end =
        Phones.isPause(second.phone())
            ? Math.min(second.end(), second.start() + PAUSE_SAMPLES)
            : cut(rendition.samples(), second);
    int midpoint = Math.min(frames.size() - 1, Math.max(1, firstFrom(frames, first.end())));
    int from = Math.min(midpoint - 1, firstFrom(frames, start));
    int to = Math.max(midpoint + 1, firstFrom(frames, end));
    return new Cut(from, midpoint, to);
  }

  private static int cut(float[] samples, Label label) {
    if (!Phones.isStop(label.phone())) {
      return label.start() + (int) (MIDDLE * label.length());
    }
    int burst = label.start() + (int) (MIDDLE * label.length());
    double steepest = 0;
    int end = label.start() + (int) (BURST_END * label.length());
    for (int at = label.start() + (int) (BURST_START * label.length()); at <= end; at += MS) {
      double rise = power(samples, at, at + 5 * MS) / power(samples, at - 8 * MS, at - 2 * MS);
      if (rise > steepest) {
        steepest = rise;
        burst = at;
      }
    }
    return Math.max(label.start() + MS, burst - LEAD);
  }

  private static double power(float[] samples, int start, int end) {
    double energy = 0;
    for (int i = Math.max(0, start); i < Math.min(samples.length, end); i++) {
      energy += samples[i] * samples[i];
    }
    return energy / (end - start) + FLOOR;
  }

  private static int firstFrom(List<Frame> frames, int sample) {
    int index = 0;
    while (index < frames.size() && frames.get(index).center() < sample) {
      index++;
    }
    return index;
  }
}
