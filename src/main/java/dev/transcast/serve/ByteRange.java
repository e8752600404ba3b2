package dev.transcast.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file.
 *
 * @param first its first byte
 * @param last its last byte, not before the first
 */
record ByteRange(long first, long last) {
  private static final Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d*)-(\\d*)\\s*");

  /** Longer numbers than any file has bytes. */
  private static final int MOST_DIGITS = 18;

  long length() {
    return last - first + 1;
  }

  /** What a Range header asks for. */
  sealed interface Request permits Whole, Part, Unsatisfiable {}

  /** The whole file. */
  record Whole() implements Request {}

  /** A part of it. */
  record Part(ByteRange range) implements Request {}

  /** A part that the file does not have. */
  record Unsatisfiable() implements Request {}

  /**
   * Reads the header (RFC 9110, section 14.1.2). One that is malformed, in another unit or asks for
   * several parts is passed over, as section 14.2 lets a server do.
   *
   * @param header its value, if there is one
   * @param bytes length of the file
   */
  static Request of(Optional<String> header, long bytes) {
    Matcher single = SINGLE.matcher(header.orElse(""));
    if (!single.matches() || (single.group(1).isEmpty() && single.group(2).isEmpty())) {
      return new Whole();
    }
    if (single.group(1).isEmpty()) {
      long suffix = Math.min(number(single.group(2)), bytes);
      return suffix == 0 ? new Unsatisfiable() : new Part(new ByteRange(bytes - suffix, bytes - 1));
    }
    long first = number(single.group(1));
    long last = single.group(2).isEmpty() ? Long.MAX_VALUE : number(single.group(2));
    if (last < first) {
      return new Whole();
    }
    return first >= bytes
        ? new Unsatisfiable()
        : new Part(new ByteRange(first, Math.min(last, bytes - 1)));
  }

  private static long number(String digits) {
    return digits.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
  }
}
