package dev.transcast.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of {@code src/test/resources/hostile}; its README says how they are named. */
class HostileFixtureTest {
  private static final Path FOLDER = Path.of("src/test/resources/hostile");
  private static final String SAYS = ".says";

  @TempDir Path desk;

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<Path> found =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.toString().endsWith(SAYS) && !file.endsWith("README.md"))
              .sorted()
              .toList();
      assertThat(found).hasSizeGreaterThan(10);
      return found.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void is_taken_or_refused_with_the_line_beside_it(Path file) throws Exception {
    String folder = file.getName(FOLDER.getNameCount()).toString();
    Target target = Target.valueOf(folder.toUpperCase(Locale.ROOT));
    String said = Trial.run(target, file, desk).said();
    Path says = file.resolveSibling(file.getFileName() + SAYS);
    if (Files.exists(says)) {
      assertThat(said).contains(Files.readString(says).strip());
    } else {
      assertThat(said).doesNotContain("error:");
    }
  }
}
