package dev.transcast.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who speaks with which voice.
 *
 * @param voices total over the speakers of its dialogue, in order of appearance
 */
public record CastSheet(Map<Speaker, VoiceProfile> voices) {
  public CastSheet {
    voices = Collections.unmodifiableMap(new LinkedHashMap<>(voices));
  }

  /**
   * The voice of a speaker.
   *
   * @throws IllegalArgumentException if the speaker is not in the cast
   */
  public VoiceProfile voiceOf(Speaker speaker) {
    VoiceProfile voice = voices.get(speaker);
    if (voice == null) {
      throw new IllegalArgumentException("not in the cast: " + speaker);
    }
    return voice;
  }
}
