package dev.transcast.pipeline;

import dev.transcast.audio.WavMetadata;
import dev.transcast.mix.Assembly;
import dev.transcast.mix.MixSettings;
import dev.transcast.mix.Mixer;
import dev.transcast.model.VoiceProfile;
import dev.transcast.speech.Lexicon;
import dev.transcast.speech.Narrator;
import dev.transcast.speech.Pronunciation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tries a few words on a voice, before an episode is built with them. */
public final class Rehearsal implements AutoCloseable {
  private final Narrator narrator;
  private final Mixer mixer;

  public Rehearsal(Lexicon lexicon, MixSettings mix) {
    this.narrator = new Narrator(lexicon, /* threads= */ 1);
    this.mixer = new Mixer(mix);
  }

  /**
   * What will be said for each word.
   *
   * @param text not blank
   */
  public List<Pronunciation> pronounce(String text) {
    return narrator.pronounce(text);
  }

  /**
   * Records the text as a WAV file.
   *
   * @param text not blank
   */
  public void record(String text, VoiceProfile voice, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path name = file.getFileName();
    if (folder == null || name == null) {
      throw new IOException("not a file to write to: " + file);
    }
    try (Staging staging = Staging.open(folder);
        Assembly assembly =
            mixer.assemble(
                Stream.of(mixer.treat(narrator.say(text, voice))),
                /* pauseFactor= */ 1.0,
                staging.scratchFile("lines.raw"))) {
      mixer.master(assembly, staging.file(name.toString()), WavMetadata.NONE);
      staging.publish();
    }
  }

  @Override
  public void close() {
    narrator.close();
  }
}
