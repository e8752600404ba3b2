package dev.transcast.audio;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A sound file that is read from its beginning, whatever its kind. */
public interface SoundFile extends AudioSource, Closeable {
  /** Frames a second. */
  int sampleRateHz();

  /** How many arrays a block has. */
  int channels();

  /**
   * Opens a WAV or an MP3 file, told by its content.
   *
   * @throws IOException if it is neither, or damaged; the message names file and reason
   */
  static SoundFile open(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(4);
    }
    boolean isWav = head.length == 4 && head[0] == 'R' && (head[1] == 'I' || head[1] == 'F');
    return isWav ? new WavReader(file) : new Mp3Reader(file);
  }
}
