package dev.transcast.caption;

import java.util.Objects;

/**
 * How captions are written.
 *
 * @param profile what they were built by: names that a format puts into the text stay within its
 *     lines
 * @param karaoke whether WebVTT says when each word begins, for players that highlight it
 */
public record CaptionOptions(CaptionProfile profile, boolean karaoke) {
  public CaptionOptions {
    Objects.requireNonNull(profile, "profile");
  }

  /** Without word times. */
  public static CaptionOptions of(CaptionProfile profile) {
    return new CaptionOptions(profile, /* karaoke= */ false);
  }
}
