package dev.transcast.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One at a time, whoever comes and however often the file goes. */
@Timeout(300)
class RunLockTest {
  private static final int ROUNDS = 300;

  @TempDir Path folder;

  @Test
  void a_lock_is_held_by_one_and_its_file_goes_with_it() throws IOException {
    Path file = folder.resolve("lock");
    try (RunLock lock = RunLock.open(file, () -> {})) {
      assertThat(lock).isNotNull();
      assertThat(file).exists();
      assertThat(RunLock.tryOpen(file)).isEmpty();
    }
    assertThat(file).doesNotExist();
    Optional<RunLock> again = RunLock.tryOpen(file);
    assertThat(again).isPresent();
    again.get().close();
  }

  @Test
  void a_file_that_nobody_holds_is_no_lock() throws IOException {
    Path left = Files.writeString(folder.resolve("lock"), "left by the dead");
    AtomicInteger waited = new AtomicInteger();
    RunLock.open(left, waited::incrementAndGet).close();
    assertThat(waited).hasValue(0);
    assertThat(left).doesNotExist();
  }

  @Test
  void threads_wait_for_each_other() throws IOException {
    Files.writeString(folder.resolve("count"), "0");
    List<CompletableFuture<Void>> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      threads.add(CompletableFuture.runAsync(() -> count(folder, 5)));
    }
    threads.forEach(CompletableFuture::join);
    assertThat(folder.resolve("count")).hasContent("15");
  }

  @Test
  @Tag("slow")
  void processes_that_take_it_hundreds_of_times_never_hold_it_together() throws Exception {
    Files.writeString(folder.resolve("count"), "0");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty(
                      "surefire.test.class.path", System.getProperty("java.class.path")),
                  "-Xshare:auto",
                  RunLockTest.class.getName(),
                  folder.toString())
              .inheritIO()
              .start());
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }
    assertThat(folder.resolve("count")).hasContent(Integer.toString(3 * ROUNDS));
  }

  /** One of the processes. */
  public static void main(String[] args) {
    count(Path.of(args[0]), ROUNDS);
  }

  /** Reads a number and writes the next one: wrong as soon as two do it at once. */
  private static void count(Path folder, int rounds) {
    try {
      for (int i = 0; i < rounds; i++) {
        Optional<RunLock> lock = Optional.empty();
        while (lock.isEmpty()) {
          lock = RunLock.tryOpen(folder.resolve("lock"));
        }
        Path count = folder.resolve("count");
        int next = Integer.parseInt(Files.readString(count)) + 1;
        Files.writeString(count, Integer.toString(next));
        lock.get().close();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
