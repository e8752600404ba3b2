package dev.transcast.speech;

import dev.transcast.model.VoiceProfile;
import dev.transcast.speech.freetts.Rendering;
import dev.transcast.speech.freetts.SpokenWord;
import java.util.List;
import java.util.Optional;

/** Asks the cache before it asks the engine. */
final class CachedSynthesizer implements Synthesizer {
  private final Synthesizer engine;
  private final SpeechCache cache;

  CachedSynthesizer(Synthesizer engine, SpeechCache cache) {
    this.engine = engine;
    this.cache = cache;
  }

  @Override
  public Rendering render(List<SpokenWord> words, VoiceProfile voice) {
    Optional<String> key = cache.key(words, voice);
    if (key.isEmpty()) {
      return engine.render(words, voice);
    }
    Optional<Rendering> known = cache.find(key.get());
    if (known.isPresent()) {
      return known.get();
    }
    Rendering rendering = engine.render(words, voice);
    cache.keep(key.get(), rendering);
    return rendering;
  }
}
