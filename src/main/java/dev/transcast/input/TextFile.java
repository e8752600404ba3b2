package dev.transcast.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of UTF-8, with or without a byte order mark, that fits into memory. */
public final class TextFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextFile() {}

  /**
   * Reads all of it.
   *
   * @param mostKib more is refused before it is read
   * @throws BadInputException if it is too large or no UTF-8, with the place
   */
  public static String read(Path file, int mostKib) throws IOException, BadInputException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes((mostKib << 10) + 1);
    }
    if (bytes.length > mostKib << 10) {
      throw new BadInputException(
          Diagnostic.error(
              "too-long",
              file.toString(),
              "larger than "
                  + mostKib
                  + " KiB, so this is another kind of file; name the right one"));
    }
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), text, /* endOfInput= */ true);
    text.flip();
    if (result.isError()) {
      throw new BadInputException(
          Diagnostic.errorAt(
              "bad-encoding",
              file.toString(),
              text,
              text.length(),
              "these bytes are not UTF-8 text; save the file as UTF-8"));
    }
    String decoded = text.toString();
    return decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
  }
}
