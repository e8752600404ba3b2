package dev.transcast.publish;

import dev.transcast.model.Episode;
import dev.transcast.publish.picture.EpisodePicture;
import java.io.IOException;
import java.io.OutputStream;

/** The episode for people who would rather look: its waveform by speaker, with chapters. */
public final class Overview {
  private Overview() {}

  /** Writes a PNG. */
  public static void write(Episode episode, OutputStream out) throws IOException {
    EpisodePicture.write(episode, out);
  }
}
