package dev.transcast.model;

import java.util.List;
import java.util.Objects;

/**
 * One caption.
 *
 * @param number from 1
 * @param startMs when it appears
 * @param endMs when it goes
 * @param speaker whose words it shows
 * @param lines what it shows, plain text; no line is blank
 * @param isSound whether it shows a sound such as {@code [Applause]}, which nobody says
 */
public record Cue(
    int number, long startMs, long endMs, Speaker speaker, List<String> lines, boolean isSound) {
  public Cue {
    Objects.requireNonNull(speaker, "speaker");
    lines = List.copyOf(lines);
    if (number < 1) {
      throw new IllegalArgumentException("cues are numbered from 1: number=" + number);
    }
    if (startMs < 0 || endMs <= startMs) {
      throw new IllegalArgumentException(
          "a cue must end after it starts: start=" + startMs + " ms, end=" + endMs + " ms");
    }
    if (lines.isEmpty() || lines.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a cue needs lines and no blank ones: " + lines);
    }
  }
}
