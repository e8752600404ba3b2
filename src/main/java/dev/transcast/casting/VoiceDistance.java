package dev.transcast.casting;

import dev.transcast.model.VoiceProfile;

/**
 * How well two voices can be told apart: each property in steps that a listener would call clearly
 * different, joined as in a space. Chosen by ear and order of magnitude, not fitted.
 */
final class VoiceDistance {
  private static final double PITCH_STEP_SEMITONES = 3;
  private static final double VOCAL_TRACT_STEP = Math.log(1.08);
  private static final double RATE_STEP = Math.log(1.25);
  private static final double RANGE_STEP_HZ = 12;
  private static final double PAN_STEP = 0.5;

  private VoiceDistance() {}

  static double between(VoiceProfile a, VoiceProfile b) {
    double pitch = 12 * Math.log(a.pitchHz() / b.pitchHz()) / Math.log(2) / PITCH_STEP_SEMITONES;
    double vocalTract = Math.log(a.vocalTractScale() / b.vocalTractScale()) / VOCAL_TRACT_STEP;
    double rate = Math.log(a.rateWordsPerMinute() / b.rateWordsPerMinute()) / RATE_STEP;
    double range = (a.pitchRangeHz() - b.pitchRangeHz()) / RANGE_STEP_HZ;
    double pan = (a.pan() - b.pan()) / PAN_STEP;
    double engine = a.engineVoice().equals(b.engineVoice()) ? 0 : 2;
    return Math.sqrt(
        pitch * pitch
            + vocalTract * vocalTract
            + rate * rate
            + range * range
            + pan * pan
            + engine * engine);
  }
}
