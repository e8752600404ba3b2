package dev.transcast.speech;

import dev.transcast.model.Diagnostic;
import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import dev.transcast.speech.freetts.FreeTtsEngine;
import dev.transcast.speech.freetts.Prosody;
import dev.transcast.speech.freetts.Rendering;
import dev.transcast.speech.freetts.SpokenWord;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** FreeTTS, its voice bent to the profile. */
final class BuiltInSynthesizer implements Synthesizer {
  private final FreeTtsEngine engine;

  BuiltInSynthesizer(FreeTtsEngine engine) {
    this.engine = engine;
  }

  @Override
  public Rendering render(List<SpokenWord> words, VoiceProfile voice) {
    Optional<URI> diphones = diphones(voice);
    try {
      return engine.render(diphones, words, prosody(voice));
    } catch (UncheckedIOException e) {
      throw new SpeechException(
          Diagnostic.error(
              "voice-diphones",
              diphones.map(uri -> String.valueOf(uri.getPath())).orElse(voice.engineVoice()),
              Optional.ofNullable(e.getCause())
                      .map(Throwable::getMessage)
                      .orElse("it cannot be read")
                  + "; build the voice again: transcast voices build"),
          e);
    }
  }

  private static Optional<URI> diphones(VoiceProfile voice) {
    Optional<URI> diphones =
        voice.engine() instanceof VoiceEngine.BuiltIn builtIn
            ? builtIn.diphones()
            : Optional.empty();
    if (diphones.isEmpty() && !voice.engineVoice().equals(FreeTtsEngine.VOICE)) {
      throw new IllegalArgumentException(
          "voice "
              + voice.name()
              + " asks for "
              + voice.engineVoice()
              + ", which is no voice of the engine");
    }
    return diphones;
  }

  private static Prosody prosody(VoiceProfile voice) {
    return new Prosody(
        voice.rateWordsPerMinute(), voice.pitchHz(), voice.pitchRangeHz(), voice.vocalTractScale());
  }
}
