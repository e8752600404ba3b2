package dev.transcast.pipeline;

import dev.transcast.audio.WavMetadata;
import dev.transcast.caption.CaptionBuilder;
import dev.transcast.casting.Caster;
import dev.transcast.casting.VoiceCatalogue;
import dev.transcast.chapter.ChapterFinder;
import dev.transcast.editing.Disfluencies;
import dev.transcast.editing.Editor;
import dev.transcast.mix.Assembly;
import dev.transcast.mix.MixSettings;
import dev.transcast.mix.Mixer;
import dev.transcast.model.BadInputException;
import dev.transcast.model.BuildStamp;
import dev.transcast.model.CastSheet;
import dev.transcast.model.Chapter;
import dev.transcast.model.Cue;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Dialogue;
import dev.transcast.model.Episode;
import dev.transcast.model.Programme;
import dev.transcast.model.Speaker;
import dev.transcast.model.SpokenLine;
import dev.transcast.model.Timeline;
import dev.transcast.model.Transcript;
import dev.transcast.publish.DialogueJson;
import dev.transcast.publish.EpisodeRecord;
import dev.transcast.speaker.SpeakerSplitter;
import dev.transcast.speech.Lexicon;
import dev.transcast.speech.Narrator;
import dev.transcast.speech.SpeechCache;
import dev.transcast.transcript.ScriptWriter;
import dev.transcast.transcript.TranscriptReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From a file to an episode: every stage, once, in order. */
public final class Pipeline implements AutoCloseable {
  private final BuildSettings settings;
  private final VoiceCatalogue catalogue;
  private final TranscriptReader reader = new TranscriptReader();
  private final Editor editor = new Editor();
  private final SpeakerSplitter splitter = new SpeakerSplitter();
  private final Lexicon lexicon;
  private final MixSettings mix;
  private final Narrator narrator;
  private final Mixer mixer;
  private final CaptionBuilder captions;
  private final int threads;
  private final HeapKeeper heapKeeper = new HeapKeeper();
  private @Nullable BuildKey key;

  /** A pipeline that speaks everything anew. */
  public Pipeline(
      BuildSettings settings,
      VoiceCatalogue catalogue,
      Lexicon lexicon,
      MixSettings mix,
      int threads) {
    this(settings, catalogue, lexicon, mix, threads, Optional.empty());
  }

  /**
   * A pipeline for any number of episodes, one at a time.
   *
   * @param threads how many voices may speak, and parts of an MP3 be encoded, at once
   * @param cache of what was spoken before; not closed
   */
  public Pipeline(
      BuildSettings settings,
      VoiceCatalogue catalogue,
      Lexicon lexicon,
      MixSettings mix,
      int threads,
      Optional<SpeechCache> cache) {
    this.settings = settings;
    this.threads = threads;
    this.captions = new CaptionBuilder(settings.captions().profile());
    this.catalogue = catalogue;
    this.lexicon = lexicon;
    this.mix = mix;
    this.mixer = new Mixer(mix);
    this.narrator = new Narrator(lexicon, threads, cache, mixer::treat);
  }

  /** Reads a file in any supported format. */
  public Transcript read(Path file) throws IOException, BadInputException {
    return reader.read(file);
  }

  /** Reads text that stands in no file, such as standard input. */
  public Transcript read(String sourceName, InputStream in) throws IOException, BadInputException {
    return reader.read(sourceName, in);
  }

  /** Who says what. */
  public Dialogue split(Transcript transcript) {
    return split(edit(transcript));
  }

  private Disfluencies.Cleaned edit(Transcript transcript) {
    Transcript restored = settings.restoreSentences() ? editor.restore(transcript) : transcript;
    return settings.dropDisfluencies()
        ? Disfluencies.remove(restored)
        : new Disfluencies.Cleaned(restored, /* removed= */ 0);
  }

  private Dialogue split(Disfluencies.Cleaned edited) {
    Dialogue dialogue = splitter.split(edited.transcript(), settings.speakerNames());
    return settings.restoreSentences() ? editor.closeTurns(dialogue) : dialogue;
  }

  /** Who says it with which voice. */
  public CastSheet cast(Dialogue dialogue) throws BadInputException {
    return Caster.cast(dialogue, catalogue, settings.requestedVoices(), settings.genderHints());
  }

  /** Where a build of this transcript would write. */
  public Map<OutputFormat, Path> plan(Transcript transcript) {
    Map<OutputFormat, Path> files = new EnumMap<>(OutputFormat.class);
    for (OutputFormat format : settings.formats()) {
      files.put(format, settings.fileOf(transcript.id(), format));
    }
    return files;
  }

  /** Removes what killed runs left in the folder of episodes. */
  public void sweep() throws IOException {
    Staging.sweep(settings.out());
  }

  /**
   * Makes an episode, unless it stands there and nothing has changed. Its files appear under their
   * final names when all of them are whole.
   *
   * <p>Where somebody has edited the script of an earlier build, that script is what is built: the
   * edits are the last word, and what stands in the folder fits together.
   *
   * @param again whether to make it even if nothing has changed
   */
  public Outcome build(Transcript source, boolean again, Progress progress)
      throws IOException, BadInputException {
    Path folder = settings.folderOf(source.id());
    Assignment assignment = assignment(source);
    Optional<UnchangedEpisode> unchanged = again ? Optional.empty() : unchanged(assignment);
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    boolean[] waited = {false};
    Runnable waiting =
        () -> {
          waited[0] = true;
          progress.waiting(folder);
        };
    try (Staging staging = Staging.open(folder, waiting)) {
      if (waited[0]) { // and another run has been at work here
        assignment = assignment(source);
        unchanged = again ? Optional.empty() : unchanged(assignment);
      }
      return unchanged.isPresent() ? unchanged.get() : make(assignment, staging, progress);
    }
  }

  /**
   * What is to be made.
   *
   * @param from digest of all that decides on it
   */
  private record Assignment(
      Transcript transcript,
      Map<OutputFormat, Path> files,
      String from,
      List<Diagnostic> warnings) {
    List<String> names() {
      return Pipeline.names(files);
    }
  }

  private static List<String> names(Map<OutputFormat, Path> files) {
    return files.values().stream().map(file -> file.getFileName().toString()).toList();
  }

  private Assignment assignment(Transcript source) throws IOException, BadInputException {
    ScriptFile script = new ScriptFile(settings.fileOf(source.id(), OutputFormat.SCRIPT));
    Map<OutputFormat, Path> files = plan(source);
    List<Diagnostic> warnings = new ArrayList<>();
    Transcript transcript = source;
    if (script.isSourceOf(source)) {
      files.remove(OutputFormat.SCRIPT);
    } else if (!settings.overwriteScripts() && script.isEdited()) {
      files.remove(OutputFormat.SCRIPT);
      transcript = reader.read(script.path());
      warnings.add(script.builtInstead(source));
    }
    return new Assignment(transcript, files, key().of(transcript, names(files)), warnings);
  }

  private BuildKey key() throws IOException {
    if (key == null) {
      key = new BuildKey(settings, catalogue, lexicon, mix);
    }
    return key;
  }

  private Optional<UnchangedEpisode> unchanged(Assignment assignment) throws IOException {
    Path folder = settings.folderOf(assignment.transcript().id());
    Optional<BuildStamp> stamp = Shelf.stamp(folder);
    if (stamp.isEmpty()
        || !stamp.get().from().equals(assignment.from())
        || !MadeFiles.digest(folder, assignment.names()).equals(stamp.map(BuildStamp::content))) {
      return Optional.empty();
    }
    return Shelf.earlier(folder).map(episode -> new UnchangedEpisode(episode, assignment.files()));
  }

  private BuiltEpisode make(Assignment assignment, Staging staging, Progress progress)
      throws IOException, BadInputException {
    narrator.warmUp();
    Transcript transcript = assignment.transcript();
    Disfluencies.Cleaned edited = edit(transcript);
    Dialogue dialogue = split(edited);
    CastSheet cast = cast(dialogue);
    ChapterFinder.requireFindable(dialogue.transcript());
    Path wav =
        settings.formats().contains(OutputFormat.WAV)
            ? staging.file(OutputFormat.WAV.fileName(transcript.id()))
            : staging.scratchFile("programme.wav");
    Produced made = produce(dialogue, cast, wav, staging.scratchFile("lines.raw"), progress);
    EpisodeFiles episodeFiles = new EpisodeFiles(made.episode(), settings, staging, threads);
    for (Map.Entry<OutputFormat, Path> file : assignment.files().entrySet()) {
      episodeFiles.write(file.getKey(), file.getValue().getFileName().toString());
    }
    episodeFiles.writeRecord(
        assignment.names(), Shelf.earlier(settings.folderOf(transcript.id())), assignment.from());
    staging.publish(EpisodeRecord.FILE_NAME);
    return new BuiltEpisode(
        made.episode(), assignment.files(), edited.removed(), made.fit(), assignment.warnings());
  }

  private record Produced(Episode episode, CaptionFit fit) {}

  private Produced produce(
      Dialogue dialogue, CastSheet cast, Path wav, Path workFile, Progress progress)
      throws IOException, BadInputException {
    double pauseFactor = dialogue.transcript().directions().pauseFactor();
    long wordsTotal = dialogue.transcript().words().size();
    long[] wordsDone = {0};
    try (Stream<SpokenLine> lines = narrator.narrate(dialogue, cast);
        Assembly assembly =
            mixer.assemble(
                lines.peek(
                    line -> progress.spoken(wordsDone[0] += line.words().size(), wordsTotal)),
                pauseFactor,
                workFile)) {
      CaptionFit fit = CaptionFit.make(assembly, captions, narrator);
      List<Chapter> chapters = ChapterFinder.find(dialogue.transcript(), assembly.timeline());
      Programme programme =
          mixer.master(assembly, wav, metadata(dialogue, assembly.timeline(), chapters));
      List<Cue> cues = captions.cues(programme.timeline());
      return new Produced(new Episode(dialogue, cast, programme, cues, chapters), fit);
    }
  }

  /** What the sound file says of itself: the talk's title, everybody who is heard, chapters. */
  private static WavMetadata metadata(
      Dialogue dialogue, Timeline timeline, List<Chapter> chapters) {
    String artist =
        dialogue.speakers().stream().map(Speaker::name).collect(Collectors.joining(", "));
    List<WavMetadata.Marker> markers =
        chapters.stream()
            .map(
                chapter ->
                    new WavMetadata.Marker(
                        chapter.startMs() * timeline.sampleRateHz() / 1000, chapter.title()))
            .toList();
    return new WavMetadata(dialogue.transcript().title(), artist, markers);
  }

  /** The script of a dialogue, as {@link #build} would write it. */
  public String script(Dialogue dialogue) throws BadInputException {
    return ScriptWriter.write(dialogue, cast(dialogue));
  }

  /**
   * Writes only the script, where a build would.
   *
   * @throws BadInputException if somebody edited the script that stands there
   */
  public Path writeScript(Dialogue dialogue) throws IOException, BadInputException {
    String id = dialogue.transcript().id();
    ScriptFile script = new ScriptFile(settings.fileOf(id, OutputFormat.SCRIPT));
    if (script.isSourceOf(dialogue.transcript())
        || (!settings.overwriteScripts() && script.isEdited())) {
      throw new BadInputException(script.wouldBeLost());
    }
    return writeAlone(id, OutputFormat.SCRIPT.fileName(id), script(dialogue));
  }

  /** Writes only the split, as JSON, into the episode's folder. */
  public Path writeDialogueJson(Dialogue dialogue) throws IOException {
    String id = dialogue.transcript().id();
    return writeAlone(id, id + ".split.json", DialogueJson.write(dialogue) + "\n");
  }

  private Path writeAlone(String id, String name, String content) throws IOException {
    Path folder = settings.folderOf(id);
    try (Staging staging = Staging.open(folder)) {
      Files.writeString(staging.file(name), content);
      staging.publish();
    }
    return folder.resolve(name);
  }

  /** Ends the voices' threads. */
  @Override
  public void close() {
    heapKeeper.close();
    narrator.close();
  }
}
