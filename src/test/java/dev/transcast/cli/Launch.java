package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
  private final Listener out;
  private final Listener err;

  private Launch(Process process) throws IOException {
    this.process = process;
    this.out = new Listener(process.getInputStream());
    this.err = new Listener(process.getErrorStream());
    out.start();
    err.start();
  }

  /** Hears all that is said; pipes know no limits of files. */
  private static final class Listener extends Thread {
    private final InputStream in;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    Listener(InputStream in) {
      this.in = in;
      setDaemon(true);
    }

    @Override
    public void run() {
      try (in) {
        in.transferTo(heard);
      } catch (IOException e) {
        heard.writeBytes(e.toString().getBytes(StandardCharsets.UTF_8));
      }
    }

    String text() {
      return heard.toString(StandardCharsets.UTF_8);
    }
  }

  /**
   * Starts it. Interrupts are not ignored, whoever started the tests.
   *
   * @param folder for its cache
   * @param shell run first by the shell that becomes the program, for instance {@code ulimit -f 8}
   */
  static Launch of(Path folder, String shell, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("env", "--default-signal=INT", "XDG_CACHE_HOME=" + folder));
    command.addAll(
        List.of("sh", "-c", (shell.isEmpty() ? "" : shell + "; ") + "exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("dev.transcast.cli.Main");
    command.addAll(List.of(arguments));
    return new Launch(new ProcessBuilder(command).start());
  }

  Program.Result await() throws InterruptedException {
    assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
    out.join();
    err.join();
    return new Program.Result(process.exitValue(), out.text(), err.text());
  }

  /** Waits until it has said something, or has ended. */
  void awaitMessage(String part) throws InterruptedException {
    while (process.isAlive() && !err.text().contains(part)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(err.text()).contains(part);
  }

  void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }
}
