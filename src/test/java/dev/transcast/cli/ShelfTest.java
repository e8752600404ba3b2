package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.cli.Program.Result;
import dev.transcast.model.EpisodeSummary;
import dev.transcast.model.EpisodeSummary.Person;
import dev.transcast.model.EpisodeSummary.Role;
import dev.transcast.pipeline.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs leave behind for the next one to know. */
class ShelfTest {
  private static final String TALK =
      """
      Ann: Welcome to the show. What is a fjord?

      Ben: [Laughter] A bay with walls. It is deep, and it is cold.
      """;

  @TempDir Path folder;

  @Test
  void it_knows_every_episode_of_this_run_and_of_earlier_ones() throws IOException {
    build("b-talk.txt", "srt");
    build("a-talk.txt", "srt,vtt");
    Shelf shelf = Shelf.read(folder.resolve("out"));
    assertThat(shelf.warnings()).isEmpty();
    assertThat(shelf.episodes()).extracting(EpisodeSummary::id).containsExactly("a-talk", "b-talk");
    EpisodeSummary episode = shelf.episodes().get(0);
    assertThat(episode.title()).isEqualTo("A talk");
    assertThat(episode.summary())
        .isEqualTo(
            "Welcome to the show. What is a fjord? A bay with walls. It is deep, and it is cold.");
    assertThat(episode.people())
        .containsExactly(new Person("Ann", Role.HOST), new Person("Ben", Role.GUEST));
    assertThat(episode.durationMs()).isBetween(5_000L, 15_000L);
    for (EpisodeSummary.File file : episode.files()) {
      assertThat(folder.resolve("out/a-talk").resolve(file.name())).hasSize(file.bytes());
    }
    assertThat(episode.files())
        .extracting(EpisodeSummary.File::name)
        .containsExactly("a-talk.srt", "a-talk.vtt");
  }

  @Test
  void files_of_an_earlier_build_stay_listed_while_they_belong_to_the_episode() throws IOException {
    build("talk.txt", "srt");
    build("talk.txt", "vtt");
    assertThat(files()).containsExactly("talk.srt", "talk.vtt");
    Files.delete(folder.resolve("out/talk/talk.vtt"));
    assertThat(files()).as("a file that is gone").containsExactly("talk.srt");

    write("talk.txt", TALK + "\nAnn: Good bye.\n");
    build("talk.txt", "txt");
    assertThat(files()).as("a talk that has changed").containsExactly("talk.txt");
  }

  @Test
  void the_same_build_leaves_the_same_record() throws IOException {
    Path record = folder.resolve("out/talk/.episode.json");
    build("talk.txt", "srt");
    byte[] first = Files.readAllBytes(record);
    build("talk.txt", "srt", "--again");
    assertThat(record).hasBinaryContent(first);
  }

  @Test
  void a_damaged_or_foreign_record_gets_one_line_and_is_left_alone() throws IOException {
    write("out/damaged/.episode.json", "{\"format\" :\n oops");
    write("out/foreign/.episode.json", "{\"season\" : 1}");
    write("out/notes/readme.txt", "nothing of ours");
    Result result = build("talk.txt", "srt");
    assertThat(result.err().lines().filter(line -> line.contains("warning")))
        .hasSize(2)
        .anySatisfy(
            line -> assertThat(line).contains("damaged/.episode.json:2:").contains("warning"))
        .anySatisfy(line -> assertThat(line).contains("foreign/.episode.json: warning: "));
    assertThat(folder.resolve("out/damaged/.episode.json")).hasContent("{\"format\" :\n oops");
    assertThat(folder.resolve("out/foreign/.episode.json")).hasContent("{\"season\" : 1}");
  }

  private List<String> files() throws IOException {
    return Shelf.read(folder.resolve("out")).episodes().get(0).files().stream()
        .map(EpisodeSummary.File::name)
        .toList();
  }

  private Result build(String name, String formats, String... more) throws IOException {
    Path transcript = folder.resolve(name);
    if (!Files.exists(transcript)) {
      write(name, TALK);
    }
    String out = folder.resolve("out").toString();
    String[] build = {"build", transcript.toString(), "-o", out, "--formats", formats};
    Result result = Program.run(Stream.of(build, more).flatMap(Stream::of).toArray(String[]::new));
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result;
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
