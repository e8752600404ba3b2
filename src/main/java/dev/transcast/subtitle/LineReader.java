package dev.transcast.subtitle;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines that end in LF, CR or CRLF, with their numbers. */
final class LineReader {
  private final Reader in;
  private final char[] buffer = new char[1 << 14];
  private int position;
  private int limit;
  private int lineNumber;

  LineReader(Reader in) {
    this.in = in;
  }

  /** The next line without its end, or null after the last. */
  @Nullable String next() throws IOException {
    StringBuilder begun = null;
    while (position < limit || fill()) {
      int end = position;
      while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
        end++;
      }
      if (end < limit) {
        String rest = new String(buffer, position, end - position);
        position = end;
        skipLineEnd();
        lineNumber++;
        return begun == null ? rest : begun.append(rest).toString();
      }
      begun = begun == null ? new StringBuilder() : begun;
      begun.append(buffer, position, end - position);
      position = end;
    }
    if (begun == null) {
      return null;
    }
    lineNumber++;
    return begun.toString();
  }

  /** Of the line that was read last, from 1. */
  int lineNumber() {
    return lineNumber;
  }

  private void skipLineEnd() throws IOException {
    char first = buffer[position];
    position++;
    if (first == '\r' && (position < limit || fill()) && buffer[position] == '\n') {
      position++;
    }
  }

  private boolean fill() throws IOException {
    int read = in.read(buffer, 0, buffer.length);
    position = 0;
    limit = Math.max(0, read);
    return read > 0;
  }
}
