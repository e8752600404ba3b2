package dev.transcast.cli;

import dev.transcast.caption.CaptionOptions;
import dev.transcast.mix.MixSettings;
import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Transcript;
import dev.transcast.pipeline.BuildSettings;
import dev.transcast.pipeline.BuiltEpisode;
import dev.transcast.pipeline.OutputFormat;
import dev.transcast.pipeline.Pipeline;
import dev.transcast.pipeline.PublishSettings;
import dev.transcast.pipeline.Shelf;
import dev.transcast.publish.CoverArt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code transcast build}: transcripts become episodes. */
final class BuildCommand implements Command {
  private static final String FORMATS = "formats";
  private static final String COVER = "cover";
  private static final String KARAOKE = "karaoke";
  private static final String EPUB_WORDS = "epub-words";
  private static final String JOBS = "jobs";
  private static final String DRY_RUN = "dry-run";
  private static final String JSON = "json";
  private static final int MOST_JOBS = 64;

  @Override
  public String name() {
    return "build";
  }

  @Override
  public String arguments() {
    return "[FILE|FOLDER|-]... [OPTION]...";
  }

  @Override
  public String summary() {
    return "Makes an episode of each transcript: sound, captions, script and text.";
  }

  @Override
  public List<String[]> examples() {
    return List.of(
        new String[] {"transcast build", "everything in transcripts/ into out/"},
        new String[] {"transcast build talk.vtt -o episodes", "one file, another folder"},
        new String[] {"transcast build raw.txt --speakers \"Ann,Ben\"", "names for a raw caption"},
        new String[] {"transcast build out/talk/talk.script.md", "after editing the script"},
        new String[] {"transcast build talk.txt --formats srt,vtt", "captions only"},
        new String[] {"transcast build talk.txt --intro theme.mp3 --bed guitar.wav", "own music"},
        new String[] {"transcast build talk.txt --channels mono --loudness -19", "mono"});
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(
        SharedOptions.out("FOLDER", "where episodes go, a folder each (default: out)"));
    options.addOption(
        SharedOptions.option(
            FORMATS, "LIST", "what to write of " + OutputFormat.optionNames() + " (default: all)"));
    options.addOption(SharedOptions.profile());
    options.addOption(SharedOptions.flag(KARAOKE, "let WebVTT captions say when each word begins"));
    options.addOption(
        SharedOptions.flag(EPUB_WORDS, "let books highlight every word, not every sentence"));
    options.addOption(SharedOptions.speakers());
    options.addOption(SharedOptions.cast());
    options.addOption(SharedOptions.noGenderHints());
    options.addOption(SharedOptions.noRestore());
    options.addOption(SharedOptions.clean());
    options.addOption(SharedOptions.voices());
    SoundOptions.addTo(options);
    ShowOptions.addTo(options);
    options.addOption(
        SharedOptions.option(
            COVER, "FILE", "a square PNG or JPEG of 1400 to 3000 pixels (default: one is drawn)"));
    options.addOption(
        SharedOptions.option(JOBS, "N", "how many voices speak at once (default: one a core)"));
    options.addOption(SharedOptions.flag(SharedOptions.FORCE, "overwrite edited scripts too"));
    options.addOption(SharedOptions.flag(DRY_RUN, "only say what would be written"));
    options.addOption(SharedOptions.flag(JSON, "print one JSON object for each finished episode"));
    SharedOptions.addHelpAndVerbosity(options);
    return options;
  }

  @Override
  public int run(CommandLine line, Terminal terminal)
      throws UsageException, IOException, BadInputException {
    List<String> inputs = Inputs.expand(line.getArgList());
    BuildSettings settings =
        new BuildSettings(
            Path.of(line.getOptionValue(SharedOptions.OUT, SharedOptions.DEFAULT_OUT)),
            formats(line),
            SharedOptions.speakerNames(line),
            SharedOptions.requestedVoices(line),
            !line.hasOption(SharedOptions.NO_GENDER_HINTS),
            !line.hasOption(SharedOptions.NO_RESTORE),
            line.hasOption(SharedOptions.CLEAN),
            cover(line),
            new CaptionOptions(SharedOptions.profile(line), line.hasOption(KARAOKE)),
            new PublishSettings(line.hasOption(EPUB_WORDS), ShowOptions.show(line, inputs)),
            line.hasOption(SharedOptions.FORCE));
    if (settings.out().toString().equals(Inputs.STANDARD_INPUT)) {
      throw new UsageException("build writes several files: -o takes a folder");
    }
    MixSettings mix = SoundOptions.mixSettings(line);
    mix.music().check();
    Batch batch = new Batch(terminal, line.hasOption(JSON), line.hasOption(DRY_RUN));
    try (Pipeline pipeline =
        new Pipeline(
            settings,
            SharedOptions.catalogue(line),
            SharedOptions.lexicon(line),
            mix,
            jobs(line))) {
      boolean allMade = true;
      for (String input : inputs) {
        allMade &= batch.make(input, pipeline);
      }
      if (!line.hasOption(DRY_RUN)) {
        publishAll(settings, terminal);
      }
      return allMade ? Main.DONE : Main.FAILED;
    }
  }

  /** What covers all episodes, those of earlier runs as well. */
  private static void publishAll(BuildSettings settings, Terminal terminal)
      throws IOException, BadInputException {
    Shelf shelf = Shelf.read(settings.out());
    shelf.warnings().forEach(terminal::warn);
    Shelf.Published published = shelf.publish(settings.publishing());
    published.warnings().forEach(terminal::warn);
    published.files().forEach(file -> terminal.explain("covers all episodes: " + file));
  }

  private static Set<OutputFormat> formats(CommandLine line) throws UsageException {
    String value = line.getOptionValue(FORMATS);
    if (value == null) {
      return EnumSet.allOf(OutputFormat.class);
    }
    Set<OutputFormat> formats = EnumSet.noneOf(OutputFormat.class);
    for (String name : value.split(",", -1)) {
      formats.add(
          OutputFormat.find(name.strip())
              .orElseThrow(
                  () ->
                      new UsageException(
                          "unknown format \""
                              + name.strip()
                              + "\"; there are "
                              + OutputFormat.optionNames())));
    }
    return formats;
  }

  private static Optional<CoverArt> cover(CommandLine line) throws IOException, BadInputException {
    String value = line.getOptionValue(COVER);
    return value == null ? Optional.empty() : Optional.of(CoverArt.read(Path.of(value)));
  }

  private static int jobs(CommandLine line) throws UsageException {
    String value = line.getOptionValue(JOBS);
    if (value == null) {
      return Math.min(MOST_JOBS, Runtime.getRuntime().availableProcessors());
    }
    if (!value.matches("\\d{1,2}") || value.matches("0+") || Integer.parseInt(value) > MOST_JOBS) {
      throw new UsageException("--jobs takes a number from 1 to " + MOST_JOBS + ", not " + value);
    }
    return Integer.parseInt(value);
  }

  /** Makes one input after the other; a bad one is reported and the others are still made. */
  private static final class Batch {
    private final Terminal terminal;
    private final boolean json;
    private final boolean dryRun;
    private final Map<String, String> inputById = new HashMap<>();

    Batch(Terminal terminal, boolean json, boolean dryRun) {
      this.terminal = terminal;
      this.json = json;
      this.dryRun = dryRun;
    }

    boolean make(String input, Pipeline pipeline) {
      try {
        Transcript transcript = Inputs.read(input, terminal, pipeline);
        String earlier = inputById.putIfAbsent(transcript.id(), input);
        if (earlier != null) {
          throw new BadInputException(
              Diagnostic.error(
                  "same-name",
                  input,
                  "would overwrite the episode \""
                      + transcript.id()
                      + "\" made from "
                      + earlier
                      + "; rename one of them"));
        }
        if (dryRun) {
          pipeline.plan(transcript).values().forEach(path -> terminal.say(path.toString()));
        } else {
          build(transcript, pipeline);
        }
        return true;
      } catch (Exception | StackOverflowError | OutOfMemoryError e) {
        terminal.failure(input, e);
        return false;
      }
    }

    private void build(Transcript transcript, Pipeline pipeline)
        throws IOException, BadInputException {
      BuiltEpisode built;
      try (ProgressDisplay progress = new ProgressDisplay(terminal, transcript.id())) {
        built = pipeline.build(transcript, progress);
      }
      built.warnings().forEach(terminal::warn);
      terminal.explain(EpisodeReport.fit(built));
      if (json) {
        terminal.out().println(EpisodeReport.json(built));
      } else {
        terminal.say(EpisodeReport.line(built));
        terminal.explain(EpisodeReport.loudness(built.episode().programme()));
      }
    }
  }
}
