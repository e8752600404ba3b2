package dev.transcast.speech;

import dev.transcast.model.VoiceProfile;
import dev.transcast.speech.freetts.FreeTtsEngine;
import dev.transcast.speech.freetts.Prosody;
import dev.transcast.speech.freetts.Rendering;
import dev.transcast.speech.freetts.SpokenWord;
import java.util.List;

/** FreeTTS, its voice bent to the profile. */
final class BuiltInSynthesizer implements Synthesizer {
  private final FreeTtsEngine engine;

  BuiltInSynthesizer(FreeTtsEngine engine) {
    this.engine = engine;
  }

  @Override
  public Rendering render(List<SpokenWord> words, VoiceProfile voice) {
    return engine.render(words, prosody(voice));
  }

  private static Prosody prosody(VoiceProfile voice) {
    if (!FreeTtsEngine.VOICES.contains(voice.engineVoice())) {
      throw new IllegalArgumentException(
          "voice "
              + voice.name()
              + " asks for "
              + voice.engineVoice()
              + ", which is no voice of the engine");
    }
    return new Prosody(
        voice.rateWordsPerMinute(), voice.pitchHz(), voice.pitchRangeHz(), voice.vocalTractScale());
  }
}
