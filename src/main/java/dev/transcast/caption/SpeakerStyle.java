package dev.transcast.caption;

/**
 * How a name is printed where the speaker changes, in formats that have no place of its own for it.
 */
public enum SpeakerStyle {
  /** {@code Ann Lee: } before the words: Podcast Index. */
  COLON,
  /** {@code [Ann Lee] } before the words: Netflix. */
  BRACKETS,
  /** {@code (Ann Lee)} on a line of its own: DCMP. */
  PARENTHESES,
  /**
   * White, yellow, cyan and green on black; who comes fifth shares white and has {@code ANN LEE: }
   * before the words, as has everybody where a format knows no colours: BBC.
   */
  COLOURS
}
