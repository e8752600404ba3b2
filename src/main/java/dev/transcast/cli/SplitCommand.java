package dev.transcast.cli;

import dev.transcast.caption.CaptionOptions;
import dev.transcast.caption.CaptionProfile;
import dev.transcast.mix.MixSettings;
import dev.transcast.model.BadInputException;
import dev.transcast.model.Dialogue;
import dev.transcast.model.Transcript;
import dev.transcast.pipeline.BuildSettings;
import dev.transcast.pipeline.OutputFormat;
import dev.transcast.pipeline.Pipeline;
import dev.transcast.pipeline.PublishSettings;
import dev.transcast.publish.DialogueJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code transcast split}: only who says what. */
final class SplitCommand implements Command {
  private static final String FORMAT = "format";
  private static final String STANDARD_OUTPUT = "-";

  @Override
  public String name() {
    return "split";
  }

  @Override
  public String arguments() {
    return "FILE|FOLDER|-... [OPTION]...";
  }

  @Override
  public String summary() {
    return "Splits transcripts by speaker, as a script to edit or as JSON.";
  }

  @Override
  public List<String[]> examples() {
    return List.of(
        new String[] {"transcast split raw.txt", "writes out/raw/raw.script.md"},
        new String[] {"transcast split raw.txt -o -", "shows the script"},
        new String[] {"transcast split raw.txt --format json", "prints the turns as JSON"},
        new String[] {
          "transcast split talks/ --format json -o out", "writes out/NAME/NAME.split.json"
        });
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(
        SharedOptions.option(
            FORMAT, "script|json", "script: a file to edit (default); json: one line a file"));
    options.addOption(
        SharedOptions.out(
            "FOLDER|-",
            "where scripts go (default: out; json: standard output); - is standard output"));
    options.addOption(SharedOptions.speakers());
    options.addOption(SharedOptions.cast());
    options.addOption(SharedOptions.noGenderHints());
    options.addOption(SharedOptions.noRestore());
    options.addOption(SharedOptions.clean());
    options.addOption(SharedOptions.voices());
    options.addOption(SharedOptions.flag(SharedOptions.FORCE, "overwrite edited scripts too"));
    SharedOptions.addHelpAndVerbosity(options);
    return options;
  }

  @Override
  public int run(CommandLine line, Terminal terminal)
      throws UsageException, IOException, BadInputException {
    String format = line.getOptionValue(FORMAT, "script");
    boolean json = format.equals("json");
    if (!json && !format.equals("script")) {
      throw new UsageException("--format is script or json, not \"" + format + "\"");
    }
    if (line.getArgList().isEmpty()) {
      throw new UsageException("split what? name a file: transcast split interview.txt");
    }
    String out =
        line.getOptionValue(SharedOptions.OUT, json ? STANDARD_OUTPUT : SharedOptions.DEFAULT_OUT);
    boolean print = out.equals(STANDARD_OUTPUT);
    List<String> inputs =
        Inputs.expand(line.getArgList(), Path.of(print ? SharedOptions.DEFAULT_OUT : out));
    if (print && !json && inputs.size() > 1) {
      throw new UsageException("several scripts do not fit into one output; name one file");
    }
    BuildSettings settings =
        new BuildSettings(
            Path.of(print ? SharedOptions.DEFAULT_OUT : out),
            EnumSet.of(OutputFormat.SCRIPT),
            SharedOptions.speakerNames(line),
            SharedOptions.requestedVoices(line),
            !line.hasOption(SharedOptions.NO_GENDER_HINTS),
            !line.hasOption(SharedOptions.NO_RESTORE),
            line.hasOption(SharedOptions.CLEAN),
            /* cover= */ Optional.empty(),
            CaptionOptions.of(CaptionProfile.named(CaptionProfile.NAMES.get(0))),
            PublishSettings.USUAL,
            line.hasOption(SharedOptions.FORCE));
    boolean allSplit = true;
    EpisodeNames names = new EpisodeNames();
    try (Pipeline pipeline =
        new Pipeline(
            settings,
            SharedOptions.catalogue(line),
            SharedOptions.lexicon(line),
            MixSettings.STEREO,
            /* threads= */ 1)) {
      for (String input : inputs) {
        try {
          Transcript transcript = Inputs.read(input, terminal, pipeline);
          if (!print) {
            names.take(transcript.id(), input);
          }
          Dialogue dialogue = pipeline.split(transcript);
          if (print) {
            terminal.out().print(json ? jsonLine(dialogue) : pipeline.script(dialogue));
          } else {
            Path file =
                json ? pipeline.writeDialogueJson(dialogue) : pipeline.writeScript(dialogue);
            terminal.say(file.toString());
          }
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
          terminal.failure(input, e);
          allSplit = false;
        }
      }
    }
    return allSplit ? Main.DONE : Main.FAILED;
  }

  private static String jsonLine(Dialogue dialogue) throws IOException {
    return DialogueJson.write(dialogue) + "\n";
  }
}
