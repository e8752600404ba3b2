package dev.transcast.voicebuild;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a recording that is copied as a whole: one period around a mark, or as much without
 * voice.
 *
 * @param start first sample
 * @param end after the last
 */
record Frame(int start, int end, boolean voiced) {
  Frame {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("start=" + start + ", end=" + end);
    }
  }

  int length() {
    return end - start;
  }

  int center() {
    return (start + end) / 2;
  }

  /**
   * Tiles a recording: from halfway to halfway between marks, the rest in equal parts.
   *
   * @param samples length of the recording
   * @param period what the voice speaks at, samples. Noise in frames of that length fills the
   *     periods of speech: longer ones would be cut, and the bursts of stops with them.
   */
  static List<Frame> tile(int samples, List<int[]> stretches, int period) {
    List<Frame> frames = new ArrayList<>();
    int done = 0;
    for (int[] marks : stretches) {
      int count = marks.length;
      int firstStep = count > 1 ? marks[1] - marks[0] : period;
      int lastStep = count > 1 ? marks[count - 1] - marks[count - 2] : period;
      int start = Math.max(done, marks[0] - firstStep / 2);
      addUnvoiced(frames, done, start, period);
      for (int i = 0; i < count; i++) {
        int end = i + 1 < count ? (marks[i] + marks[i + 1]) / 2 : marks[i] + lastStep / 2;
        end = Math.min(end, samples);
        if (end > start) {
          frames.add(new Frame(start, end, true));
          start = end;
        }
      }
      done = start;
    }
    addUnvoiced(frames, done, samples, period);
    return frames;
  }

  private static void addUnvoiced(List<Frame> frames, int start, int end, int period) {
    int length = end - start;
    if (length <= 0) {
      return;
    }
    int count = Math.max(1, Math.round((float) length / period));
    for (int i = 0; i < count; i++) {
      int from = start + (int) ((long) length * i / count);
      int to = start + (int) ((long) length * (i + 1) / count);
      if (to > from) {
        frames.add(new Frame(from, to, false));
      }
    }
  }
}
