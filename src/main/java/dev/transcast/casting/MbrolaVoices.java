package dev.transcast.casting;

import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The American voices of MBROLA, where its program and their databases are installed. */
final class MbrolaVoices {
  private static final String USUAL_DATA_FOLDERS =
      String.join(File.pathSeparator, "/usr/local/share", "/usr/share");

  /** A database and how high its speaker speaks. */
  private record Database(String name, String description, double pitchHz, double rangeHz) {}

  private static final List<Database> DATABASES =
      List.of(
          new Database("us1", "MBROLA's us1, a woman", 180, 22),
          new Database("us2", "MBROLA's us2, a man", 110, 14),
          new Database("us3", "MBROLA's us3, a man", 125, 14));

  private MbrolaVoices() {}

  /**
   * Those that are installed, named {@code mbrola-us1} and so on: {@code mbrola} in the PATH, and
   * databases as Debian keeps them, {@code mbrola/us1/us1} in a folder of XDG_DATA_DIRS.
   *
   * @param environment PATH and XDG_DATA_DIRS, if set
   */
  static List<VoiceProfile> installed(Map<String, String> environment) {
    ProgramPath programs = new ProgramPath(environment.getOrDefault("PATH", ""));
    Optional<Path> program = programs.find("mbrola", Path.of(""));
    if (program.isEmpty()) {
      return List.of();
    }
    String data = environment.getOrDefault("XDG_DATA_DIRS", "");
    List<VoiceProfile> voices = new ArrayList<>();
    for (Database database : DATABASES) {
      find(data.isEmpty() ? USUAL_DATA_FOLDERS : data, database.name())
          .map(file -> profile(database, new VoiceEngine.Mbrola(program.get(), file)))
          .ifPresent(voices::add);
    }
    return voices;
  }

  private static Optional<Path> find(String dataFolders, String name) {
    for (String folder : dataFolders.split(File.pathSeparator, -1)) {
      Path root = Path.of(folder, "mbrola");
      for (Path file : List.of(root.resolve(name), root.resolve("voices").resolve(name))) {
        Path database = Files.isDirectory(file) ? file.resolve(name) : file;
        if (database.isAbsolute() && Files.isRegularFile(database)) {
          return Optional.of(database);
        }
      }
    }
    return Optional.empty();
  }

  private static VoiceProfile profile(Database database, VoiceEngine engine) {
    return new VoiceProfile(
        "mbrola-" + database.name(),
        database.description(),
        /* engineVoice= */ "kevin16",
        /* rateWordsPerMinute= */ 175,
        database.pitchHz(),
        database.rangeHz(),
        /* vocalTractScale= */ 1,
        /* gainDb= */ 0,
        /* pan= */ 0,
        engine);
  }
}
