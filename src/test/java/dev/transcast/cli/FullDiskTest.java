package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.transcast.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full, and folders that cannot be written: one clear line, and no half file. */
@Tag("slow")
@Timeout(1800)
class FullDiskTest {
  /** Of {@code ulimit -f}. */
  private static final int BLOCK_BYTES = 512;

  @TempDir Path folder;
  Path talk;
  Path out;

  @BeforeEach
  void talk() throws IOException {
    out = folder.resolve("out");
    talk = folder.resolve("talk.txt");
    Files.writeString(talk, "Ann: Shall we begin?\n\nBen: We shall. It is a fine day for it.\n");
  }

  @Test
  void files_that_may_not_grow_beyond_lengths_of_seed_12_are_never_left_half() throws Exception {
    Result whole = Program.run(build(folder.resolve("whole")));
    assertThat(whole.exitCode()).as(whole.err()).isZero();
    Map<String, byte[]> expected = WholeFiles.tree(folder.resolve("whole"));
    int largest = expected.values().stream().mapToInt(bytes -> bytes.length).max().orElseThrow();

    Random random = new Random(12);
    Set<Integer> limits = new LinkedHashSet<>(List.of(0, 1, largest / BLOCK_BYTES));
    for (byte[] file : expected.values()) {
      limits.add(file.length / BLOCK_BYTES); // its last block does not fit
    }
    while (limits.size() < 24) {
      limits.add(random.nextInt(largest / BLOCK_BYTES));
    }
    for (int blocks : limits) {
      Result result = Launch.of(folder, "ulimit -f " + blocks, build(out)).await();
      assertOneLine(result, "File too large");
      assertThat(out).as("%d blocks", blocks).doesNotExist();
    }
    Result last = Program.run(build(out));
    assertThat(last.exitCode()).isZero();
    assertThat(WholeFiles.tree(out).keySet()).isEqualTo(expected.keySet());
  }

  @Test
  void an_older_episode_stays_as_it_is_when_the_disk_is_full() throws Exception {
    assertThat(Program.run(build(out)).exitCode()).isZero();
    Map<String, byte[]> before = WholeFiles.tree(out);
    Files.writeString(talk, "Ann: Shall we end?\n\nBen: We shall. It was a fine day.\n");

    assertOneLine(Launch.of(folder, "ulimit -f 100", build(out)).await(), "File too large");

    Map<String, byte[]> after = WholeFiles.tree(out);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
  }

  @Test
  void a_small_file_system_that_is_full_holds_no_half_file() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    for (int kib : List.of(4, 64, 300, 700, 1400)) {
      assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + kib + "k", "tmpfs", disk.toString()))
          .as("only root may mount")
          .isZero();
      try {
        Path onDisk = disk.resolve("out");
        Result result = Launch.of(folder, "", build(onDisk)).await();
        assertOneLine(result, "No space left on device");
        assertThat(onDisk).as("%d KiB", kib).doesNotExist();
      } finally {
        assertThat(run("umount", disk.toString())).isZero();
      }
    }
  }

  @Test
  void a_folder_that_takes_no_files_is_one_line() throws Exception {
    Result result = Launch.of(folder, "", build(Path.of("/proc/transcast"))).await();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(errors(result)).as(result.err()).hasSize(1);
  }

  @Test
  void a_folder_in_place_of_a_file_is_one_line_and_nothing_is_written_beside_it() throws Exception {
    Files.createDirectories(out.resolve("talk/talk.srt/mine"));

    Result result = Program.run(build(out));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(errors(result)).singleElement().asString().contains("talk.srt: a folder stands");
    assertThat(WholeFiles.tree(out)).isEmpty();
    assertThat(out.resolve("talk/talk.srt/mine")).isDirectory();
  }

  private String[] build(Path to) {
    String formats = "wav,mp3,srt,vtt,json,script,txt";
    return new String[] {
      "build", talk.toString(), "-o", to.toString(), "--formats", formats, "--no-cache"
    };
  }

  private static void assertOneLine(Result result, String reason) {
    assertThat(result.exitCode()).as(result.err()).isEqualTo(1);
    assertThat(errors(result)).as(result.err()).hasSize(1);
    assertThat(errors(result).get(0)).contains(reason);
  }

  private static List<String> errors(Result result) {
    assertThat(result.err()).doesNotContain("\tat ");
    return result.err().lines().filter(line -> line.contains("error")).toList();
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }
}
