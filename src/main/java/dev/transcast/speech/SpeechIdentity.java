package dev.transcast.speech;

import dev.transcast.digest.ContentDigest;
import dev.transcast.model.VoiceProfile;
import java.io.IOException;
import java.util.List;

/** What decides on how things are said, in short. */
public final class SpeechIdentity {
  private SpeechIdentity() {}

  /**
   * A digest of a lexicon and of voices: their settings and the bytes of their databases and
   * programs, wherever these lie.
   *
   * @throws IOException if a file of a voice cannot be read
   */
  public static String of(Lexicon lexicon, List<VoiceProfile> voices) throws IOException {
    ContentDigest digest = new ContentDigest();
    List<String> words = lexicon.words();
    digest.add(words.size());
    for (String word : words) {
      digest.add(word).add(String.join(" ", lexicon.find(word).orElse(List.of())));
    }
    VoiceIdentity engines = new VoiceIdentity();
    for (VoiceProfile voice : voices) {
      digest.add(voice.name()).add(voice.description()).add(engines.of(voice.engine()));
      VoiceIdentity.addSpeaking(voice, digest);
      digest.add(voice.gainDb()).add(voice.pan());
    }
    return digest.hex();
  }
}
