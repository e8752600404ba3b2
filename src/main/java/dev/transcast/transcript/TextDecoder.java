package dev.transcast.transcript;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes to text. A byte order mark decides; without one it is UTF-8, UTF-16 if every other byte is
 * zero, and Windows-1252 if it cannot be UTF-8. A mostly sound UTF-8 file with a broken place is an
 * error at that place, since guessing another encoding would spoil every accent in it.
 */
final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private TextDecoder() {}

  static Source decode(String name, byte[] bytes) throws BadInputException {
    Optional<String> otherKind = FileKind.of(bytes);
    if (otherKind.isPresent()) {
      throw notText(name, "this is " + otherKind.get() + ", not text; export it as plain text");
    }
    Source source = new Source(name, decodeText(name, bytes));
    requireText(source);
    return source;
  }

  private static String decodeText(String name, byte[] bytes) throws BadInputException {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strictly(name, bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strictly(name, bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strictly(name, bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (zeroShare(bytes, 1) > 0.3 && zeroShare(bytes, 0) < 0.05) {
      return strictly(name, bytes, 0, StandardCharsets.UTF_16LE);
    }
    if (zeroShare(bytes, 0) > 0.3 && zeroShare(bytes, 1) < 0.05) {
      return strictly(name, bytes, 0, StandardCharsets.UTF_16BE);
    }
    return looksLikeUtf8(bytes)
        ? strictly(name, bytes, 0, StandardCharsets.UTF_8)
        : strictly(name, bytes, 0, WINDOWS_1252);
  }

  private static String strictly(String name, byte[] bytes, int from, Charset charset)
      throws BadInputException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      throw new BadInputException(
          Diagnostic.errorAt(
              "bad-encoding",
              name,
              out,
              out.length(),
              "these bytes are not " + charset.name() + " text; save the file as UTF-8"));
    }
    return out.toString();
  }

  /** Text may hold stray controls, but not many, and no zero characters. */
  private static void requireText(Source source) throws BadInputException {
    String text = source.text();
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw source.errorAt(
            i, "not-text", "a zero character: this is binary data; give a transcript as text");
      }
      if (Character.isISOControl(c) && !Characters.isSpace(c)) {
        controls++;
      }
    }
    if (controls > 16 && controls > text.length() / 20) {
      throw notText(
          source.name(), "this is binary data and not text; give a transcript as a text file");
    }
  }

  /** Whether more bytes above 127 stand in well-formed sequences than not. */
  private static boolean looksLikeUtf8(byte[] bytes) {
    long good = 0;
    long bad = 0;
    for (int i = 0; i < bytes.length; ) {
      int lead = bytes[i] & 0xFF;
      int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      boolean isWhole = length > 0 && lead < 0xF5 && i + length <= bytes.length;
      for (int k = 1; isWhole && k < length; k++) {
        isWhole = (bytes[i + k] & 0xC0) == 0x80;
      }
      if (!isWhole) {
        bad++;
        i++;
      } else {
        good += length > 1 ? 1 : 0;
        i += length;
      }
    }
    return bad == 0 || good > bad;
  }

  private static double zeroShare(byte[] bytes, int parity) {
    int limit = Math.min(bytes.length, 4096);
    int seen = 0;
    int zeros = 0;
    for (int i = parity; i < limit; i += 2) {
      seen++;
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return seen == 0 ? 0 : (double) zeros / seen;
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static BadInputException notText(String name, String message) {
    return new BadInputException(Diagnostic.error("not-text", name, message));
  }
}
