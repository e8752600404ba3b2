package dev.transcast.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cues of WebVTT (W3C, section 6.1), SubRip and SBV. Read for people rather than for the
 * letter: blank lines may hold spaces, SubRip's numbers may be wrong or missing, hours may have one
 * digit, and both comma and point part the milliseconds.
 *
 * @param cues in the order of the file
 * @param title what the header says after {@code WEBVTT}
 */
record Cues(List<Cue> cues, Optional<String> title) {
  /**
   * One cue.
   *
   * @param startMs when it appears
   * @param lines what it shows; none is blank
   */
  record Cue(OptionalLong startMs, List<CueText> lines) {}

  private static final Pattern TIMING =
      Pattern.compile(
          "\\s*(?<start>"
              + Timestamp.BARE
              + ")\\s*(?:-->|,(?=\\d+:\\d{2}:\\d{2}\\.\\d{3}\\s*$))"
              + "\\s*"
              + Timestamp.BARE
              + "(?:\\s.*)?");
  private static final Pattern HEADER =
      Pattern.compile("WEBVTT(?:[ \\t]+(?:-+\\s*)?(?<title>\\S.*))?");
  private static final int LONGEST_TIMING = 300;

  private record Line(int from, int to) {}

  /** Whether a timing line stands among the first lines that are not blank. */
  static boolean areIn(String text) {
    int seen = 0;
    int from = 0;
    while (from < text.length() && seen < 20) {
      int to = Lines.endOfLine(text, from, text.length());
      if (timing(text, from, to).isPresent()) {
        return true;
      }
      seen += Lines.isBlank(text, from, to) ? 0 : 1;
      from = Lines.afterBreak(text, to, text.length());
    }
    return false;
  }

  static boolean isWebVtt(String text) {
    return text.startsWith("WEBVTT") && (text.length() == 6 || Characters.isSpace(text.charAt(6)));
  }

  static Cues read(String text) {
    List<Line> lines = new ArrayList<>();
    Lines.visit(text, 0, text.length(), (from, to) -> lines.add(new Line(from, to)));
    boolean isWebVtt = isWebVtt(text);
    List<Cue> cues = new ArrayList<>();
    int next = 0;
    while (next < lines.size() && timing(text, lines.get(next)).isEmpty()) {
      next++;
    }
    while (next < lines.size()) {
      OptionalLong startMs = timing(text, lines.get(next));
      int begin = next + 1;
      next = begin;
      while (next < lines.size() && timing(text, lines.get(next)).isEmpty()) {
        next++;
      }
      int end = isWebVtt ? endOfPayload(text, lines, begin, next) : next;
      List<CueText> shown = new ArrayList<>();
      for (int i = begin; i < end; i++) {
        Line line = lines.get(i);
        // The number of the next cue.
        if (i == next - 1 && next < lines.size() && i > begin && isNumber(text, line)) {
          continue;
        }
        CueText cueText = CueText.read(text, line.from(), line.to());
        if (!cueText.isBlank()) {
          shown.add(cueText);
        }
      }
      cues.add(new Cue(startMs, shown));
    }
    return new Cues(cues, isWebVtt ? title(text) : Optional.empty());
  }

  /** In WebVTT a blank line ends the payload; what follows is a note, a style or an identifier. */
  private static int endOfPayload(String text, List<Line> lines, int begin, int next) {
    boolean hasText = false;
    for (int i = begin; i < next; i++) {
      Line line = lines.get(i);
      boolean isBlank = Lines.isBlank(text, line.from(), line.to());
      // YouTube shows a line of one space above the first words of its rolling captions.
      boolean isSpacer = isBlank && !hasText && line.to() > line.from();
      if (isBlank && !isSpacer) {
        return i;
      }
      hasText |= !isBlank;
    }
    return next;
  }

  private static boolean isNumber(String text, Line line) {
    return !Lines.isBlank(text, line.from(), line.to())
        && Lines.all(
            text, line.from(), line.to(), c -> Character.isDigit(c) || Characters.isSpace(c));
  }

  private static OptionalLong timing(String text, Line line) {
    return timing(text, line.from(), line.to());
  }

  private static OptionalLong timing(String text, int from, int to) {
    int first = from;
    while (first < to && text.charAt(first) <= ' ') {
      first++;
    }
    if (first >= to || !Character.isDigit(text.charAt(first)) || to - from > LONGEST_TIMING) {
      return OptionalLong.empty();
    }
    Matcher matcher = TIMING.matcher(text).region(from, to);
    return matcher.matches() ? Timestamp.parseMs(matcher.group("start")) : OptionalLong.empty();
  }

  private static Optional<String> title(String text) {
    Matcher header = HEADER.matcher(text.substring(0, Lines.endOfLine(text, 0, text.length())));
    return header.matches() && header.group("title") != null
        ? Optional.of(EpisodeName.clean(header.group("title"))).filter(t -> !t.isEmpty())
        : Optional.empty();
  }
}
