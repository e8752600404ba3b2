package dev.transcast.mix;

import dev.transcast.audio.PcmFormat;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What the programme shall be.
 *
 * @param format of the file; 8000..192000 Hz, one or two channels
 * @param targetLufs integrated loudness (ITU-R BS.1770-4), -70..0; empty leaves every voice as loud
 *     as it is
 * @param ceilingDbtp highest true peak, -20..0
 * @param crosstalk whether a "yeah" may begin on the other speaker's last word
 * @param sounds whether captioned music and applause are heard
 * @param roomTone whether there is a soft noise under everything
 * @param music the user's own
 */
public record MixSettings(
    PcmFormat format,
    OptionalDouble targetLufs,
    double ceilingDbtp,
    boolean crosstalk,
    boolean sounds,
    boolean roomTone,
    Music music) {
  /** What Apple Podcasts asks for, and a rate every player knows. */
  public static final MixSettings STEREO =
      new MixSettings(
          new PcmFormat(/* sampleRateHz= */ 44100, /* channels= */ 2, /* bits= */ 16),
          OptionalDouble.of(-16),
          /* ceilingDbtp= */ -1,
          /* crosstalk= */ false,
          /* sounds= */ true,
          /* roomTone= */ false,
          Music.NONE);

  /** Sounds as loud as {@link #STEREO}: one channel has half the power of two. */
  public static final MixSettings MONO =
      STEREO.withFormat(new PcmFormat(44100, 1, 16)).withTarget(OptionalDouble.of(-19));

  public MixSettings {
    Objects.requireNonNull(targetLufs, "targetLufs");
    if (format.sampleRateHz() < 8000 || format.sampleRateHz() > 192000) {
      throw new IllegalArgumentException(
          "sampleRateHz must lie in 8000..192000: sampleRateHz=" + format.sampleRateHz());
    }
    if (format.channels() > 2) {
      throw new IllegalArgumentException("channels must be 1 or 2: channels=" + format.channels());
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

  int sampleRateHz() {
    return format.sampleRateHz();
  }

  int channels() {
    return format.channels();
  }

  public MixSettings withFormat(PcmFormat newFormat) {
    return new MixSettings(newFormat, targetLufs, ceilingDbtp, crosstalk, sounds, roomTone, music);
  }

  public MixSettings withTarget(OptionalDouble newTargetLufs) {
    return new MixSettings(format, newTargetLufs, ceilingDbtp, crosstalk, sounds, roomTone, music);
  }

  public MixSettings withCeiling(double newCeilingDbtp) {
    return new MixSettings(format, targetLufs, newCeilingDbtp, crosstalk, sounds, roomTone, music);
  }

  public MixSettings withCrosstalk(boolean newCrosstalk) {
    return new MixSettings(format, targetLufs, ceilingDbtp, newCrosstalk, sounds, roomTone, music);
  }

  public MixSettings withSounds(boolean newSounds) {
    return new MixSettings(format, targetLufs, ceilingDbtp, crosstalk, newSounds, roomTone, music);
  }

  public MixSettings withRoomTone(boolean newRoomTone) {
    return new MixSettings(format, targetLufs, ceilingDbtp, crosstalk, sounds, newRoomTone, music);
  }

  public MixSettings withMusic(Music newMusic) {
    return new MixSettings(format, targetLufs, ceilingDbtp, crosstalk, sounds, roomTone, newMusic);
  }
}
