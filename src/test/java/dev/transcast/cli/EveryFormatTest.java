package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.cli.Program.Result;
import dev.transcast.model.Transcript;
import dev.transcast.model.Word;
import dev.transcast.transcript.TranscriptReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A transcript of every format that is read becomes captions with just its words. */
class EveryFormatTest {
  private static final Path FIXTURES = Path.of("src/test/resources/transcript");

  @TempDir Path out;

  @Test
  void captions_of_every_format_hold_every_word_once_and_in_order() throws Exception {
    List<String> arguments = new ArrayList<>(List.of("build"));
    List<Path> fixtures = fixtures();
    fixtures.forEach(fixture -> arguments.add(fixture.toString()));
    arguments.addAll(List.of("-o", out.toString(), "--formats", "vtt"));
    Result result = Program.run(arguments.toArray(String[]::new));
    assertThat(result.exitCode()).as(result.err()).isZero();
    for (Path fixture : fixtures) {
      Transcript transcript = new TranscriptReader().read(fixture);
      Path captions = out.resolve(transcript.id()).resolve(transcript.id() + ".vtt");
      assertThat(Captions.read(captions).words())
          .as("%s", fixture)
          .isEqualTo(
              transcript.words().stream()
                  .map(Word::shown)
                  .flatMap(shown -> Stream.of(shown.split(" ", -1)))
                  .map(Captions::bare)
                  .toList());
    }
  }

  private static List<Path> fixtures() throws Exception {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      List<Path> fixtures =
          files
              .filter(file -> !file.toString().endsWith(".expected"))
              .filter(file -> !file.endsWith("README.md"))
              .sorted()
              .toList();
      assertThat(fixtures).hasSizeGreaterThan(20);
      return fixtures;
    }
  }
}
