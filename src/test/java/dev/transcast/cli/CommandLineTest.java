package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.transcast.cli.Program.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person at the command line sees. */
class CommandLineTest {
  private static final String TALK =
      "Ann: Shall we begin?\n\nBen: We shall. It is a fine day for it.\n";

  @TempDir Path folder;

  @Test
  void help_and_version_are_everywhere_and_succeed() {
    for (String[] args :
        List.of(
            new String[] {"--help"},
            new String[] {"build", "--help"},
            new String[] {"split", "-h"},
            new String[] {"voices", "--help"})) {
      Result result = Program.run(args);
      assertThat(result.exitCode()).isZero();
      assertThat(result.out()).contains("usage: transcast").contains("examples:");
    }
    assertThat(Program.run("--version").out()).startsWith("transcast ");
  }

  @Test
  void wrong_usage_exits_2_with_one_line_and_a_hint() {
    for (String[] args :
        List.of(
            new String[] {"bild"},
            new String[] {"build", "--format", "wav"},
            new String[] {"build", "--formats", "ogg"},
            new String[] {"build", "--jobs", "0"},
            new String[] {"build", "--cast", "Ann"},
            new String[] {"build", "-o", "-"},
            new String[] {"build", "--quiet", "--verbose"},
            new String[] {"split"},
            new String[] {"split", "a.txt", "--format", "xml"},
            new String[] {"voices", "a.txt"})) {
      Result result = Program.run(args);
      assertThat(result.exitCode()).as(String.join(" ", args)).isEqualTo(2);
      assertThat(result.err().lines()).as(result.err()).hasSize(2);
      assertThat(result.err()).startsWith("transcast: error: ").contains("--help");
    }
  }

  @Test
  void one_bad_file_is_reported_and_the_others_are_made() throws IOException {
    Path good = write("good.txt", TALK);
    Path empty = write("empty.txt", "");
    Path out = folder.resolve("out");
    Result result =
        Program.run(
            "build", empty.toString(), "nowhere.txt", good.toString(), "-o", out.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains(empty + ": error: ").contains("nowhere.txt: error: ");
    assertThat(result.err()).doesNotContain("\tat ");
    assertThat(filesIn(out.resolve("good")))
        .containsExactly(
            ".episode.json",
            "good.chapters.json",
            "good.cover.png",
            "good.epub",
            "good.html",
            "good.json",
            "good.mp3",
            "good.png",
            "good.script.md",
            "good.srt",
            "good.ttml",
            "good.txt",
            "good.vtt",
            "good.wav");
    assertThat(filesIn(out)).containsExactly("good", "index.html");
  }

  @Test
  void a_failed_build_leaves_nothing_behind() throws IOException {
    Path good = write("good.txt", TALK);
    Path out = folder.resolve("new/out");
    Result result =
        Program.run("build", good.toString(), "-o", out.toString(), "--cast", "Ann=nobody");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void dry_run_says_what_would_be_written_and_writes_nothing() throws IOException {
    Path good = write("good.txt", TALK);
    Path out = folder.resolve("out");
    Result result =
        Program.run(
            "build", good.toString(), "-o", out.toString(), "--dry-run", "--formats", "srt,wav");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out().lines())
        .containsExactly(
            out.resolve("good/good.wav").toString(), out.resolve("good/good.srt").toString());
    assertThat(out).doesNotExist();
  }

  @Test
  void standard_input_is_read_as_a_file() {
    Path out = folder.resolve("out");
    Result result =
        Program.runWithInput(
            TALK.getBytes(StandardCharsets.UTF_8),
            "build",
            "-",
            "-o",
            out.toString(),
            "--formats",
            "vtt");
    assertThat(result.err()).doesNotContain("error");
    assertThat(result.exitCode()).isZero();
    assertThat(out.resolve("stdin/stdin.vtt")).content().contains("<v Ann>Shall we begin?");
  }

  @Test
  void json_prints_an_object_for_each_episode() throws IOException {
    Path first = write("first.txt", TALK);
    Path second = write("second.txt", TALK);
    Result result =
        Program.run(
            "build",
            first.toString(),
            second.toString(),
            "--json",
            "--formats",
            "srt",
            "-o",
            folder.resolve("out").toString());
    List<String> objects = result.out().lines().toList();
    assertThat(objects).hasSize(2);
    for (String object : objects) {
      try (JsonParser json = new JsonFactory().createParser(object)) {
        while (json.nextToken() != null) {
          // a parser that reaches the end has read a whole object
        }
      }
    }
    assertThat(objects.get(0)).contains("\"id\":\"first\"").contains("\"name\":\"Ann\"");
  }

  @Test
  void two_inputs_of_one_name_do_not_overwrite_each_other() throws IOException {
    Path first = write("a/talk.txt", TALK);
    Path second = write("b/talk.txt", TALK);
    Result result =
        Program.run(
            "build",
            first.toString(),
            second.toString(),
            "--formats",
            "srt",
            "-o",
            folder.resolve("out").toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains(second + ": error: would overwrite");
  }

  @Test
  void a_folder_where_a_file_stands_is_one_clear_line() throws IOException {
    Path good = write("good.txt", TALK);
    Path out = write("out", "a file");
    Result result = Program.run("build", good.toString(), "-o", out.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("a file stands where a folder is needed");
    assertThat(out).hasContent("a file");
  }

  @Test
  void split_prints_json_with_every_word() throws IOException {
    Path good = write("good.txt", TALK);
    Result result = Program.run("split", good.toString(), "--format", "json");
    assertThat(result.out())
        .isEqualTo(
            "{\"title\":\"Good\",\"speakers\":[{\"id\":\"s1\",\"name\":\"Ann\"},"
                + "{\"id\":\"s2\",\"name\":\"Ben\"}],\"turns\":[{\"speaker\":\"s1\","
                + "\"confidence\":1.0,\"text\":\"Shall we begin?\"},{\"speaker\":\"s2\","
                + "\"confidence\":1.0,\"text\":\"We shall. It is a fine day for it.\"}]}\n");
  }

  @Test
  void two_files_of_one_name_are_not_split_into_one_script() throws IOException {
    Path first = write("talk.txt", TALK);
    Path second = write("talk.md", TALK);
    Path out = folder.resolve("out");
    Result result = Program.run("split", first.toString(), second.toString(), "-o", out.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains(second + ": error: would overwrite");
    assertThat(filesIn(out.resolve("talk"))).containsExactly("talk.script.md");
  }

  @Test
  void clean_leaves_fillers_and_stutters_out_and_says_how_many() throws IOException {
    Path talk = write("talk.txt", "Ann: Um, so the the train was, uh, late.\n\nBen: Was it?\n");
    Path out = folder.resolve("out");
    Result result =
        Program.run("build", talk.toString(), "--clean", "--formats", "vtt", "-o", out.toString());
    assertThat(result.out()).contains("3 fillers and stutters left out");
    assertThat(out.resolve("talk/talk.vtt")).content().doesNotContainIgnoringCase("um,");
    assertThat(Captions.read(out.resolve("talk/talk.vtt")).words())
        .containsExactly("so", "the", "train", "was", "late", "was", "it");
  }

  @Test
  void no_restore_shows_a_raw_caption_as_it_was() throws IOException {
    String raw = "so what did you learn in paris well i learned to bake and then i went home";
    Path talk = write("talk.txt", raw);
    Result restored = Program.run("split", talk.toString(), "-o", "-");
    Result asItWas = Program.run("split", talk.toString(), "-o", "-", "--no-restore");
    assertThat(restored.out()).contains(" I learned").contains(".");
    assertThat(asItWas.out()).contains(" i learned").doesNotContain("Paris");
  }

  @Test
  void voices_lists_at_least_eight_and_each_can_be_heard() throws IOException {
    Result list = Program.run("voices");
    assertThat(list.out().lines().count()).isGreaterThanOrEqualTo(8);
    Path auditions = folder.resolve("auditions");
    Result result = Program.run("voices", "--audition", auditions.toString());
    assertThat(result.exitCode()).isZero();
    assertThat(filesIn(auditions)).hasSize(1 + (int) list.out().lines().count());
    for (String name : filesIn(auditions)) {
      assertThat(Files.size(auditions.resolve(name))).isGreaterThan(100_000);
    }
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
