package dev.transcast.subtitle;

import java.util.List;

/**
 * A caption as a file has it, right or wrong.
 *
 * @param line of the file where its times stand, from 1
 * @param column from 1
 * @param id number or identifier as written; empty without
 * @param startMs when it appears
 * @param endMs when it goes; may be no later
 * @param lines what it shows; none for an empty cue
 * @param payload what the file has below the times, lines joined by {@code \n}; for TTML the text
 * @param place settings or region, as written: cues of different places do not cover each other
 */
public record SubtitleCue(
    int line,
    int column,
    String id,
    long startMs,
    long endMs,
    List<SubtitleLine> lines,
    String payload,
    String place) {
  public SubtitleCue {
    lines = List.copyOf(lines);
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("places count from 1: line=" + line + ":" + column);
    }
  }

  /** Its lines as people see them. */
  public List<String> text() {
    return lines.stream().map(SubtitleLine::text).toList();
  }

  /** The names that the format gives to its words, in order. */
  public List<String> voices() {
    return lines.stream().flatMap(l -> l.voices().stream()).distinct().toList();
  }
}
