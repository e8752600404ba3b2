package dev.transcast.model;

import java.util.Locale;
import java.util.Objects;

/**
 * The one shape of every warning and error about somebody's file.
 *
 * @param severity how bad
 * @param code short and stable, for instance {@code not-a-transcript}
 * @param file as the user named it
 * @param line from 1; 0 if the trouble is the file as a whole
 * @param column from 1, in characters; 0 if the trouble is the line or file as a whole
 * @param message one line: what is wrong and what to do
 */
public record Diagnostic(
    Severity severity, String code, String file, int line, int column, String message) {
  /** How bad. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public Diagnostic {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(file, "file");
    if (code.isBlank() || message.isBlank()) {
      throw new IllegalArgumentException("code and message must not be blank: " + code);
    }
    message = visible(message);
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("line=" + line + ", column=" + column);
    }
  }

  /** An error about a whole file. */
  public static Diagnostic error(String code, String file, String message) {
    return new Diagnostic(Severity.ERROR, code, file, 0, 0, message);
  }

  /** An error at a position of a text; line and column are counted from its beginning. */
  public static Diagnostic errorAt(
      String code, String file, CharSequence text, int offset, String message) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < Math.min(offset, text.length()); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        line++;
        column = 1;
      } else if (c != '\r') {
        column++;
      }
    }
    return new Diagnostic(Severity.ERROR, code, file, line, column, message);
  }

  /**
   * The same on one line and with nothing that moves a terminal's cursor, colours it or turns its
   * direction: what nobody can see is written as in {@code \\u001b}.
   */
  public static String visible(String text) {
    if (text.codePoints().noneMatch(Diagnostic::isHidden)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isHidden(c)) {
                out.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\u{%x}" : "\\u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** {@code file:line:column: error: message}, the parts that are 0 left out. */
  @Override
  public String toString() {
    return visible(file)
        + (line > 0 ? ":" + line : "")
        + (line > 0 && column > 0 ? ":" + column : "")
        + ": "
        + severity.name().toLowerCase(Locale.ROOT)
        + ": "
        + message;
  }
}
