package dev.transcast.subtitle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The cue that a {@code p} becomes: its lines, and the time of its spans where it has none. */
final class TtmlParagraph {
  private final TtmlElement element;
  private final List<SubtitleLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Set<String> voices = new LinkedHashSet<>();
  private int line;
  private int column;
  private long spansBeginMs = TtmlElement.UNBOUNDED;
  private long spansEndMs;

  TtmlParagraph(TtmlElement element) {
    this.element = element;
    this.line = element.line;
    this.column = element.column;
  }

  void span(TtmlElement span) {
    if (span.hasBegin && span.isBounded()) {
      spansBeginMs = Math.min(spansBeginMs, span.beginMs);
      spansEndMs = Math.max(spansEndMs, span.endMs);
    }
  }

  /** Text at a place of the file, said by these. */
  void text(String added, boolean keepsSpace, List<String> names, int atLine, int atColumn) {
    String shown = keepsSpace ? added : added.replaceAll("[ \\t\\r\\n]+", " ");
    if (!keepsSpace && (text.isEmpty() || text.charAt(text.length() - 1) == ' ')) {
      shown = shown.startsWith(" ") ? shown.substring(1) : shown;
    }
    if (!shown.isBlank()) {
      if (text.toString().isBlank()) {
        line = atLine;
        column = atColumn;
      }
      voices.addAll(names);
    }
    text.append(shown);
  }

  void lineBreak(int atLine, int atColumn) {
    lines.add(new SubtitleLine(line, column, text.toString().stripTrailing(), List.copyOf(voices)));
    text.setLength(0);
    voices.clear();
    line = atLine;
    column = atColumn;
  }

  /** The cue; empty if nothing bounds its time. */
  Optional<SubtitleCue> cue() {
    boolean bySpans = !(element.hasBegin && element.isBounded()) && spansEndMs > 0;
    if (!bySpans && !element.isBounded()) {
      return Optional.empty();
    }
    if (!text.toString().isBlank() || !lines.isEmpty()) {
      lineBreak(line, column);
    }
    return Optional.of(
        new SubtitleCue(
            element.line,
            element.column,
            element.id,
            bySpans ? spansBeginMs : element.beginMs,
            bySpans ? spansEndMs : element.endMs,
            lines,
            String.join("\n", lines.stream().map(SubtitleLine::text).toList()),
            element.region));
  }

  boolean isBlank() {
    return text.toString().isBlank() && lines.isEmpty();
  }
}
