package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.transcast.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of transcripts: what is made, what is left as it is, what fails, and who is told. */
class BatchTest {
  private static final String TALK =
      "Ann: Shall we begin?\n\nBen: We shall. It is a fine day for it.\n";

  private static final String UNCHANGED = "unchanged     2  0:00:\\d\\d";

  @TempDir Path folder;
  Path archive;
  Path out;

  @BeforeEach
  void archive() throws IOException {
    archive = folder.resolve("archive");
    out = folder.resolve("out");
    write("archive/a.txt", TALK);
    write("archive/deep/er/b.txt", TALK.replace("fine", "cold"));
  }

  @Test
  void a_folder_is_made_with_all_below_it_and_ends_with_a_table() throws IOException {
    write("archive/broken.vtt", "WEBVTT\n");
    Result result = build(archive);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("broken.vtt: error: ");
    assertThat(lastLines(result, 3).get(0)).matches("made          2  0:00:\\d\\d");
    assertThat(lastLines(result, 2))
        .containsExactly(
            "unchanged     0  0:00:00", "failed        1  " + archive.resolve("broken.vtt"));
    assertThat(out.resolve("b/b.srt")).isNotEmptyFile();
  }

  @Test
  void what_has_not_changed_is_not_made_again() throws IOException {
    assertThat(build(archive).exitCode()).isZero();
    Map<Path, Object> before = filesOf(out);
    Result again = build(archive);
    assertThat(again.exitCode()).isZero();
    assertThat(again.out().lines()).first().asString().startsWith(out + "/a: unchanged, 0:");
    assertThat(lastLines(again, 3).get(1)).matches(UNCHANGED);
    assertThat(filesOf(out)).isEqualTo(before);

    assertThat(lastLines(build(archive, "--jobs", "1"), 3).get(1)).matches(UNCHANGED);
    assertThat(lastLines(build(archive, "--no-cache"), 3).get(1)).matches(UNCHANGED);
    Path moved = Files.move(archive, folder.resolve("moved"));
    assertThat(lastLines(build(moved), 3).get(1)).as("elsewhere").matches(UNCHANGED);
  }

  @Test
  void again_makes_it_anyway_and_the_same() throws IOException {
    build(archive);
    byte[] wav = Files.readAllBytes(out.resolve("a/a.wav"));
    byte[] record = Files.readAllBytes(out.resolve("a/.episode.json"));
    Result again = build(archive, "--again");
    assertThat(lastLines(again, 3).get(0)).matches("made          2  0:00:\\d\\d");
    assertThat(out.resolve("a/a.wav")).hasBinaryContent(wav);
    assertThat(out.resolve("a/.episode.json")).hasBinaryContent(record);
  }

  @Test
  void whatever_decides_on_the_bytes_makes_it_new() throws IOException {
    Path talk = archive.resolve("a.txt");
    Path voices = folder.resolve("voices");
    copyVoices(voices);
    Path music = folder.resolve("theme.wav");
    Files.copy(wavOf(talk), music);
    List<String> options = new ArrayList<>(List.of("--voices", voices.toString()));
    assertMade(talk, options);

    for (List<String> more :
        List.of(
            List.of("--rate", "16000"),
            List.of("--loudness", "-20"),
            List.of("--cast", "Ann=wren"),
            List.of("--profile", "bbc"),
            List.of("--karaoke"),
            List.of("--clean"),
            List.of("--no-gender-hints"),
            List.of("--intro", music.toString()))) {
      options.addAll(more);
      assertMade(talk, options);
    }
    Files.copy(wavOf(archive.resolve("deep/er/b.txt")), music, replace());
    assertMade(talk, options);
    Files.writeString(voices.resolve("lexicon.txt"), "fine = FOH nuh\n");
    assertMade(talk, options);
    Path wren = voices.resolve("wren.yaml");
    Files.writeString(wren, Files.readString(wren).replaceAll("pitchHz: \\d+", "pitchHz: 181"));
    assertMade(talk, options);
    Files.copy(
        voices.resolve("birch/diphones.dph"), voices.resolve("aspen/diphones.dph"), replace());
    assertMade(talk, options);
    Files.writeString(talk, TALK + "\nAnn: Indeed.\n");
    assertMade(talk, options);
  }

  @Test
  void a_file_that_is_gone_cut_or_changed_makes_it_new() throws IOException {
    Path talk = archive.resolve("a.txt");
    assertMade(talk, List.of());
    Files.delete(out.resolve("a/a.vtt"));
    assertMade(talk, List.of());
    Path wav = out.resolve("a/a.wav");
    byte[] whole = Files.readAllBytes(wav);
    Files.write(wav, java.util.Arrays.copyOf(whole, whole.length - 2));
    assertMade(talk, List.of());
    assertThat(wav).hasBinaryContent(whole);
    Path srt = out.resolve("a/a.srt");
    Files.writeString(srt, Files.readString(srt).replace("fine", "mine"));
    assertMade(talk, List.of());
    Files.writeString(out.resolve("a/.episode.json"), "{");
    assertMade(talk, List.of());
  }

  @Test
  void an_edited_script_is_new_once_and_unchanged_then() throws IOException {
    Path talk = archive.resolve("a.txt");
    String[] options = {"--formats", "srt,script"};
    run(talk, options);
    Path script = out.resolve("a/a.script.md");
    Files.writeString(script, Files.readString(script).replace("fine day", "cold day"));
    assertThat(run(talk, options).out()).doesNotContain("unchanged");
    assertThat(out.resolve("a/a.srt")).content().contains("cold day");
    assertThat(run(talk, options).out()).contains("unchanged");
    assertThat(run(talk, "--formats", "srt,script", "--force").out()).doesNotContain("unchanged");
    assertThat(out.resolve("a/a.srt")).content().contains("fine day");
  }

  @Test
  void fail_fast_ends_at_the_first_that_fails() throws IOException {
    write("archive/aa-broken.vtt", "WEBVTT\n");
    Result result = build(archive, "--fail-fast");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(lastLines(result, 4)).hasSize(4).endsWith("not tried     1");
    assertThat(out.resolve("b")).doesNotExist();
  }

  @Test
  void the_log_has_a_line_for_each_input_with_the_place_of_each_error() throws IOException {
    write("archive/broken.txt", TALK + "  \n---\nAnn: \n");
    write("archive/deep/a.txt", TALK);
    Path broken =
        write(
            "archive/c.script.md",
            "---\ntitle: C\nformat: transcast-script\ncast:\n  Ann: nobody\n---\n\nAnn: Hello you.\n");
    build(archive.resolve("a.txt"));
    Path log = folder.resolve("night.jsonl");
    assertThat(build(archive, "--log", log.toString()).exitCode()).isEqualTo(1);

    Map<String, Map<String, String>> byInput = new TreeMap<>();
    for (String line : Files.readAllLines(log)) {
      Map<String, String> fields = fields(line);
      byInput.put(fields.get("input"), fields);
    }
    assertThat(byInput).hasSize(5);
    assertThat(byInput.get(archive.resolve("a.txt").toString()))
        .containsEntry("state", "unchanged")
        .containsEntry("id", "a");
    assertThat(byInput.get(archive.resolve("deep/er/b.txt").toString()))
        .containsEntry("state", "made")
        .containsEntry("id", "b");
    assertThat(
            Double.parseDouble(
                Objects.requireNonNull(byInput.get(archive.resolve("deep/er/b.txt").toString()))
                    .get("seconds")))
        .isBetween(3.0, 9.0);
    assertThat(byInput.get(archive.resolve("deep/a.txt").toString()))
        .containsEntry("state", "failed")
        .containsEntry("code", "same-name");
    assertThat(byInput.get(broken.toString()))
        .containsEntry("state", "failed")
        .containsEntry("file", broken.toString())
        .containsKey("line")
        .containsKey("column");
  }

  @Test
  void episodes_are_no_transcripts_when_they_lie_below_the_folder_that_is_built()
      throws IOException {
    Path inside = archive.resolve("out");
    Result first = run(archive, "-o", inside.toString(), "--formats", "srt,txt,script");
    Result second = run(archive, "-o", inside.toString(), "--formats", "srt,txt,script");
    assertThat(first.exitCode()).isZero();
    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(lastLines(second, 3).get(1)).startsWith("unchanged     2");
  }

  private void assertMade(Path talk, List<String> options) {
    String[] array = options.toArray(String[]::new);
    assertThat(build(talk, array).out()).as("%s", options).doesNotContain("unchanged");
    assertThat(build(talk, array).out()).as("%s", options).contains("unchanged");
  }

  private Path wavOf(Path talk) throws IOException {
    Path music = folder.resolve("music");
    assertThat(run(talk, "-o", music.toString(), "--formats", "wav").exitCode()).isZero();
    String id = talk.getFileName().toString().replace(".txt", "");
    return music.resolve(id).resolve(id + ".wav");
  }

  private static void copyVoices(Path to) throws IOException {
    Path from = Path.of("voices");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static java.nio.file.CopyOption replace() {
    return java.nio.file.StandardCopyOption.REPLACE_EXISTING;
  }

  private Result build(Path input, String... options) {
    return run(
        input,
        Stream.concat(
                Stream.of("-o", out.toString(), "--formats", "wav,srt,vtt"), Stream.of(options))
            .toArray(String[]::new));
  }

  private Result run(Path input, String... options) {
    List<String> arguments = new ArrayList<>(List.of("build", input.toString()));
    if (!List.of(options).contains("-o")) {
      arguments.addAll(List.of("-o", out.toString()));
    }
    arguments.addAll(List.of(options));
    return Program.run(arguments.toArray(String[]::new));
  }

  private static List<String> lastLines(Result result, int count) {
    List<String> lines = result.out().lines().toList();
    return lines.subList(Math.max(0, lines.size() - count), lines.size());
  }

  /** Last value of each field, however deep. */
  private static Map<String, String> fields(String line) throws IOException {
    Map<String, String> fields = new TreeMap<>();
    try (JsonParser json = new JsonFactory().createParser(line)) {
      while (json.nextToken() != null) {
        if (json.currentToken().isScalarValue() && json.currentName() != null) {
          fields.put(json.currentName(), json.getText());
        }
      }
    }
    return fields;
  }

  private static Map<Path, Object> filesOf(Path folder) throws IOException {
    Map<Path, Object> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        FileTime time = Files.getLastModifiedTime(file);
        files.put(file, List.of(time, Files.size(file)));
      }
    }
    return files;
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }
}
