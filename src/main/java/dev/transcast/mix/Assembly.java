package dev.transcast.mix;

import dev.transcast.model.Slack;
import dev.transcast.model.SpeechRequest;
import dev.transcast.model.SpokenLine;
import dev.transcast.model.Timeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Lines that have their places but not yet their levels. Their places can still be changed.
 *
 * <p>Their sound lies in work files, which go when this is closed; the timeline stays good.
 */
public final class Assembly implements AutoCloseable {
  private final Recorder recorder;
  private final WorkFile work;
  private final BiFunction<List<Line>, double[], Layout> placing;
  private final Soundtrack soundtrack;
  private List<Line> lines;
  private double[] gapsMs;
  private Layout layout;

  /**
   * @param gapsMs gap i follows line i of those recorded
   * @param placing lays out lines with gaps
   */
  Assembly(
      Recorder recorder,
      WorkFile work,
      Soundtrack soundtrack,
      double[] gapsMs,
      BiFunction<List<Line>, double[], Layout> placing) {
    this.recorder = recorder;
    this.work = work;
    this.soundtrack = soundtrack;
    this.placing = placing;
    this.lines = List.copyOf(recorder.lines());
    this.gapsMs = gapsMs.clone();
    this.layout = placed();
  }

  /** When everything is heard. */
  public Timeline timeline() {
    return layout.timeline();
  }

  /** What was asked for, by the index of the timeline's entry. */
  public SpeechRequest request(int entry) {
    return lines.get(entry).request();
  }

  /**
   * Puts others in the place of some lines. Levels are measured over all that was recorded, the
   * replaced lines too: it is the same voice.
   *
   * @param requests what to put, by the index of the timeline's entry, each with the same words in
   *     order in one or more lines; between these no pause is made
   * @param spoken all of these treated, in order of the entries; read once, a line at a time, not
   *     closed
   */
  public void replace(Map<Integer, List<SpeechRequest>> requests, Stream<SpokenLine> spoken)
      throws IOException {
    Iterator<SpokenLine> retakes = spoken.iterator();
    List<Line> newLines = new ArrayList<>();
    List<Double> newGapsMs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int count = requests.getOrDefault(i, List.of()).size();
      if (count == 0) {
        newLines.add(lines.get(i));
      }
      for (int k = 0; k < count; k++) {
        newLines.add(recorder.record(retakes.next()));
        if (k + 1 < count) {
          newGapsMs.add(0.0);
        }
      }
      if (i < gapsMs.length) {
        newGapsMs.add(gapsMs[i]);
      }
    }
    lines = newLines;
    gapsMs = newGapsMs.stream().mapToDouble(Double::doubleValue).toArray();
    layout = placed();
  }

  /** Makes the pauses after some lines longer. */
  public void lengthen(List<Slack> slack) {
    // The gap after the last line is the programme's tail.
    double[] longer = Arrays.copyOf(gapsMs, Math.max(lines.size(), gapsMs.length));
    for (Slack each : slack) {
      longer[each.entry()] += each.ms();
    }
    gapsMs = longer;
    layout = placed();
  }

  private Layout placed() {
    Layout placed = placing.apply(lines, gapsMs);
    soundtrack.place(placed);
    return placed;
  }

  WorkFile work() {
    return work;
  }

  /** In the order they begin. */
  List<Take> takes() {
    return layout.takes();
  }

  List<Track> tracks() {
    return recorder.tracks();
  }

  Soundtrack soundtrack() {
    return soundtrack;
  }

  /** Deletes the work files. */
  @Override
  public void close() throws IOException {
    try (soundtrack) {
      work.close();
    }
  }
}
