package dev.transcast.transcript;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognizes by their first bytes the files that people give by mistake. */
final class FileKind {
  private record Magic(int offset, String bytes, String description) {}

  private static final Magic[] KINDS = {
    new Magic(0, "%PDF-", "a PDF document"),
    new Magic(0, "PK\3\4", "a ZIP archive or an office document such as DOCX"),
    new Magic(0, "\u00d0\u00cf\u0011\u00e0", "an old office document such as DOC"),
    new Magic(0, "{\\rtf", "an RTF document"),
    new Magic(8, "WAVE", "a WAV recording"),
    new Magic(0, "ID3", "an MP3 recording"),
    new Magic(0, "\u00ff\u00fb", "an MP3 recording"),
    new Magic(0, "OggS", "an Ogg recording"),
    new Magic(0, "fLaC", "a FLAC recording"),
    new Magic(4, "ftyp", "an MP4 or M4A recording"),
    new Magic(0, "\u001aE\u00df\u00a3", "a Matroska or WebM recording"),
    new Magic(0, "\u0089PNG", "a PNG picture"),
    new Magic(0, "\u00ff\u00d8\u00ff", "a JPEG picture"),
    new Magic(0, "GIF8", "a GIF picture"),
    new Magic(0, "\u001f\u008b", "a gzip archive"),
    new Magic(0, "7z\u00bc\u00af", "a 7z archive"),
    new Magic(0, "SQLite format", "a database"),
    new Magic(0, "\u007fELF", "a program"),
    new Magic(0, "<!doctype html", "a web page"),
    new Magic(0, "<html", "a web page"),
    new Magic(0, "<?xml", "an XML file"),
  };

  private FileKind() {}

  /** What it is, with its article, if it is a known kind other than a transcript. */
  static Optional<String> of(byte[] bytes) {
    int skip = 0;
    while (skip < Math.min(bytes.length, 64) && bytes[skip] > 0 && bytes[skip] <= ' ') {
      skip++;
    }
    String head =
        new String(bytes, skip, Math.min(64, bytes.length - skip), StandardCharsets.ISO_8859_1);
    for (Magic magic : KINDS) {
      if (head.regionMatches(
          /* ignoreCase= */ magic.bytes().startsWith("<"),
          magic.offset(),
          magic.bytes(),
          0,
          magic.bytes().length())) {
        return Optional.of(magic.description());
      }
    }
    return Optional.empty();
  }
}
