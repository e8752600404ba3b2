package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Builds that end before they are done, and builds beside each other. */
@Tag("slow")
@Timeout(1800)
class KilledBuildTest {
  private static final int KILLS = 50;

  @TempDir Path folder;
  Path talks;
  Path out;

  @BeforeEach
  void talks() throws IOException {
    talks = Files.createDirectory(folder.resolve("talks"));
    out = folder.resolve("out");
    writeTalks("cold");
  }

  @Test
  void fifty_kills_at_moments_of_seed_50_leave_whole_files_and_the_next_run_makes_the_rest()
      throws Exception {
    Map<String, byte[]> older = built("older");
    writeTalks("warm");
    Map<String, byte[]> newer = built("newer");
    assertThat(newer.keySet()).isEqualTo(older.keySet()).hasSizeGreaterThan(20);
    long start = System.nanoTime();
    assertThat(Launch.of(folder, "", build(folder.resolve("timed"))).await().exitCode()).isZero();
    long wholeMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

    Random random = new Random(50);
    int endedByThemselves = 0;
    int publishedBeforeTheEnd = 0;
    for (int i = 0; i < KILLS; i++) {
      deleteTree(out);
      if (i % 2 == 1) {
        restore(older);
      }
      start = System.nanoTime();
      Launch launch = Launch.of(folder, "", build(out));
      boolean ended = launch.process.waitFor(random.nextLong(wholeMs), TimeUnit.MILLISECONDS);
      launch.process.destroyForcibly().waitFor();
      if (ended) { // the machine has become faster: less to choose from
        endedByThemselves++;
        wholeMs = Math.min(wholeMs, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      }

      int fresh = 0;
      for (Map.Entry<String, byte[]> file : WholeFiles.tree(out).entrySet()) {
        if (!isWork(file.getKey())) {
          boolean isNew = Arrays.equals(file.getValue(), newer.get(file.getKey()));
          assertThat(isNew || Arrays.equals(file.getValue(), older.get(file.getKey())))
              .as("%s after kill %d", file.getKey(), i)
              .isTrue();
          WholeFiles.check(out.resolve(file.getKey()));
          fresh += isNew ? 1 : 0;
        }
      }
      publishedBeforeTheEnd += fresh > 0 && !ended ? 1 : 0;

      Result rest = Program.run(build(out));
      assertThat(rest.exitCode()).as(rest.err()).isZero();
      assertSame(WholeFiles.tree(out), newer);
    }
    assertThat(endedByThemselves).isLessThan(KILLS / 3);
    assertThat(publishedBeforeTheEnd).as("kills between the first and the last file").isPositive();
  }

  @Test
  void an_interrupt_ends_it_in_a_second_with_130_and_leaves_nothing() throws Exception {
    Path talk = Files.writeString(folder.resolve("long.txt"), talk("grey").repeat(150));
    Launch launch = Launch.of(folder, "", "build", talk.toString(), "-o", out.toString());
    launch.awaitMessage("words to speak");
    assertThat(out.resolve(".long.partial")).exists();
    long start = System.nanoTime();
    launch.signal("INT");
    Result result = launch.await();
    long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

    assertThat(result.exitCode()).isEqualTo(Launch.SIGNALLED + 2);
    assertThat(result.err()).doesNotContain("error").doesNotContain("Exception");
    assertThat(WholeFiles.tree(out)).isEmpty();
    assertThat(out).doesNotExist();
    assertThat(ms).isLessThan(1000);
  }

  @Test
  void two_runs_into_one_folder_wait_for_each_other_and_make_it_once() throws Exception {
    Map<String, byte[]> expected = built("expected");
    Launch one = Launch.of(folder, "", build(out));
    Launch other = Launch.of(folder, "", build(out));
    List<Result> results = List.of(one.await(), other.await());
    for (Result result : results) {
      assertThat(result.exitCode()).as(result.err()).isZero();
      assertThat(result.err()).doesNotContain("error");
    }
    assertSame(WholeFiles.tree(out), expected);
    long unchanged =
        results.stream()
            .flatMap(result -> result.out().lines())
            .filter(line -> line.contains(": unchanged"))
            .count();
    assertThat(unchanged).as("each episode is made by one of them").isEqualTo(3);
  }

  @Test
  void what_a_dead_run_left_goes_with_the_next_run_and_what_a_live_one_works_on_stays()
      throws Exception {
    Path talk = Files.writeString(folder.resolve("long.txt"), talk("grey").repeat(100));
    Launch live =
        Launch.of(
            folder, "", "build", talk.toString(), "-o", out.toString(), "--formats", "wav,srt");
    live.awaitMessage("words to speak");
    Files.createDirectories(out.resolve(".dead.partial"));
    Files.writeString(out.resolve(".dead.partial/dead.wav"), "RIFF");
    Files.writeString(out.resolve(".dead.lock"), "");

    Result other =
        Program.run(
            "build",
            talks.resolve("first.txt").toString(),
            "-o",
            out.toString(),
            "--formats",
            "srt");

    assertThat(other.exitCode()).as(other.err()).isZero();
    assertThat(live.process.isAlive()).isTrue();
    assertThat(out.resolve(".long.partial")).exists();
    assertThat(out.resolve(".dead.partial")).doesNotExist();
    assertThat(out.resolve(".dead.lock")).doesNotExist();
    assertThat(live.await().exitCode()).isZero();
    assertThat(out.resolve("long/long.wav")).isNotEmptyFile();
    assertThat(WholeFiles.tree(out).keySet()).noneMatch(KilledBuildTest::isWork);
  }

  private String[] build(Path to) {
    return new String[] {
      "build", talks.toString(), "-o", to.toString(), "--formats", "wav,mp3,srt,vtt,json,script,txt"
    };
  }

  private Map<String, byte[]> built(String name) throws IOException {
    Result result = Program.run(build(folder.resolve(name)));
    assertThat(result.exitCode()).as(result.err()).isZero();
    return WholeFiles.tree(folder.resolve(name));
  }

  private void writeTalks(String weather) throws IOException {
    for (String name : List.of("first", "second", "third")) {
      Files.writeString(talks.resolve(name + ".txt"), talk(weather + " and " + name));
    }
  }

  private static String talk(String weather) {
    return """
        Ann: Shall we begin? I have been told that the day is %s.

        Ben: We shall. It is a %s day, and I have brought bread and something to drink.

        Ann: Then tell us how it all began.

        """
        .formatted(weather, weather);
  }

  /** Hidden, and not the record of an episode. */
  private static boolean isWork(String file) {
    return Path.of(file).getName(0).toString().startsWith(".");
  }

  private static void assertSame(Map<String, byte[]> actual, Map<String, byte[]> expected) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    Map<String, Boolean> same = new LinkedHashMap<>();
    actual.forEach((name, bytes) -> same.put(name, Arrays.equals(bytes, expected.get(name))));
    assertThat(same).allSatisfy((name, isSame) -> assertThat(isSame).as(name).isTrue());
  }

  private void restore(Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = out.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var all = Files.walk(folder)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
