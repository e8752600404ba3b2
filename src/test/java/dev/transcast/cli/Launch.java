package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, for what one cannot do to oneself. */
final class Launch {
  private static final long LONGEST_SECONDS = 300;

  /** A process that ended by a signal has this and the signal's number as its code. */
  static final int SIGNALLED = 128;

  final Process process;
  private final Path out;
  private final Path err;

  private Launch(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts it. Interrupts are not ignored, whoever started the tests.
   *
   * @param folder for what it prints, and its cache
   * @param shell run first by the shell that becomes the program, for instance {@code ulimit -f 8}
   */
  static Launch of(Path folder, String shell, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("env", "--default-signal=INT", "XDG_CACHE_HOME=" + folder));
    command.addAll(
        List.of("sh", "-c", (shell.isEmpty() ? "" : shell + "; ") + "exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("dev.transcast.cli.Main");
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new Launch(process, out, err);
  }

  Program.Result await() throws IOException, InterruptedException {
    assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
    return new Program.Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** Waits until it has said something, or has ended. */
  void awaitMessage(String part) throws IOException, InterruptedException {
    while (process.isAlive() && !Files.readString(err).contains(part)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(err).content().contains(part);
  }

  void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }
}
