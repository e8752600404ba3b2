package dev.transcast.speech;

import dev.transcast.model.Diagnostic;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line could not be spoken; the message says which. Nothing is ever left out in silence. */
public final class SpeechException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Diagnostic diagnostic;

  SpeechException(String message, Throwable cause) {
    super(message, cause);
    this.diagnostic = null;
  }

  /** The user's own file is to blame. */
  SpeechException(Diagnostic diagnostic, Throwable cause) {
    super(diagnostic.message(), cause);
    this.diagnostic = diagnostic;
  }

  /** Where in a file of the user's the trouble is, if it is there. */
  public Optional<Diagnostic> diagnostic() {
    return Optional.ofNullable(diagnostic);
  }
}
