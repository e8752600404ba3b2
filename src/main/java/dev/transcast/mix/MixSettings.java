package dev.transcast.mix;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What the programme shall be.
 *
 * @param sampleRateHz 8000..192000
 * @param channels 1 or 2
 * @param targetLufs integrated loudness (ITU-R BS.1770-4), -70..0; empty leaves every voice as loud
 *     as it is
 * @param ceilingDbtp highest true peak, -20..0
 */
public record MixSettings(
    int sampleRateHz, int channels, OptionalDouble targetLufs, double ceilingDbtp) {
  /** What Apple Podcasts asks for, and a rate every player knows. */
  public static final MixSettings STEREO =
      new MixSettings(44100, 2, OptionalDouble.of(-16), /* ceilingDbtp= */ -1);

  /** Sounds as loud as {@link #STEREO}: one channel has half the power of two. */
  public static final MixSettings MONO =
      new MixSettings(44100, 1, OptionalDouble.of(-19), /* ceilingDbtp= */ -1);

  public MixSettings {
    Objects.requireNonNull(targetLufs, "targetLufs");
    if (sampleRateHz < 8000 || sampleRateHz > 192000) {
      throw new IllegalArgumentException(
          "sampleRateHz must lie in 8000..192000: sampleRateHz=" + sampleRateHz);
    }
    if (channels != 1 && channels != 2) {
      throw new IllegalArgumentException("channels must be 1 or 2: channels=" + channels);
    }
    if (targetLufs.isPresent()
        && !(targetLufs.getAsDouble() >= -70 && targetLufs.getAsDouble() <= 0)) {
      throw new IllegalArgumentException(
          "targetLufs must lie in -70..0: targetLufs=" + targetLufs.getAsDouble());
    }
    if (!(ceilingDbtp >= -20 && ceilingDbtp <= 0)) {
      throw new IllegalArgumentException(
          "ceilingDbtp must lie in -20..0: ceilingDbtp=" + ceilingDbtp);
    }
  }
}
