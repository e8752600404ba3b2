package dev.transcast.publish.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text as HTML text and attribute values. */
final class Html {
  private static final int REPLACEMENT = 0xFFFD;

  private Html() {}

  /**
   * Text that stands for itself, between tags and between quotation marks. What no page may hold
   * becomes U+FFFD (HTML, section 13.2.2, control-character-in-input-stream,
   * noncharacter-in-input-stream, surrogate-in-input-stream).
   */
  static String escape(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n', '\t' -> html.append((char) c);
                default -> html.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
              }
            });
    return html.toString();
  }

  private static boolean isAllowed(int c) {
    boolean isNoncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    int type = Character.getType(c);
    return !isNoncharacter && type != Character.CONTROL && type != Character.SURROGATE;
  }

  /** Escaped text that cannot turn round what stands about it. */
  static String isolated(String text) {
    return "<bdi>" + escape(text) + "</bdi>";
  }

  /** Whether text holds marks that change the direction of what follows (Unicode UAX 9, 2). */
  static boolean hasDirectionMarks(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                (c >= 0x202A && c <= 0x202E)
                    || (c >= 0x2066 && c <= 0x2069)
                    || c == 0x200E
                    || c == 0x200F
                    || c == 0x061C);
  }

  /** A file beside the page as a relative reference, safe in an attribute. */
  static String href(String fileName) {
    return "./" + pathSegment(fileName);
  }

  /** A name as a part of a path. */
  static String pathSegment(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** {@code 7:21} or {@code 1:07:21}. */
  static String clock(long ms) {
    long seconds = ms / 1000;
    return seconds >= 3600
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  /** {@code 7 min} or {@code 1 h 7 min}. */
  static String length(long ms) {
    long minutes = Math.max(1, (ms + 30_000) / 60_000);
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
