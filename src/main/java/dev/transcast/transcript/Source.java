package dev.transcast.transcript;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;

/**
 * A decoded file.
 *
 * @param name as the user named it
 * @param text all of it, without the byte order mark
 */
record Source(String name, String text) {
  /** Trouble at a place in the text. */
  BadInputException errorAt(int offset, String code, String message) {
    return new BadInputException(Diagnostic.errorAt(code, name, text, offset, message));
  }

  /** Trouble with the file as a whole. */
  BadInputException error(String code, String message) {
    return new BadInputException(Diagnostic.error(code, name, message));
  }

  /** The file's name in lower case, for its ending. */
  boolean isNamed(String ending) {
    return name.toLowerCase(java.util.Locale.ROOT).endsWith(ending);
  }
}
