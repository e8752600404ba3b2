package dev.transcast.transcript;

/** String literals of JSON (RFC 8259, section 7), decoded with a map back to the file. */
final class JsonLiteral {
  private JsonLiteral() {}

  /**
   * Adds the decoded string.
   *
   * @param source a text that a JSON parser has accepted up to the end of this literal
   * @param quote index of the opening quotation mark
   */
  static void append(String source, int quote, Excerpt.Builder out) {
    int i = quote + 1;
    while (i < source.length() && source.charAt(i) != '"') {
      char c = source.charAt(i);
      if (c != '\\') {
        out.append(c, i, 1);
        i++;
      } else if (source.charAt(i + 1) == 'u') {
        out.append((char) Integer.parseInt(source.substring(i + 2, i + 6), 16), i, 6);
        i += 6;
      } else {
        out.append(unescaped(source.charAt(i + 1)), i, 2);
        i += 2;
      }
    }
  }

  /** The decoded string without a map. */
  static String decode(String source, int quote) {
    Excerpt.Builder out = new Excerpt.Builder();
    append(source, quote, out);
    return out.build().chars();
  }

  private static char unescaped(char escape) {
    return switch (escape) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> escape;
    };
  }
}
