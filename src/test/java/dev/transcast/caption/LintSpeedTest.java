package dev.transcast.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file of a hundred hours, with the virtual machine that reads it. */
@Tag("slow")
class LintSpeedTest {
  private static final int CUES = 120_000;
  private static final int EACH_MS = 3000;

  @TempDir Path folder;

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void a_hundred_hours_fit_into_256_mb_and_four_seconds_of_processor_time() throws Exception {
    Path file = folder.resolve("hundred-hours.srt");
    write(file);
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.transcast.cli.Main",
                "lint",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    // By the processor's clock: a machine that does much else takes longer by the wall's.
    Duration used = Duration.ZERO;
    while (process.isAlive()) {
      used = process.info().totalCpuDuration().orElse(used);
      Thread.sleep(20);
    }

    assertThat(Files.readString(out))
        .isEqualTo(file + ": SubRip, 120000 captions, 0 errors, 0 warnings\n");
    assertThat(process.exitValue()).isZero();
    assertThat(used).isBetween(Duration.ofMillis(100), Duration.ofSeconds(4));
  }

  private static void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int n = 0; n < CUES; n++) {
        long startMs = (long) n * EACH_MS;
        out.write((n + 1) + "\n" + time(startMs) + " --> " + time(startMs + EACH_MS - 83) + "\n");
        out.write("The ferry leaves pier " + n % 1000 + " now,\nand the gulls go after it.\n\n");
      }
    }
  }

  private static String time(long ms) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d,%03d",
        ms / 3_600_000,
        ms / 60_000 % 60,
        ms / 1000 % 60,
        ms % 1000);
  }
}
