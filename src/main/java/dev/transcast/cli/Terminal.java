package dev.transcast.cli;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.speech.SpeechException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** Where the program reads and prints, and how much. */
final class Terminal {
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private boolean quiet;
  private boolean verbose;

  Terminal(InputStream in, PrintStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  void configure(CommandLine line) throws UsageException {
    quiet = line.hasOption(SharedOptions.QUIET);
    verbose = line.hasOption(SharedOptions.VERBOSE);
    if (quiet && verbose) {
      throw new UsageException("--quiet and --verbose exclude each other");
    }
  }

  InputStream in() {
    return in;
  }

  /** Results. */
  PrintStream out() {
    return out;
  }

  /** Messages and progress. */
  PrintStream err() {
    return err;
  }

  boolean isQuiet() {
    return quiet;
  }

  /** A line for people, unless they asked for quiet. */
  void say(String line) {
    if (!quiet) {
      out.println(line);
    }
  }

  /** A line for people who asked for more. */
  void explain(String line) {
    if (verbose) {
      err.println(line);
    }
  }

  void warn(Diagnostic warning) {
    if (!quiet) {
      err.println(warning);
    }
  }

  /** One clear line about a failure; the stack trace only for those who asked for more. */
  void failure(String file, Throwable failure) {
    diagnostics(file, failure).forEach(err::println);
    if (verbose) {
      failure.printStackTrace(err);
    }
  }

  /** What is said about a failure. */
  static List<Diagnostic> diagnostics(String file, Throwable failure) {
    Throwable cause =
        failure instanceof UncheckedIOException e && e.getCause() != null ? e.getCause() : failure;
    if (cause instanceof BadInputException e) {
      return e.diagnostics();
    }
    if (cause instanceof SpeechException e && e.diagnostic().isPresent()) {
      return List.of(e.diagnostic().get());
    }
    return List.of(Diagnostic.error("failed", file, describe(cause)));
  }

  /**
   * Whether the program has been told to end. What fails from then on, fails because of that, and
   * nobody wants to read it.
   */
  static boolean isEnding() {
    Thread hook = new Thread(() -> {}, "asks whether the program ends");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  /** The exceptions of {@code java.nio.file} carry a path where others carry a sentence. */
  private static String describe(Throwable failure) {
    if (failure instanceof NoSuchFileException e) {
      return "no such file or folder: " + e.getFile();
    }
    if (failure instanceof AccessDeniedException e) {
      return "permission denied: " + e.getFile();
    }
    if (failure instanceof FileAlreadyExistsException e) {
      return "a file stands where a folder is needed: " + e.getFile();
    }
    if (failure instanceof NotDirectoryException e) {
      return "not a folder: " + e.getFile();
    }
    if (failure instanceof FileSystemException e && e.getReason() != null) {
      return e.getReason() + ": " + e.getFile();
    }
    if (failure instanceof OutOfMemoryError) {
      return "not enough memory; give the program more with java -Xmx1g";
    }
    String message = failure.getMessage();
    if (failure instanceof IOException && message != null) {
      return message.lines().findFirst().orElse("input or output failed");
    }
    return "unexpected failure ("
        + failure.getClass().getSimpleName()
        + (message == null ? "" : ": " + message.lines().findFirst().orElse(""))
        + "); --verbose shows where";
  }
}
