package dev.transcast.model;

import java.util.List;

/** Somebody's file cannot be used; the diagnostics say where and why. */
public final class BadInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  public BadInputException(Diagnostic diagnostic) {
    this(List.of(diagnostic));
  }

  public BadInputException(List<Diagnostic> diagnostics) {
    super(String.join("\n", diagnostics.stream().map(Diagnostic::toString).toList()));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** What is wrong, in the order of the file; at least one. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
