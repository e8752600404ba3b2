package dev.transcast.pipeline;

import dev.transcast.casting.VoiceCatalogue;
import dev.transcast.digest.ContentDigest;
import dev.transcast.mix.MixSettings;
import dev.transcast.mix.Music;
import dev.transcast.model.Passage;
import dev.transcast.model.Transcript;
import dev.transcast.model.VoiceProfile;
import dev.transcast.model.Word;
import dev.transcast.publish.CoverArt;
import dev.transcast.speech.Lexicon;
import dev.transcast.speech.SpeechIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that decides on the bytes of episodes, but for the transcript: program, options, voices and
 * files of the user's. How many speak at once is not in it, nor where the episodes go.
 */
final class BuildKey {
  private final String common;

  /**
   * Reads what the settings name.
   *
   * @throws IOException if a file cannot be read
   */
  BuildKey(BuildSettings settings, VoiceCatalogue catalogue, Lexicon lexicon, MixSettings mix)
      throws IOException {
    ContentDigest digest = new ContentDigest().add(ProgramIdentity.current());
    add(settings, digest);
    add(mix, digest);
    add(catalogue, digest);
    List<VoiceProfile> voices =
        Stream.concat(
                catalogue.voices().stream(),
                // Cast only by name; what else is installed here changes nothing.
                catalogue.installed().stream().filter(voice -> isNamed(voice, settings)))
            .toList();
    digest.add(SpeechIdentity.of(lexicon, voices));
    common = digest.hex();
  }

  private static boolean isNamed(VoiceProfile voice, BuildSettings settings) {
    return settings.requestedVoices().values().stream().anyMatch(voice.name()::equalsIgnoreCase);
  }

  private static void add(BuildSettings settings, ContentDigest digest) {
    add(settings.formats().stream().map(OutputFormat::optionName).toList(), digest);
    add(settings.speakerNames(), digest);
    digest.add(settings.requestedVoices().toString());
    digest.add(settings.genderHints() ? 1 : 0);
    digest.add(settings.restoreSentences() ? 1 : 0);
    digest.add(settings.dropDisfluencies() ? 1 : 0);
    digest.add(settings.cover().map(CoverArt::bytes).orElse(new byte[0]));
    digest.add(settings.captions().toString());
    digest.add(settings.publishing().toString());
  }

  private static void add(MixSettings mix, ContentDigest digest) throws IOException {
    digest.add(mix.withMusic(Music.NONE).toString());
    Music music = mix.music();
    for (Optional<Path> file : List.of(music.intro(), music.outro(), music.bed())) {
      digest.add(file.isPresent() ? 1 : 0);
      if (file.isPresent()) {
        try (InputStream in = Files.newInputStream(file.get())) {
          digest.add(in);
        }
      }
    }
  }

  /** What casting goes by. */
  private static void add(VoiceCatalogue catalogue, ContentDigest digest) {
    digest.add(catalogue.tags().toString()).add(catalogue.clarities().toString());
    for (VoiceProfile voice : catalogue.voices()) {
      digest.add(catalogue.print(voice).toString());
    }
  }

  private static void add(Collection<String> texts, ContentDigest digest) {
    digest.add(texts.size());
    texts.forEach(digest::add);
  }

  /**
   * With a transcript. Where its file lies does not count.
   *
   * @param names of the files that are to be made
   */
  String of(Transcript transcript, Collection<String> names) {
    ContentDigest digest = new ContentDigest().add(common);
    add(names, digest);
    digest.add(transcript.id()).add(transcript.title()).add(transcript.text());
    digest.add(transcript.directions().toString());
    for (Passage passage : transcript.passages()) {
      digest.add(passage.label().toString()).add(passage.opensTurn() ? 1 : 0);
      digest.add(passage.startMs().toString()).add(passage.words().size());
      for (Word word : passage.words()) {
        digest.add(word.shown()).add(word.kind().name());
        digest.add(word.source().start()).add(word.source().end());
      }
    }
    return digest.hex();
  }
}
