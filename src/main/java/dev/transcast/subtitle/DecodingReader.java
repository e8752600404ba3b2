package dev.transcast.subtitle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Bytes to text. A byte order mark decides and is skipped; without one it is UTF-16 if every other
 * byte is zero, else UTF-8. Bytes that are no text become U+FFFD, and the first place is kept.
 */
final class DecodingReader extends Reader {
  private static final int PROBE_BYTES = 4096;

  /** A day of captions has a tenth of it. */
  private static final long MOST_BYTES = 64L << 20;

  private static final int BUFFER_BYTES = 1 << 14;

  private final InputStream in;
  private final Charset charset;
  private final boolean hasMark;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
  private boolean isAtEnd;
  private long bytesRead;
  private int line = 1;
  private int column = 1;
  private boolean afterReturn;
  private boolean isMalformed;

  DecodingReader(InputStream source) throws IOException {
    in = new BufferedInputStream(source, BUFFER_BYTES);
    in.mark(PROBE_BYTES);
    byte[] probe = in.readNBytes(PROBE_BYTES);
    in.reset();
    int markBytes = 0;
    if (startsWith(probe, 0xEF, 0xBB, 0xBF)) {
      charset = StandardCharsets.UTF_8;
      markBytes = 3;
    } else if (startsWith(probe, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      markBytes = 2;
    } else if (startsWith(probe, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      markBytes = 2;
    } else if (zeroShare(probe, 1) > 0.3 && zeroShare(probe, 0) < 0.05) {
      charset = StandardCharsets.UTF_16LE;
    } else if (zeroShare(probe, 0) > 0.3 && zeroShare(probe, 1) < 0.05) {
      charset = StandardCharsets.UTF_16BE;
    } else {
      charset = StandardCharsets.UTF_8;
    }
    hasMark = markBytes > 0;
    in.skipNBytes(markBytes);
    decoder = charset.newDecoder();
  }

  boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  String charsetName() {
    return charset.name();
  }

  boolean hasByteOrderMark() {
    return hasMark;
  }

  /** Whether bytes were met that are no text; {@link #line()} and {@link #column()} say where. */
  boolean isMalformed() {
    return isMalformed;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer out = CharBuffer.wrap(buffer, offset, length);
    while (true) {
      int from = out.position();
      CoderResult result = decoder.decode(bytes, out, isAtEnd);
      follow(buffer, from, out.position());
      if (result.isError()) {
        if (out.hasRemaining()) {
          out.put('\uFFFD');
          isMalformed = true;
          bytes.position(bytes.position() + result.length());
          continue;
        }
        break;
      }
      if (result.isOverflow() || out.position() > offset) {
        break;
      }
      if (isAtEnd) {
        break;
      }
      fill();
    }
    int count = out.position() - offset;
    return count == 0 && isAtEnd ? -1 : count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      isAtEnd = true;
    } else {
      bytes.position(bytes.position() + read);
      bytesRead += read;
      if (bytesRead > MOST_BYTES) {
        throw new IOException("larger than " + (MOST_BYTES >> 20) + " MiB; split the captions");
      }
    }
    bytes.flip();
  }

  /** Counts lines up to the first place that is no text. */
  private void follow(char[] buffer, int from, int to) {
    for (int i = from; i < to && !isMalformed; i++) {
      char c = buffer[i];
      if (c == '\r' || (c == '\n' && !afterReturn)) {
        line++;
        column = 1;
      } else if (c != '\n') {
        column++;
      }
      afterReturn = c == '\r';
    }
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static double zeroShare(byte[] bytes, int parity) {
    int zeros = 0;
    for (int i = parity; i < bytes.length; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return bytes.length < 2 ? 0 : 2.0 * zeros / bytes.length;
  }
}
