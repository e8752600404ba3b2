package dev.transcast.caption;

/** How a sound is printed. */
public enum SoundStyle {
  /** {@code [Applause]}. */
  BRACKETS,
  /** {@code (Applause)}. */
  PARENTHESES,
  /** {@code APPLAUSE}. */
  CAPITALS
}
