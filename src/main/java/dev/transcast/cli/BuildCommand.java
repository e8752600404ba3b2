package dev.transcast.cli;

import dev.transcast.caption.CaptionOptions;
import dev.transcast.mix.MixSettings;
import dev.transcast.model.BadInputException;
import dev.transcast.pipeline.BuildSettings;
import dev.transcast.pipeline.OutputFormat;
import dev.transcast.pipeline.Pipeline;
import dev.transcast.pipeline.PublishSettings;
import dev.transcast.pipeline.Shelf;
import dev.transcast.publish.CoverArt;
import dev.transcast.speech.SpeechCache;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
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
  private static final String AGAIN = "again";
  private static final String FAIL_FAST = "fail-fast";
  private static final String LOG = "log";
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
        new String[] {"transcast build talk.txt --channels mono --loudness -19", "mono"},
        new String[] {"transcast build talks --base-url https://example.org/", "with a feed"},
        new String[] {"transcast build archive --log night.jsonl", "all files below a folder"});
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
    CacheOptions.addTo(options);
    options.addOption(
        SharedOptions.flag(AGAIN, "make episodes again that are there and have not changed"));
    options.addOption(
        SharedOptions.flag(SharedOptions.FORCE, "as --again, and overwrite edited scripts too"));
    options.addOption(SharedOptions.flag(FAIL_FAST, "end at the first input that fails"));
    options.addOption(
        SharedOptions.option(
            LOG, "FILE", "write a line of JSON for each input: --log night.jsonl"));
    options.addOption(SharedOptions.flag(DRY_RUN, "only say what would be written"));
    options.addOption(SharedOptions.flag(JSON, "print one JSON object for each finished episode"));
    SharedOptions.addHelpAndVerbosity(options);
    return options;
  }

  @Override
  public int run(CommandLine line, Terminal terminal)
      throws UsageException, IOException, BadInputException {
    Path out = Path.of(line.getOptionValue(SharedOptions.OUT, SharedOptions.DEFAULT_OUT));
    if (out.toString().equals(Inputs.STANDARD_INPUT)) {
      throw new UsageException("build writes several files: -o takes a folder");
    }
    List<String> inputs = Inputs.expand(line.getArgList(), out);
    BuildSettings settings =
        new BuildSettings(
            out,
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
    MixSettings mix = SoundOptions.mixSettings(line);
    mix.music().check();
    Optional<SpeechCache> cache = CacheOptions.cache(line, System.getenv());
    try (Pipeline pipeline =
            new Pipeline(
                settings,
                SharedOptions.catalogue(line),
                SharedOptions.lexicon(line),
                mix,
                jobs(line),
                cache);
        BatchLog log = log(line)) {
      boolean isDryRun = line.hasOption(DRY_RUN);
      if (!isDryRun) {
        pipeline.sweep();
      }
      Batch batch = new Batch(pipeline, terminal, wishes(line), log);
      boolean allMade = batch.make(inputs);
      if (batch.hasEpisodes() && !Terminal.isEnding()) {
        publishAll(settings, terminal);
      }
      return allMade ? Main.DONE : Main.FAILED;
    } finally {
      cache.ifPresent(used -> CacheOptions.close(used, terminal));
    }
  }

  private static Batch.Wishes wishes(CommandLine line) {
    return new Batch.Wishes(
        line.hasOption(AGAIN) || line.hasOption(SharedOptions.FORCE),
        line.hasOption(FAIL_FAST),
        line.hasOption(JSON),
        line.hasOption(DRY_RUN));
  }

  private static BatchLog log(CommandLine line) throws UsageException, IOException {
    String value = line.getOptionValue(LOG);
    try {
      return value == null ? BatchLog.none() : BatchLog.of(Path.of(value));
    } catch (InvalidPathException e) {
      throw new UsageException("--" + LOG + " takes a file, not \"" + value + "\"");
    }
  }

  /** What covers all episodes, those of earlier runs as well. */
  private static void publishAll(BuildSettings settings, Terminal terminal)
      throws IOException, BadInputException {
    Shelf.Published published = Shelf.renew(settings.out(), settings.publishing(), () -> {});
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
}
