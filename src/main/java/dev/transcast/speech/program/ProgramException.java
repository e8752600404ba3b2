package dev.transcast.speech.program;

/** A program did not do its work; the message is one line without the program's name. */
public final class ProgramException extends Exception {
  private static final long serialVersionUID = 1L;

  public ProgramException(String message) {
    super(message);
  }

  ProgramException(String message, Throwable cause) {
    super(message, cause);
  }
}
