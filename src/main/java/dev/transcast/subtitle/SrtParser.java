package dev.transcast.subtitle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SubRip, as players agree on it: a number from 1, {@code HH:MM:SS,mmm --> HH:MM:SS,mmm}, text, a
 * blank line. After a fault it goes on with the next line of times.
 */
final class SrtParser {
  private final LineReader lines;
  private final CueReport report;
  private long number;

  /** The number of a cue that begins inside another. */
  private String pendingId = "";

  SrtParser(LineReader lines, CueReport report) {
    this.lines = lines;
    this.report = report;
  }

  void parse() throws IOException {
    String line = lines.next();
    while (line != null) {
      if (line.isBlank()) {
        line = lines.next();
      } else if (line.contains(TimingLine.ARROW)) {
        line = cue(pendingId, line);
      } else if (isNumber(line)) {
        line = afterNumber(line);
      } else {
        line = strayText();
      }
    }
  }

  private @Nullable String afterNumber(String numberLine) throws IOException {
    int numberAt = lines.lineNumber();
    String next = lines.next();
    if (next != null && next.contains(TimingLine.ARROW)) {
      return cue(numberLine.strip(), next);
    }
    report.broken(
        FormatRule.STRAY_TEXT,
        numberAt,
        1,
        "a number without times below it; give it a cue or remove it");
    return next == null || next.isBlank() ? next : skipBlock(next);
  }

  private @Nullable String strayText() throws IOException {
    report.broken(
        FormatRule.STRAY_TEXT,
        lines.lineNumber(),
        1,
        "text that belongs to no cue; a blank line inside a caption ends it");
    return skipBlock(lines.next());
  }

  /** The first line at or below this one that is blank or has times. */
  private @Nullable String skipBlock(@Nullable String from) throws IOException {
    String line = from;
    while (line != null && !line.isBlank() && !line.contains(TimingLine.ARROW)) {
      line = lines.next();
    }
    return line;
  }

  /** Reads a cue from its times on; returns the line below it. */
  private @Nullable String cue(String id, String timingLine) throws IOException {
    int at = lines.lineNumber();
    pendingId = "";
    requireNumber(id, at);
    TimingLine timing = TimingLine.scan(timingLine);
    if (timing == null) {
      report.broken(
          FormatRule.SRT_TIMING,
          at,
          1,
          "no times of the form 00:00:01,000 --> 00:00:02,000; this cue cannot be shown");
      return skipBlock(lines.next());
    }
    requireTimes(timingLine, timing, at);
    List<String> payload = new ArrayList<>();
    int payloadAt = at + 1;
    String line = lines.next();
    while (line != null && !line.isBlank()) {
      if (TimingLine.scan(line) != null) {
        int last = payload.size() - 1;
        if (last >= 0 && isNumber(payload.get(last))) {
          pendingId = payload.remove(last).strip();
        }
        break;
      }
      payload.add(line);
      line = lines.next();
    }
    report.cue(
        new SubtitleCue(
            at,
            timing.startAt() + 1,
            id,
            timing.start().ms(),
            timing.end().ms(),
            SrtText.read(payload, payloadAt, report),
            String.join("\n", payload),
            ""));
    if (line != null && !line.isBlank()) {
      report.broken(
          FormatRule.BLANK_LINE_MISSING,
          lines.lineNumber(),
          1,
          "a cue begins inside the one above; put a blank line between them");
    }
    return line;
  }

  private void requireNumber(String id, int timesAt) {
    long expected = number + 1;
    if (id.isEmpty()) {
      report.broken(
          FormatRule.SRT_NUMBER, timesAt, 1, "no number above the times; this is cue " + expected);
      number = expected;
      return;
    }
    number = id.length() > 9 ? 0 : Long.parseLong(id);
    if (number != expected) {
      report.broken(
          FormatRule.SRT_NUMBER,
          timesAt - 1,
          1,
          "number " + id + " where " + expected + " is next; number the cues from 1");
    }
  }

  private void requireTimes(String line, TimingLine timing, int at) {
    require(timing.start(), timing.startAt(), at);
    require(timing.end(), timing.endAt(), at);
    if (timing.startAt() > 0 || !timing.hasOneSpaceAroundArrow(line)) {
      report.broken(
          FormatRule.SRT_TIMING,
          at,
          timing.startAt() > 0 ? 1 : timing.arrowAt() + 1,
          "times stand at the beginning of the line, with one space on each side of -->");
    }
    int rest = TimingLine.skipSpace(line, timing.end().end());
    if (rest < line.length()) {
      report.broken(
          FormatRule.SRT_SETTINGS,
          at,
          rest + 1,
          "something behind the times; players differ on it");
    }
  }

  private void require(Timestamp time, int from, int at) {
    if (!time.isExact() || time.hourDigits() == 0 || time.mark() != ',') {
      report.broken(
          FormatRule.SRT_TIMING, at, from + 1, "a time is written HH:MM:SS,mmm, as 00:01:02,345");
    }
  }

  private static boolean isNumber(String line) {
    String stripped = line.strip();
    return !stripped.isEmpty() && stripped.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
