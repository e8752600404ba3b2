package dev.transcast.pipeline;

import dev.transcast.audio.WavMetadata;
import dev.transcast.mix.Assembly;
import dev.transcast.mix.MixSettings;
import dev.transcast.mix.Mixer;
import dev.transcast.model.VoiceProfile;
import dev.transcast.speech.Lexicon;
import dev.transcast.speech.Narrator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Lets voices speak for themselves: all the same sentence, and each its name. */
public final class Audition implements AutoCloseable {
  private static final String SENTENCE =
      "A good question is worth a quiet moment, so take your time, and tell us how it began.";

  private final Narrator narrator;
  private final Mixer mixer;

  public Audition(Lexicon lexicon, MixSettings mix) {
    this.narrator = new Narrator(lexicon, /* threads= */ 1);
    this.mixer = new Mixer(mix);
  }

  /** Records one voice and returns the WAV file, named after it. */
  public Path record(VoiceProfile voice, Path folder) throws IOException {
    String name = voice.name() + ".wav";
    try (Staging staging = Staging.open(folder);
        Assembly assembly =
            mixer.assemble(
                Stream.of(narrator.say("My name is " + voice.name() + ". " + SENTENCE, voice)),
                /* pauseFactor= */ 1.0,
                staging.scratchFile("lines.raw"))) {
      mixer.master(assembly, staging.file(name), WavMetadata.NONE);
      staging.publish();
    }
    return folder.resolve(name);
  }

  @Override
  public void close() {
    narrator.close();
  }
}
