package dev.transcast.caption.lint;

import static dev.transcast.model.Diagnostic.Severity.ERROR;
import static dev.transcast.model.Diagnostic.Severity.WARNING;

import dev.transcast.model.Diagnostic.Severity;
import java.util.Locale;

/**
 * What captions can break of a standard. What a profile says in numbers is an error; what needs a
 * person's eye is a warning.
 */
public enum CaptionRule {
  /** More characters on a line than the profile has. */
  LINE_TOO_LONG(ERROR),
  /** More lines than the profile has. */
  TOO_MANY_LINES(ERROR),
  /** More characters a second or words a minute than the profile has. */
  READING_SPEED(ERROR),
  /** Shown for less than the profile's shortest time. */
  TOO_SHORT(ERROR),
  /** Shown for more than the profile's longest time. */
  TOO_LONG(ERROR),
  /** Less time to the next cue than the profile's gap. */
  GAP_TOO_SHORT(ERROR),
  /** A gap that the profile wants closed. */
  GAP_NOT_CLOSED(ERROR),
  /** Two cues at once in one place. */
  OVERLAP(ERROR),
  /** Two people in a cue, other than in the profile's form for two. */
  TWO_SPEAKERS(ERROR),
  /** Two lines that one would hold, or of which one is much longer than it need be. */
  LINE_BALANCE(WARNING),
  /** A line or cue that ends where a reader stumbles, as after an article. */
  LINE_BREAK(WARNING),
  /** A cue without a voice in a file whose cues have voices. */
  MISSING_SPEAKER(WARNING),
  /** A sound that is not printed as the profile prints sounds. */
  SOUND_STYLE(WARNING),
  /** Text that goes and comes back, as rolling captions do. */
  FLASHING(WARNING),

  /** Speech that no caption shows. */
  SPEECH_UNCAPTIONED(WARNING),
  /** A caption while nothing is heard. */
  CAPTION_OVER_SILENCE(WARNING),
  /** All captions come too early or too late by about the same time. */
  OUT_OF_SYNC(WARNING);

  private final String code;
  private final Severity severity;

  CaptionRule(Severity severity) {
    this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.severity = severity;
  }

  /** Short and stable, for instance {@code line-too-long}. */
  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }
}
