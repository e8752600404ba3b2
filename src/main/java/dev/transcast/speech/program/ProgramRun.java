package dev.transcast.speech.program;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run of a program, and a private folder that ends with it.
 *
 * <p>The program gets its arguments as they are; no shell reads them. What it prints goes into
 * files of the folder, so that no pipe can fill up and nobody waits for a grandchild that holds one
 * open. It is killed, with its descendants, when it is late, when it floods the folder, when the
 * thread is interrupted and when this program ends.
 */
public final class ProgramRun implements AutoCloseable {
  /** Nothing a program says in one line of speech is larger: 5 minutes of 96 kHz stereo. */
  public static final long MOST_BYTES = 128L << 20;

  private static final long POLL_MS = 20;
  private static final int MOST_QUOTED = 160;

  private final Path folder;
  private final Thread atExit = new Thread(this::end, "end-of-program");

  /** Guards both fields below: a program that starts while all ends would not be known to kill. */
  private final Object starting = new Object();

  private @Nullable Process running;
  private boolean ended;

  /**
   * Makes the folder.
   *
   * @throws IOException if that is not possible
   */
  public ProgramRun() throws IOException {
    folder = Files.createTempDirectory("transcast-");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** A file of the folder, which may not exist. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /**
   * Runs the program to its end.
   *
   * @param command absolute path of the program and its arguments
   * @param directory where it runs
   * @param input what it can read from standard input
   * @return the file with what it printed to standard output
   * @throws ProgramException if it cannot be started, ends with another code than 0, runs longer
   *     than the limit, writes more than {@link #MOST_BYTES}, or is interrupted
   */
  public Path execute(List<String> command, Path directory, String input, Duration timeLimit)
      throws ProgramException {
    Path output = file("stdout");
    Path errors = file("stderr");
    try {
      Process process =
          start(
              new ProcessBuilder(command)
                  .directory(directory.toFile())
                  .redirectOutput(output.toFile())
                  .redirectError(errors.toFile()));
      try {
        feed(process, input);
        await(process, timeLimit);
      } finally {
        kill(process);
      }
      int code = process.exitValue();
      if (code != 0) {
        throw new ProgramException("ended with code " + code + quoted(errors));
      }
      return output;
    } catch (IOException e) {
      throw new ProgramException("cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProgramException("was stopped", e);
    }
  }

  private Process start(ProcessBuilder builder) throws IOException, InterruptedException {
    synchronized (starting) {
      if (ended) {
        throw new InterruptedException();
      }
      Process started = builder.start();
      running = started;
      return started;
    }
  }

  private static void feed(Process process, String input) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It has closed its standard input, as a program that does not read it may.
      return;
    }
  }

  private void await(Process process, Duration timeLimit)
      throws ProgramException, InterruptedException, IOException {
    long start = System.nanoTime();
    boolean exited;
    do {
      exited = process.waitFor(POLL_MS, TimeUnit.MILLISECONDS);
      if (size() > MOST_BYTES) {
        throw new ProgramException("wrote more than " + (MOST_BYTES >> 20) + " MiB for one line");
      }
      if (!exited && System.nanoTime() - start > timeLimit.toNanos()) {
        throw new ProgramException(
            "ran longer than its " + timeLimit.toSeconds() + " s" + quoted(file("stderr")));
      }
    } while (!exited);
  }

  private long size() throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        size += file.toFile().length();
      }
    }
    return size;
  }

  /** What the program complained about first. */
  private static String quoted(Path errors) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(errors)) {
      head = in.readNBytes(4 * MOST_QUOTED);
    }
    return new String(head, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
        .filter(line -> !line.isEmpty())
        .findFirst()
        .map(line -> line.length() > MOST_QUOTED ? line.substring(0, MOST_QUOTED) + "..." : line)
        .map(line -> ": " + line)
        .orElse("");
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Ends the program, if it still runs, and deletes the folder. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      return; // this program is ending, and the hook does the rest
    }
    end();
  }

  private void end() {
    synchronized (starting) {
      ended = true;
      if (running != null) {
        kill(running);
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | java.io.UncheckedIOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
