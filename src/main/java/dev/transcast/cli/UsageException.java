package dev.transcast.cli;

/** The command was called wrongly; the message says how to call it. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
