package dev.transcast.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * When everything is heard. It holds times, not sound: the sound lies in a file.
 *
 * @param sampleRateHz frames a second: the programme's clock
 * @param frames length of the programme
 * @param entries lines in the order they begin; starts never decrease
 */
public record Timeline(int sampleRateHz, long frames, List<Entry> entries) {
  /**
   * One line of the programme.
   *
   * @param turn whose part it is
   * @param startFrame first frame of the line
   * @param endFrame one past the last
   * @param words its words and sounds, in frames of the programme
   */
  public record Entry(Turn turn, long startFrame, long endFrame, List<TimedWord> words) {
    public Entry {
      Objects.requireNonNull(turn, "turn");
      words = TimedWord.listOf(words);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("an entry needs words: turn=" + turn.index());
      }
      if (words.get(0).startFrame() < startFrame
          || words.get(words.size() - 1).endFrame() > endFrame) {
        throw new IllegalArgumentException(
            "words must lie inside their line: " + startFrame + ".." + endFrame + " " + words);
      }
    }

    private Entry later(long shiftFrames) {
      if (shiftFrames == 0) {
        return this;
      }
      return new Entry(
          turn,
          startFrame + shiftFrames,
          endFrame + shiftFrames,
          TimedWord.later(words, shiftFrames));
    }
  }

  public Timeline {
    entries = List.copyOf(entries);
    if (sampleRateHz <= 0) {
      throw new IllegalArgumentException("sampleRateHz must be positive: " + sampleRateHz);
    }
    long start = 0;
    for (Entry entry : entries) {
      if (entry.startFrame() < start || entry.endFrame() > frames) {
        throw new IllegalArgumentException(
            "lines must be ordered and inside the programme: starts at "
                + entry.startFrame()
                + " after "
                + start
                + ", ends at "
                + entry.endFrame()
                + " of "
                + frames);
      }
      start = entry.startFrame();
    }
  }

  /** The one place where frames become milliseconds; rounds to the nearest. */
  public long toMs(long frame) {
    return Math.floorDiv(frame * 2000 + sampleRateHz, 2L * sampleRateHz);
  }

  public long durationMs() {
    return toMs(frames);
  }

  /**
   * The same lines with more silence between.
   *
   * @param slack in any order, at most once for each line; after the last line the programme ends
   *     later
   */
  public Timeline with(List<Slack> slack) {
    long[] framesAfter = new long[entries.size()];
    for (Slack each : slack) {
      framesAfter[each.entry()] += -Math.floorDiv(-each.ms() * sampleRateHz, 1000L);
    }
    List<Entry> later = new ArrayList<>(entries.size());
    long shift = 0;
    for (int i = 0; i < framesAfter.length; i++) {
      later.add(entries.get(i).later(shift));
      shift += framesAfter[i];
    }
    return new Timeline(sampleRateHz, frames + shift, later);
  }
}
