package dev.transcast.speech.alignment;

import dev.transcast.model.AudioClip;
import java.util.Optional;

/**
 * Where speech begins and ends in a clip: what is louder than 45 dB below the loudest 10 ms.
 *
 * @param startFrame of the clip
 * @param endFrame of the clip, one past the last
 */
public record SpeechBounds(int startFrame, int endFrame) {
  private static final double BELOW_LOUDEST = 1 / 31_623.0;

  /** Softer than 80 dB below full scale is silence, whatever else there is. */
  private static final double LEAST_POWER = 1e-8;

  public SpeechBounds {
    if (startFrame < 0 || endFrame < startFrame) {
      throw new IllegalArgumentException("startFrame=" + startFrame + ", endFrame=" + endFrame);
    }
  }

  /** The bounds, or nothing if all is silence. */
  public static Optional<SpeechBounds> of(AudioClip clip) {
    int step = Math.max(1, clip.sampleRateHz() / 100);
    double[] powers = new double[(clip.frames() + step - 1) / step];
    double loudest = 0;
    for (int i = 0; i < powers.length; i++) {
      int end = Math.min(clip.frames(), (i + 1) * step);
      for (int frame = i * step; frame < end; frame++) {
        powers[i] += clip.samples()[frame] * clip.samples()[frame];
      }
      powers[i] /= end - i * step;
      loudest = Math.max(loudest, powers[i]);
    }
    double least = Math.max(LEAST_POWER, loudest * BELOW_LOUDEST);
    int first = 0;
    int last = powers.length - 1;
    while (first <= last && powers[first] < least) {
      first++;
    }
    while (last > first && powers[last] < least) {
      last--;
    }
    return first > last
        ? Optional.empty()
        : Optional.of(new SpeechBounds(first * step, Math.min(clip.frames(), (last + 1) * step)));
  }
}
