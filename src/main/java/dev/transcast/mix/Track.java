package dev.transcast.mix;

import dev.transcast.audio.Decibels;
import dev.transcast.audio.LoudnessMeter;

/** All lines that get the same gain and place: those of one speaker, or of one effect. */
final class Track {
  private final double ownGainDb;
  private final double pan;
  private final double belowSpeechLu;
  private final LoudnessMeter meter;

  private Track(double ownGainDb, double pan, double belowSpeechLu, int sampleRateHz) {
    this.ownGainDb = ownGainDb;
    this.pan = pan;
    this.belowSpeechLu = belowSpeechLu;
    meter = new LoudnessMeter(sampleRateHz, /* channels= */ 1);
  }

  static Track ofVoice(double gainDb, double pan, int sampleRateHz) {
    return new Track(gainDb, pan, /* belowSpeechLu= */ 0, sampleRateHz);
  }

  static Track ofEffect(SoundEffect effect, int sampleRateHz) {
    return new Track(/* ownGainDb= */ 0, /* pan= */ 0, effect.belowSpeechLu(), sampleRateHz);
  }

  boolean isSpeech() {
    return belowSpeechLu == 0;
  }

  double ownGainDb() {
    return ownGainDb;
  }

  double belowSpeechLu() {
    return belowSpeechLu;
  }

  LoudnessMeter meter() {
    return meter;
  }

  /**
   * The factors of the channels at 0 dB.
   *
   * <p>The pan is linear: left and right add up to the same whatever the place, so who listens in
   * mono misses nothing and hears all speakers as the mono programme has them. Equal power would
   * make speakers at the sides louder in mono; what it gives in stereo, equal loudness at every
   * place, is measured and made up for anyway.
   */
  double[] placement(int channels) {
    return channels == 1 ? new double[] {1} : new double[] {1 - pan, 1 + pan};
  }

  /** Loudness in the programme at 0 dB, all its lines taken together; LUFS. */
  double loudnessLufs(int channels) {
    double lufs = meter.integratedLufs();
    return placementDb(channels) + (Double.isFinite(lufs) ? lufs : meter.ungatedLufs());
  }

  double placementDb(int channels) {
    double power = 0;
    for (double factor : placement(channels)) {
      power += factor * factor;
    }
    return Decibels.ofPower(power);
  }
}
