package dev.transcast.audio;

import java.io.IOException;
import java.nio.file.Path;

/** A sound file cannot be read or written; the message names it. */
public final class AudioFileException extends IOException {
  private static final long serialVersionUID = 1L;

  public AudioFileException(Path file, String reason) {
    super(file + ": " + reason);
  }

  /** For failures in mid-file, which the JDK reports without a name. */
  public AudioFileException(Path file, IOException cause) {
    super(file + ": " + cause.getMessage(), cause);
  }
}
