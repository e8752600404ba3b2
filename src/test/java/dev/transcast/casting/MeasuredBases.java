package dev.transcast.casting;

import dev.transcast.model.VoiceProfile;
import java.util.List;
import java.util.Map;

/** The engine's voices as they are, and what is asked of them. */
final class MeasuredBases {
  static final List<VoiceProfile> ALL = List.of(base("kevin16", 104, 15));

  private MeasuredBases() {}

  private static VoiceProfile base(String engineVoice, double pitchHz, double pitchRangeHz) {
    return new VoiceProfile(
        engineVoice, "as it is", engineVoice, 176, pitchHz, pitchRangeHz, 1.0, 0, 0);
  }

  static void check(Map<String, WordErrors> errors) {}
}
