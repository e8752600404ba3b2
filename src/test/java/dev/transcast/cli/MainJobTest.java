package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.cli.Program.Result;
import dev.transcast.model.Word;
import dev.transcast.transcript.TranscriptReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped transcripts through the whole program, with real speech. */
class MainJobTest {
  private static final Path TRANSCRIPTS = Path.of("transcripts");

  @TempDir static Path out;
  static List<Path> transcripts;
  static Result result;

  @BeforeAll
  static void build() throws IOException {
    try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
      transcripts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    assertThat(transcripts).hasSizeGreaterThanOrEqualTo(3);
    result = Program.run("build", TRANSCRIPTS.toString(), "-o", out.toString());
  }

  @Test
  void it_succeeds_and_makes_every_file() {
    assertThat(result.err()).doesNotContain("error");
    assertThat(result.exitCode()).isZero();
    for (Path transcript : transcripts) {
      for (String extension : List.of("wav", "srt", "vtt", "script.md", "txt")) {
        assertThat(file(transcript, extension)).isNotEmptyFile();
      }
    }
  }

  @Test
  void captions_hold_every_word_once_and_in_order() throws IOException {
    for (Path transcript : transcripts) {
      List<String> words = sourceWords(transcript);
      assertThat(Captions.read(file(transcript, "vtt")).words()).isEqualTo(words);
      assertThat(Captions.read(file(transcript, "srt")).words()).isEqualTo(words);
    }
  }

  @Test
  void captions_lie_on_the_speech() throws IOException {
    for (Path transcript : transcripts) {
      SpeechOnsets onsets = SpeechOnsets.of(file(transcript, "wav"));
      for (String extension : List.of("vtt", "srt")) {
        Captions captions = Captions.read(file(transcript, extension));
        assertThat(onsets.offShare(captions, 0)).as("%s", transcript).isLessThan(0.1);
        assertThat(onsets.offShare(captions, 150)).as("%s +150 ms", transcript).isGreaterThan(0.5);
        assertThat(onsets.offShare(captions, -150)).as("%s -150 ms", transcript).isGreaterThan(0.5);
      }
    }
  }

  @Test
  void the_script_builds_the_same_episode() throws IOException {
    Path again = out.resolve("again");
    for (Path transcript : transcripts) {
      Path script = file(transcript, "script.md");
      Result rebuilt =
          Program.run(
              "build", script.toString(), "-o", again.toString(), "--formats", "wav,srt,vtt,txt");
      assertThat(rebuilt.exitCode()).as(rebuilt.err()).isZero();
      for (String extension : List.of("wav", "srt", "vtt", "txt")) {
        Path first = file(transcript, extension);
        Path second = again.resolve(out.relativize(first));
        assertThat(Files.mismatch(first, second)).as("%s against %s", first, second).isEqualTo(-1);
      }
    }
  }

  @Test
  void an_edited_script_is_built_and_never_overwritten_without_force() throws IOException {
    Path transcript = transcripts.get(0);
    Path folder = out.resolve("edited");
    String[] build = {
      "build", transcript.toString(), "-o", folder.toString(), "--formats", "vtt,script"
    };
    assertThat(Program.run(build).exitCode()).isZero();
    Path script = folder.resolve(out.relativize(file(transcript, "script.md")));
    String written = Files.readString(script);
    String edited = written + "\nZoe: One more thing.\n";
    Files.writeString(script, edited);

    Result second = Program.run(build);
    assertThat(second.exitCode()).isZero();
    assertThat(second.err()).contains("edited script").contains("--force");
    assertThat(script).hasContent(edited);
    assertThat(folder.resolve(out.relativize(file(transcript, "vtt"))))
        .content()
        .contains("<v Zoe>");

    String[] force = Stream.concat(Stream.of(build), Stream.of("--force")).toArray(String[]::new);
    assertThat(Program.run(force).exitCode()).isZero();
    assertThat(script).hasContent(written);
  }

  private static List<String> sourceWords(Path transcript) throws IOException {
    try {
      return new TranscriptReader()
          .read(transcript).words().stream()
              .map(Word::shown)
              .flatMap(shown -> Stream.of(shown.split(" ", -1)))
              .map(Captions::bare)
              .collect(Collectors.toList());
    } catch (dev.transcast.model.BadInputException e) {
      throw new AssertionError(e);
    }
  }

  private static Path file(Path transcript, String extension) {
    String id = transcript.getFileName().toString().replace(".txt", "");
    return out.resolve(id).resolve(id + "." + extension);
  }
}
