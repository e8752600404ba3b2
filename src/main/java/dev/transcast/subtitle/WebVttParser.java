package dev.transcast.subtitle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A WebVTT file by the syntax for authors (section 4), read on after a fault as the specification's
 * parser does (section 6.1), but that words which it would drop are read.
 */
final class WebVttParser {
  private static final String SIGNATURE = "WEBVTT";

  private final LineReader lines;
  private final CueReport report;
  private final Set<String> identifiers = new HashSet<>();
  private final Set<String> regions = new HashSet<>();

  WebVttParser(LineReader lines, CueReport report) {
    this.lines = lines;
    this.report = report;
  }

  void parse() throws IOException {
    String line = lines.next();
    if (line == null || !isSignature(line)) {
      broken(FormatRule.WEBVTT_SIGNATURE, 1, "the first line is WEBVTT and nothing else");
      line = line == null || line.contains(TimingLine.ARROW) ? line : lines.next();
    } else {
      line = header(lines.next());
    }
    while (line != null) {
      line = line.isEmpty() ? lines.next() : block(line);
    }
  }

  private static boolean isSignature(String line) {
    return line.startsWith(SIGNATURE)
        && (line.length() == SIGNATURE.length()
            || line.charAt(SIGNATURE.length()) == ' '
            || line.charAt(SIGNATURE.length()) == '\t');
  }

  private @Nullable String header(@Nullable String first) throws IOException {
    if (first != null && !first.isEmpty()) {
      broken(
          FormatRule.WEBVTT_HEADER,
          1,
          "a blank line follows the first; remove this line or part it");
    }
    return skipBlock(first);
  }

  /** Reads the block that begins with this line; returns the line below what was read. */
  private @Nullable String block(String line) throws IOException {
    if (isWord("NOTE", line)) {
      return passOver(line, "a comment");
    }
    if (line.contains(TimingLine.ARROW)) {
      return beginsWithDigit(line) ? cue("", line) : arrowInIdentifier(line);
    }
    if (isOnly("STYLE", line)) {
      return style();
    }
    if (isOnly("REGION", line)) {
      return region();
    }
    return named(line);
  }

  /** An identifier with a cue below it, or text without. */
  private @Nullable String named(String identifier) throws IOException {
    int identifierAt = lines.lineNumber();
    String next = lines.next();
    if (next != null && next.contains(TimingLine.ARROW)) {
      if (!identifiers.add(identifier)) {
        report.broken(
            FormatRule.WEBVTT_IDENTIFIER,
            identifierAt,
            1,
            "another cue has the identifier \"" + excerpt(identifier) + "\"");
      }
      return cue(identifier, next);
    }
    report.broken(
        FormatRule.STRAY_TEXT,
        identifierAt,
        1,
        "text that belongs to no cue; a blank line inside a caption ends it");
    return skipBlock(next);
  }

  private @Nullable String arrowInIdentifier(String line) throws IOException {
    noArrow(line, "an identifier");
    String next = lines.next();
    return next != null && TimingLine.scan(next) != null ? cue("", next) : skipBlock(next);
  }

  private @Nullable String skipBlock(@Nullable String from) throws IOException {
    String line = from;
    while (line != null && !line.isEmpty() && !line.contains(TimingLine.ARROW)) {
      line = lines.next();
    }
    return line;
  }

  private @Nullable String passOver(String first, String what) throws IOException {
    String line = first;
    while (line != null && !line.isEmpty()) {
      noArrow(line, what);
      line = lines.next();
    }
    return line;
  }

  private @Nullable String style() throws IOException {
    requireBeforeCues("styles");
    WebVttStyle style = new WebVttStyle(lines.lineNumber());
    String line = lines.next();
    while (line != null && !line.isEmpty()) {
      noArrow(line, "a style");
      style.add(line);
      line = lines.next();
    }
    style.finish(report);
    return line;
  }

  private @Nullable String region() throws IOException {
    requireBeforeCues("regions");
    WebVttRegion region = new WebVttRegion(lines.lineNumber(), report);
    String line = lines.next();
    while (line != null && !line.isEmpty()) {
      noArrow(line, "a region");
      region.add(line, lines.lineNumber());
      line = lines.next();
    }
    region.finish(regions);
    return line;
  }

  private void requireBeforeCues(String what) {
    if (report.cues() > 0) {
      broken(FormatRule.WEBVTT_BLOCK_ORDER, 1, what + " stand before the first cue; move this up");
    }
  }

  private void noArrow(String line, String where) {
    int arrowAt = line.indexOf(TimingLine.ARROW);
    if (arrowAt >= 0) {
      broken(
          FormatRule.WEBVTT_ARROW, arrowAt + 1, "--> in " + where + "; readers take it for a cue");
    }
  }

  /** Reads a cue from its times on. */
  private @Nullable String cue(String identifier, String timingLine) throws IOException {
    int at = lines.lineNumber();
    TimingLine timing = TimingLine.scan(timingLine);
    if (timing == null) {
      broken(
          FormatRule.WEBVTT_TIMING,
          1,
          "no times of the form 00:01.000 --> 00:02.000; this cue cannot be shown");
      return skipBlock(lines.next());
    }
    requireTimes(timingLine, timing);
    String place = timingLine.substring(timing.end().end()).strip();
    WebVttSettings.check(timingLine, timing.end().end(), at, regions, report);
    List<String> payload = new ArrayList<>();
    String line = lines.next();
    while (line != null && !line.isEmpty()) {
      if (line.contains(TimingLine.ARROW)) {
        if (TimingLine.scan(line) != null) {
          break;
        }
        noArrow(line, "a caption");
      }
      payload.add(line);
      line = lines.next();
    }
    WebVttText text = new WebVttText(payload, at + 1, timing, report);
    report.cue(
        new SubtitleCue(
            at,
            timing.startAt() + 1,
            identifier,
            timing.start().ms(),
            timing.end().ms(),
            text.read(),
            String.join("\n", payload),
            place));
    if (line != null && !line.isEmpty()) {
      broken(
          FormatRule.BLANK_LINE_MISSING,
          1,
          "a cue begins inside the one above; put a blank line between them");
    }
    return line;
  }

  private void requireTimes(String line, TimingLine timing) {
    require(timing.start(), timing.startAt());
    require(timing.end(), timing.endAt());
    if (timing.startAt() > 0 || !timing.hasSpaceAroundArrow()) {
      broken(
          FormatRule.WEBVTT_TIMING,
          timing.startAt() > 0 ? 1 : timing.arrowAt() + 1,
          "times stand at the beginning of the line, with spaces on both sides of -->");
    }
    int end = timing.end().end();
    if (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '\t') {
      broken(FormatRule.WEBVTT_TIMING, end + 1, "a space parts the times from the settings");
    }
  }

  private void require(Timestamp time, int from) {
    if (!time.isExact() || time.mark() != '.') {
      broken(
          FormatRule.WEBVTT_TIMING,
          from + 1,
          "a time is written MM:SS.mmm or HH:MM:SS.mmm, as 00:01:02.345");
    }
  }

  /** Reports a fault of the line that was read last. */
  private void broken(FormatRule rule, int column, String message) {
    report.broken(rule, Math.max(1, lines.lineNumber()), column, message);
  }

  private static boolean beginsWithDigit(String line) {
    String begin = line.stripLeading();
    return Character.isDigit(begin.charAt(0));
  }

  private static boolean isWord(String word, String line) {
    return line.startsWith(word)
        && (line.length() == word.length()
            || line.charAt(word.length()) == ' '
            || line.charAt(word.length()) == '\t');
  }

  private static boolean isOnly(String word, String line) {
    return isWord(word, line) && line.substring(word.length()).isBlank();
  }

  private static String excerpt(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
