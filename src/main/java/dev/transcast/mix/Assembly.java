package dev.transcast.mix;

import dev.transcast.model.Timeline;
import java.io.IOException;
import java.util.List;

/**
 * Lines that have their places but not yet their levels.
 *
 * <p>Their sound lies in work files, which go when this is closed; the timeline stays good.
 */
public final class Assembly implements AutoCloseable {
  private final Layout layout;
  private final WorkFile work;
  private final List<Track> tracks;
  private final Soundtrack soundtrack;

  Assembly(Layout layout, WorkFile work, List<Track> tracks, Soundtrack soundtrack) {
    this.layout = layout;
    this.work = work;
    this.tracks = tracks;
    this.soundtrack = soundtrack;
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
