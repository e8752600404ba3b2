package dev.transcast.subtitle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads caption files as a stream. What is wrong in a file is told to the listener and never ends
 * the reading, but for XML that is not well-formed: what stands below cannot be told then.
 */
public final class SubtitleReader {
  private static final int PROBE_CHARS = 1024;

  private SubtitleReader() {}

  /**
   * Reads a file to its end.
   *
   * @throws IOException if it cannot be opened or read
   */
  public static SubtitleFormat read(Path file, SubtitleListener listener) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in, listener);
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @param name as the user named it; its ending helps where the text leaves the format open
   * @param in not closed
   * @throws IOException if it cannot be read
   */
  public static SubtitleFormat read(String name, InputStream in, SubtitleListener listener)
      throws IOException {
    CueReport report = new CueReport(listener);
    DecodingReader decoded = new DecodingReader(in);
    BufferedReader text = new BufferedReader(decoded, 1 << 14);
    SubtitleFormat format = format(name, text, report);
    requireEncoding(format, decoded, report);
    switch (format) {
      case SRT -> new SrtParser(new LineReader(text), report).parse();
      case WEBVTT -> new WebVttParser(new LineReader(text), report).parse();
      case TTML -> new TtmlParser(text, report).parse();
    }
    if (decoded.isMalformed()) {
      report.broken(
          FormatRule.BAD_ENCODING,
          decoded.line(),
          decoded.column(),
          "these bytes are not " + decoded.charsetName() + " text; save the file as UTF-8");
    }
    if (report.cues() == 0 && !report.isBroken()) {
      report.broken(FormatRule.NO_CAPTIONS, 0, 0, "no caption was found in this file");
    }
    return format;
  }

  /**
   * The cues of a file, whatever is wrong with it.
   *
   * @throws IOException if it cannot be opened or read
   */
  public static List<SubtitleCue> cues(Path file) throws IOException {
    List<SubtitleCue> cues = new ArrayList<>();
    read(
        file,
        new SubtitleListener() {
          @Override
          public void cue(SubtitleCue cue) {
            cues.add(cue);
          }

          @Override
          public void broken(FormatRule rule, int line, int column, String message) {}
        });
    return cues;
  }

  private static SubtitleFormat format(String name, BufferedReader text, CueReport report)
      throws IOException {
    text.mark(PROBE_CHARS);
    char[] probe = new char[PROBE_CHARS];
    int length = Math.max(0, text.read(probe, 0, PROBE_CHARS));
    text.reset();
    Optional<SubtitleFormat> named = SubtitleFormat.ofName(name);
    Optional<SubtitleFormat> found = SubtitleFormat.ofBeginning(new String(probe, 0, length));
    if (named.isPresent() && found.isPresent() && !named.equals(found)) {
      report.broken(
          FormatRule.WRONG_EXTENSION,
          0,
          0,
          "this is "
              + found.get().title()
              + " and its name says "
              + named.get().title()
              + "; rename it");
    }
    return found.or(() -> named).orElse(SubtitleFormat.SRT);
  }

  private static void requireEncoding(
      SubtitleFormat format, DecodingReader decoded, CueReport report) {
    if (format == SubtitleFormat.SRT) {
      if (!decoded.isUtf8() || decoded.hasByteOrderMark()) {
        report.broken(
            FormatRule.SRT_ENCODING,
            1,
            1,
            decoded.charsetName()
                + (decoded.hasByteOrderMark() ? " with a byte order mark" : "")
                + ": players agree only on UTF-8 without one");
      }
    } else if (!decoded.isUtf8()) {
      report.broken(
          FormatRule.NOT_UTF8,
          1,
          1,
          format.title()
              + " is UTF-8, and this is "
              + decoded.charsetName()
              + "; save it as UTF-8");
    }
  }
}
