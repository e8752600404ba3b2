package dev.transcast.casting;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where programs are found: the absolute folders of the PATH. A search that went through the
 * working folder too, as some systems do, would run what lies about there.
 */
final class ProgramPath {
  private final List<Path> folders;

  /**
   * Takes the list apart.
   *
   * @param variable as the environment has it; may be empty
   */
  ProgramPath(String variable) {
    folders =
        Arrays.stream(variable.split(File.pathSeparator, -1))
            .filter(folder -> !folder.isEmpty())
            .flatMap(folder -> path(folder).stream())
            .filter(Path::isAbsolute)
            .toList();
  }

  private static Optional<Path> path(String name) {
    try {
      return Optional.of(Path.of(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * The absolute path of a program.
   *
   * @param name searched for in the PATH if it has no folder in it
   * @param base what other names are relative to
   */
  Optional<Path> find(String name, Path base) {
    Optional<Path> path = path(name);
    if (path.isEmpty() || name.isBlank()) {
      return Optional.empty();
    }
    if (path.get().getNameCount() > 1 || path.get().isAbsolute()) {
      return Optional.of(base.toAbsolutePath().resolve(path.get()).normalize())
          .filter(ProgramPath::isProgram);
    }
    return folders.stream()
        .flatMap(folder -> List.of(folder.resolve(name), folder.resolve(name + ".exe")).stream())
        .filter(ProgramPath::isProgram)
        .findFirst();
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }
}
