package dev.transcast.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the talk, but for what little its words and captions take. */
@Tag("slow")
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class MemoryTest {
  private static final Path PANEL = Path.of("transcripts", "night-trains-panel.txt");

  /** 9,500 words. */
  private static final int PANELS = 9;

  private static final long MOST_RESIDENT_MB = 400;

  @TempDir Path folder;

  @Test
  void a_day_and_a_half_of_talk_takes_less_than_80_mb_beside_its_sound() throws Exception {
    Process process =
        java(List.of("-XX:+UseSerialGC", "-Xmx80m"), LongTalk.class.getName(), "300000");

    assertThat(process.waitFor()).as(said()).isZero();
    assertThat(said()).isEqualTo("300000 words, many captions, some chapters\n");
  }

  /** Also on a busy machine with much memory, where Java alone would take more. */
  @Test
  void an_hour_is_made_in_400_mb_of_memory_as_the_launcher_runs_it() throws Exception {
    Path talk = folder.resolve("talk.txt");
    Files.writeString(talk, (Files.readString(PANEL) + "\n").repeat(PANELS));
    Process process =
        java(
            List.of(
                "-XX:+UseSerialGC",
                "-Xms64m",
                "-Xmn24m",
                "-XX:MinHeapFreeRatio=15",
                "-XX:MaxHeapFreeRatio=40"),
            "dev.transcast.cli.Main",
            "build",
            talk.toString(),
            "-o",
            folder.resolve("out").toString(),
            "--no-cache",
            "--rate",
            "16000",
            "--channels",
            "mono");
    long mostMb = 0;
    while (process.isAlive()) {
      mostMb = Math.max(mostMb, residentMb(process));
      Thread.sleep(20);
    }

    assertThat(process.exitValue()).as(said()).isZero();
    assertThat(mostMb).isBetween(50L, MOST_RESIDENT_MB);
  }

  private Process java(List<String> options, String mainClass, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
    command.add(mainClass);
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said.txt"));
  }

  /** The most that was resident so far; 0 for a process that has ended. */
  private static long residentMb(Process process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) >> 10)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }
}
