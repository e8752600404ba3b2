package dev.transcast.model;

/**
 * Mono sound in memory: a line of speech, a short sound; never an episode.
 *
 * @param samples full scale is -1..1, peaks above it are kept; owned by the clip, not to be changed
 * @param sampleRateHz frames a second. A voice with a vocal-tract scale k is rendered for k times
 *     the engine's rate, so that one resampling to the programme's rate scales it and no other is
 *     needed.
 */
@SuppressWarnings("ArrayRecordComponent") // a copy of every clip would cost more than the speech
public record AudioClip(float[] samples, int sampleRateHz) {
  public AudioClip {
    if (sampleRateHz < 1000) {
      throw new IllegalArgumentException("sampleRateHz is too low: " + sampleRateHz);
    }
  }

  public int frames() {
    return samples.length;
  }
}
