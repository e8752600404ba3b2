package dev.transcast.mix;

import dev.transcast.model.Timeline;
import java.io.IOException;
import java.util.List;

/**
 * Lines that have their places but not yet their levels.
 *
 * <p>Their sound lies in the work file, which goes when this is closed; the timeline stays good.
 */
public final class Assembly implements AutoCloseable {
  private final Timeline timeline;
  private final WorkFile work;
  private final List<Take> takes;
  private final List<Track> tracks;

  Assembly(Timeline timeline, WorkFile work, List<Take> takes, List<Track> tracks) {
    this.timeline = timeline;
    this.work = work;
    this.takes = takes;
    this.tracks = tracks;
  }

  /** When everything is heard. */
  public Timeline timeline() {
    return timeline;
  }

  WorkFile work() {
    return work;
  }

  /** In the order they begin. */
  List<Take> takes() {
    return takes;
  }

  List<Track> tracks() {
    return tracks;
  }

  /** Deletes the work file. */
  @Override
  public void close() throws IOException {
    work.close();
  }
}
