package dev.transcast.mix;

import dev.transcast.audio.AudioFileException;
import dev.transcast.audio.SoundFile;
import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The user's own music: WAV or MP3, mono or stereo.
 *
 * @param intro heard before the talk
 * @param outro heard after it
 * @param bed heard softly under it, over and over
 */
public record Music(Optional<Path> intro, Optional<Path> outro, Optional<Path> bed) {
  public static final Music NONE = new Music(Optional.empty(), Optional.empty(), Optional.empty());

  private static final int MOST_CHANNELS = 2;

  /**
   * Opens every file, so that a wrong one is known before anything is spoken.
   *
   * @throws BadInputException with one diagnostic for each file that cannot be used
   */
  public void check() throws BadInputException {
    List<Diagnostic> wrong = new ArrayList<>();
    for (Path file : Stream.of(intro, outro, bed).flatMap(Optional::stream).distinct().toList()) {
      if (!Files.isRegularFile(file)) {
        wrong.add(Diagnostic.error("no-music", file.toString(), "there is no such file"));
        continue;
      }
      try (SoundFile sound = open(file)) {
        if (sound.read(new float[sound.channels()][1], 1) == 0) {
          wrong.add(Diagnostic.error("no-music", file.toString(), "holds no sound"));
        }
      } catch (IOException e) {
        wrong.add(Diagnostic.error("no-music", file.toString(), reason(file, e)));
      }
    }
    if (!wrong.isEmpty()) {
      throw new BadInputException(wrong);
    }
  }

  /** Opens a file of one or two channels. */
  static SoundFile open(Path file) throws IOException {
    SoundFile sound = SoundFile.open(file);
    if (sound.channels() > MOST_CHANNELS) {
      sound.close();
      throw new AudioFileException(
          file, "has " + sound.channels() + " channels; mono and stereo can be mixed");
    }
    return sound;
  }

  /** The message without the file's name, which the diagnostic prints. */
  private static String reason(Path file, IOException e) {
    String message = String.valueOf(e.getMessage());
    String name = file + ": ";
    return (message.startsWith(name) ? message.substring(name.length()) : message)
        + "; give a WAV or MP3 file";
  }
}
