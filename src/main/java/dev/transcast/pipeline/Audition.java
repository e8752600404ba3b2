package dev.transcast.pipeline;

import dev.transcast.audio.WavMetadata;
import dev.transcast.audition.AuditionPage;
import dev.transcast.audition.VoiceListener;
import dev.transcast.casting.VoiceCatalogue;
import dev.transcast.mix.Assembly;
import dev.transcast.mix.MixSettings;
import dev.transcast.mix.Mixer;
import dev.transcast.model.SpokenLine;
import dev.transcast.model.VoiceProfile;
import dev.transcast.speech.Lexicon;
import dev.transcast.speech.Narrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lets voices speak for themselves: all the same sentence, and each its name. */
public final class Audition implements AutoCloseable {
  private static final String PAGE = "index.html";
  private static final String SENTENCE =
      "A good question is worth a quiet moment, so take your time, and tell us how it began.";

  private final Narrator narrator;
  private final Mixer mixer;
  private final VoiceListener listener = new VoiceListener();

  public Audition(Lexicon lexicon, MixSettings mix) {
    this.narrator = new Narrator(lexicon, /* threads= */ 1);
    this.mixer = new Mixer(mix);
  }

  /**
   * Records every voice as a WAV file, and a page that shows them all.
   *
   * @param written is told each file when it stands in the folder
   */
  public void hold(VoiceCatalogue catalogue, Path folder, Consumer<Path> written)
      throws IOException {
    List<VoiceProfile> voices = catalogue.voices();
    List<AuditionPage.Entry> entries = new ArrayList<>();
    double[][] distances = new double[voices.size()][voices.size()];
    for (int i = 0; i < voices.size(); i++) {
      VoiceProfile voice = voices.get(i);
      SpokenLine line = narrator.say("My name is " + voice.name() + ". " + SENTENCE, voice);
      String wavName = fileName(i, voice);
      record(line, folder, wavName);
      written.accept(folder.resolve(wavName));
      entries.add(
          new AuditionPage.Entry(
              voice,
              catalogue.tags().get(i),
              wavName,
              listener.hear(line.clip(), line.words().size())));
      for (int j = 0; j < voices.size(); j++) {
        distances[i][j] = catalogue.distance(voice, voices.get(j));
      }
    }
    try (Staging staging = Staging.open(folder)) {
      Files.writeString(staging.file(PAGE), AuditionPage.html(SENTENCE, entries, distances));
      staging.publish();
    }
    written.accept(folder.resolve(PAGE));
  }

  /** A name may hold what no file name can. */
  private static String fileName(int index, VoiceProfile voice) {
    String name = voice.name();
    return (name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*") ? name : "voice-" + (index + 1))
        + ".wav";
  }

  private void record(SpokenLine line, Path folder, String wavName) throws IOException {
    try (Staging staging = Staging.open(folder);
        Assembly assembly =
            mixer.assemble(
                Stream.of(mixer.treat(line)),
                /* pauseFactor= */ 1.0,
                staging.scratchFile("lines.raw"))) {
      mixer.master(assembly, staging.file(wavName), WavMetadata.NONE);
      staging.publish();
    }
  }

  @Override
  public void close() {
    narrator.close();
  }
}
