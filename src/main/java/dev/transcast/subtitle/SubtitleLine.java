package dev.transcast.subtitle;

import java.util.List;

/**
 * A line of a caption.
 *
 * @param line where it stands in the file, from 1
 * @param column of its first character in the file, from 1
 * @param text as people see it: without tags, references decoded; may be blank
 * @param voices names that the format gives to the line's words, in order, none twice: {@code <v>}
 *     of WebVTT, {@code ttm:agent} of TTML; SRT has no such thing
 */
public record SubtitleLine(int line, int column, String text, List<String> voices) {
  public SubtitleLine {
    voices = List.copyOf(voices);
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("places count from 1: line=" + line + ":" + column);
    }
  }
}
