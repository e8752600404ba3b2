package dev.transcast.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs the program as a person would, and keeps what it said. */
public final class Program {
  /** What one run said. */
  public record Result(int exitCode, String out, String err) {}

  private Program() {}

  public static Result run(String... args) {
    return runWithInput(new byte[0], args);
  }

  public static Result runWithInput(byte[] input, String... args) {
    return runWithInput(new ByteArrayInputStream(input), args);
  }

  public static Result runWithInput(InputStream input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        new Main(
                input,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
            .run(args);
    return new Result(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
