package dev.transcast.cli;

import dev.transcast.model.BadInputException;
import dev.transcast.voicebuild.BuildProgress;
import dev.transcast.voicebuild.BuiltVoice;
import dev.transcast.voicebuild.VoiceBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code transcast voices build}: one voice from its recipe. */
final class VoiceBuild {
  private static final int LINES_PER_STEP = 10;

  private VoiceBuild() {}

  /**
   * Builds it and says what was built.
   *
   * @param work the folder to keep; empty for one that is gone afterwards
   */
  static int run(Path recipe, Path out, Optional<Path> work, Terminal terminal)
      throws IOException, BadInputException {
    Path folder = work.isPresent() ? work.get() : Files.createTempDirectory("transcast-voice");
    try {
      BuildProgress progress =
          (step, done, total) -> {
            if (done * LINES_PER_STEP / total > (done - 1) * LINES_PER_STEP / total
                && !terminal.isQuiet()) {
              terminal.err().printf("%s: %d of %d%n", step, done, total);
            }
          };
      BuiltVoice voice = VoiceBuilder.build(recipe, out, folder, progress);
      terminal.say(
          String.format(
              "%s: %d diphones, %d pairs of phones are missing",
              voice.folder(), voice.diphones(), voice.missing()));
      return Main.DONE;
    } finally {
      if (work.isEmpty()) {
        delete(folder);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
