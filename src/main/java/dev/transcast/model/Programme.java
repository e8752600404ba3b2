package dev.transcast.model;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A finished, mastered recording.
 *
 * @param timeline what is heard when
 * @param audio the WAV file; its frames are the timeline's
 * @param channels 1 or 2
 * @param loudnessBeforeLufs integrated loudness of the assembled lines (ITU-R BS.1770-4)
 * @param loudness of the file
 */
public record Programme(
    Timeline timeline, Path audio, int channels, double loudnessBeforeLufs, Loudness loudness) {
  public Programme {
    Objects.requireNonNull(timeline, "timeline");
    Objects.requireNonNull(audio, "audio");
    Objects.requireNonNull(loudness, "loudness");
    if (channels != 1 && channels != 2) {
      throw new IllegalArgumentException("channels must be 1 or 2: " + channels);
    }
  }
}
