package dev.transcast.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One caption.
 *
 * @param number from 1
 * @param startMs when it appears
 * @param endMs when it goes
 * @param lines what it shows; all lines are one speaker's, or there are two of a speaker each
 * @param isSound whether it shows a sound such as {@code [Applause]}, which nobody says
 */
public record Cue(int number, long startMs, long endMs, List<Line> lines, boolean isSound) {
  /**
   * A line.
   *
   * @param speaker whose words it shows
   * @param tokens at least one
   */
  public record Line(Speaker speaker, List<Token> tokens) {
    public Line {
      Objects.requireNonNull(speaker, "speaker");
      tokens = PackedTokens.copyOf(tokens);
      if (tokens.isEmpty()) {
        throw new IllegalArgumentException("a line needs words: speaker=" + speaker);
      }
    }

    /** The words with a space between. */
    public String text() {
      return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
    }
  }

  /**
   * A word, or a part of one that is shown with spaces.
   *
   * @param text plain text without white space
   * @param startMs when it is first heard
   * @param endMs when it has been heard; equal to the start if it makes no sound
   */
  public record Token(String text, long startMs, long endMs) {
    public Token {
      if (text.isEmpty() || text.chars().anyMatch(Character::isWhitespace)) {
        throw new IllegalArgumentException("a token has no white space: \"" + text + "\"");
      }
      if (startMs < 0 || endMs < startMs) {
        throw new IllegalArgumentException(
            "a token must not end before it starts: start=" + startMs + " ms, end=" + endMs);
      }
    }
  }

  public Cue {
    lines = List.copyOf(lines);
    if (number < 1) {
      throw new IllegalArgumentException("cues are numbered from 1: number=" + number);
    }
    if (startMs < 0 || endMs <= startMs) {
      throw new IllegalArgumentException(
          "a cue must end after it starts: start=" + startMs + " ms, end=" + endMs + " ms");
    }
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a cue needs lines: number=" + number);
    }
    long speakers = lines.stream().map(Line::speaker).distinct().count();
    if (speakers > 2 || (speakers == 2 && lines.size() != 2)) {
      throw new IllegalArgumentException("two speakers have a line each: " + lines);
    }
  }

  /** Who speaks first. */
  public Speaker speaker() {
    return lines.get(0).speaker();
  }

  public boolean hasTwoSpeakers() {
    return !lines.get(lines.size() - 1).speaker().equals(speaker());
  }
}
