package dev.transcast.serve;

import java.util.List;
import java.util.Locale;

/** What files are, by the ends of their names, for whoever asks for them. */
final class MediaTypes {
  private record Type(String extension, String mediaType) {}

  /** The first whose extension fits; longer ones stand before shorter ones. */
  private static final List<Type> TYPES =
      List.of(
          new Type(".chapters.json", "application/json+chapters"),
          new Type(".html", "text/html; charset=utf-8"),
          new Type(".mp3", "audio/mpeg"),
          new Type(".wav", "audio/wav"),
          new Type(".vtt", "text/vtt; charset=utf-8"),
          new Type(".srt", "application/x-subrip; charset=utf-8"),
          new Type(".ttml", "application/ttml+xml"),
          new Type(".json", "application/json"),
          new Type(".xml", "application/rss+xml"),
          new Type(".epub", "application/epub+zip"),
          new Type(".png", "image/png"),
          new Type(".jpg", "image/jpeg"),
          new Type(".md", "text/markdown; charset=utf-8"),
          new Type(".txt", "text/plain; charset=utf-8"));

  private static final String UNKNOWN = "application/octet-stream";

  private MediaTypes() {}

  static String of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return TYPES.stream()
        .filter(type -> name.endsWith(type.extension()))
        .map(Type::mediaType)
        .findFirst()
        .orElse(UNKNOWN);
  }
}
