package dev.transcast.mix;

import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines in their places.
 *
 * @param timeline when everything is heard
 * @param takes their sound, in the order it begins
 */
record Layout(Timeline timeline, List<Take> takes) {
  private static final int LEAD_IN_MS = 300;
  private static final int TAIL_MS = 700;

  Layout {
    takes = List.copyOf(takes);
  }

  /**
   * Places one line after the other.
   *
   * @param gapsMs gap i follows line i; one fewer than lines
   * @param introFrames how long the talk has to wait
   * @param outroFrames how long the programme goes on after it
   */
  static Layout of(
      List<Line> lines, double[] gapsMs, int sampleRateHz, long introFrames, long outroFrames) {
    List<Timeline.Entry> entries = new ArrayList<>(lines.size());
    List<Take> takes = new ArrayList<>(lines.size());
    long position = introFrames + frames(LEAD_IN_MS, sampleRateHz);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      long start = position;
      entries.add(
          new Timeline.Entry(
              line.request().turn(),
              start,
              start + line.frames(),
              TimedWord.later(line.words(), start)));
      line.take().ifPresent(take -> takes.add(take.at(start)));
      position = start + line.frames();
      if (i < gapsMs.length) {
        position += frames(gapsMs[i], sampleRateHz);
      }
    }
    long endFrame = position + frames(TAIL_MS, sampleRateHz) + outroFrames;
    return new Layout(new Timeline(sampleRateHz, endFrame, entries), takes);
  }

  private static long frames(double ms, int sampleRateHz) {
    return Math.round(ms * sampleRateHz / 1000);
  }
}
