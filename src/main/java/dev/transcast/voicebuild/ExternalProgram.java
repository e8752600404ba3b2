package dev.transcast.voicebuild;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program by its argument list: no shell, no input, and not for ever. */
final class ExternalProgram {
  private ExternalProgram() {}

  /**
   * Runs it to its end.
   *
   * @return what it printed, messages included
   * @throws IOException if it cannot be started, takes too long or fails; the message says what it
   *     printed
   */
  static String run(List<String> command, Duration limit) throws IOException {
    Path output = Files.createTempFile("transcast", ".out");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("LC_ALL", "C");
      builder.redirectErrorStream(true).redirectOutput(output.toFile());
      builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
      Process process = start(builder, command.get(0));
      try {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new IOException(
              command.get(0) + " took longer than " + limit.toSeconds() + " s and was stopped");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException(command.get(0) + " was interrupted");
      } finally {
        process.destroyForcibly();
      }
      String printed = Files.readString(output, StandardCharsets.ISO_8859_1).strip();
      if (process.exitValue() != 0) {
        throw new IOException(
            command.get(0) + " failed with exit code " + process.exitValue() + ": " + printed);
      }
      return printed;
    } finally {
      Files.delete(output);
    }
  }

  private static Process start(ProcessBuilder builder, String name) throws IOException {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new IOException("cannot start " + name + "; is it installed?", e);
    }
  }

  private static File nothing() {
    return new File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
  }
}
