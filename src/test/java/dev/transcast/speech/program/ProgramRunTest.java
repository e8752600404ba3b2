package dev.transcast.speech.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With small shell scripts for programs; it is the tests that call the shell. */
@Timeout(30)
class ProgramRunTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void arguments_arrive_as_they_are_and_input_can_be_read() throws Exception {
    try (ProgramRun run = new ProgramRun()) {
      Path shown = run.execute(script("cat; echo \"<$1>\""), folder, "hello", LONG);

      assertThat(shown).hasContent("hello<$(touch x) `id` \"; rm -rf *>");
    }
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void a_program_that_does_not_read_its_input_is_none_the_worse() throws Exception {
    try (ProgramRun run = new ProgramRun()) {
      Path shown = run.execute(script("exec 0<&-; echo done"), folder, "x".repeat(1 << 20), LONG);

      assertThat(shown).hasContent("done");
    }
  }

  @Test
  void what_the_program_complains_about_first_is_quoted_on_one_line() {
    assertFails("echo >&2; printf 'no \\033[1mvoice\\n' >&2; echo second >&2; exit 3", LONG)
        .isEqualTo("ended with code 3: no  [1mvoice");
    assertFails("exit 1", LONG).isEqualTo("ended with code 1");
    assertFails("yes complaint | head -c 100000 | tr -d '\\n' >&2; exit 1", LONG)
        .hasSizeLessThan(300)
        .endsWith("...");
  }

  @Test
  void a_program_that_cannot_be_started_is_told() {
    try (ProgramRun run = new ProgramRun()) {
      assertThatThrownBy(() -> run.execute(List.of("/no/such/program"), folder, "", LONG))
          .isInstanceOf(ProgramException.class)
          .hasMessageStartingWith("cannot be run: ");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_late_program_is_killed_with_its_children() throws Exception {
    assertFails("sleep 600 & echo $! > child; echo $$ > parent; wait", Duration.ofSeconds(1))
        .isEqualTo("ran longer than its 1 s");

    assertThatDead("child");
    assertThatDead("parent");
  }

  @Test
  void a_flood_is_stopped_long_before_the_time_limit() {
    long start = System.nanoTime();

    assertFails("exec cat /dev/zero", LONG).isEqualTo("wrote more than 128 MiB for one line");

    assertThat((System.nanoTime() - start) / 1e9).isLessThan(15);
  }

  @Test
  void an_interrupted_thread_takes_its_program_along() throws Exception {
    String[] message = new String[1];
    Thread waiting =
        new Thread(() -> message[0] = failure("echo $$ > parent; exec sleep 600", LONG));
    waiting.start();
    waitFor(folder.resolve("parent"));

    waiting.interrupt();
    waiting.join();

    assertThat(message[0]).isEqualTo("was stopped");
    assertThatDead("parent");
  }

  @Test
  void nothing_is_left_behind() throws Exception {
    Path inside;
    try (ProgramRun run = new ProgramRun()) {
      inside = run.file("speech.wav");
      run.execute(script("echo x > \"$2\"", inside.toString()), folder, "", LONG);
      assertThat(inside).exists();
    }
    assertThat(inside.getParent()).doesNotExist();
  }

  private org.assertj.core.api.AbstractStringAssert<?> assertFails(String body, Duration limit) {
    return assertThat(failure(body, limit));
  }

  private String failure(String body, Duration limit) {
    try (ProgramRun run = new ProgramRun()) {
      run.execute(script(body), folder, "", limit);
      return "no failure";
    } catch (ProgramException e) {
      return String.valueOf(e.getMessage());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The first argument is a text a shell would stumble over. */
  private static List<String> script(String body, String... more) {
    String hostile = "$(touch x) `id` \"; rm -rf *";
    return more.length == 0
        ? List.of("/bin/sh", "-c", body, "script", hostile)
        : List.of("/bin/sh", "-c", body, "script", hostile, more[0]);
  }

  private void assertThatDead(String pidFile) throws Exception {
    long pid = Long.parseLong(Files.readString(folder.resolve(pidFile), UTF_8).strip());
    for (int i = 0; i < 100 && isAlive(pid); i++) {
      Thread.sleep(20);
    }
    assertThat(isAlive(pid)).as(pidFile).isFalse();
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  private static void waitFor(Path file) throws Exception {
    while (!Files.exists(file) || Files.size(file) == 0) {
      Thread.sleep(10);
    }
  }
}
