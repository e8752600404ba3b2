package dev.transcast.speech;

/** A line could not be spoken; the message says which. Nothing is ever left out in silence. */
public final class SpeechException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SpeechException(String message, Throwable cause) {
    super(message, cause);
  }
}
