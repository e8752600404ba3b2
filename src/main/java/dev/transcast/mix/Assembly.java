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
  private final Layout layout;
  private final WorkFile work;
  private final List<Track> tracks;

  Assembly(Layout layout, WorkFile work, List<Track> tracks) {
    this.layout = layout;
    this.work = work;
    this.tracks = tracks;
  }

  /** When everything is heard. */
  public Timeline timeline() {
    return layout.timeline();
  }

  WorkFile work() {
    return work;
  }

  /** In the order they begin. */
  List<Take> takes() {
    return layout.takes();
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
