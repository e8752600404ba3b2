package dev.transcast.cli;

import dev.transcast.casting.VoiceCatalogue;
import dev.transcast.mix.MixSettings;
import dev.transcast.model.BadInputException;
import dev.transcast.model.VoiceProfile;
import dev.transcast.pipeline.Audition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code transcast voices}: who can be cast, and how they sound. */
final class VoicesCommand implements Command {
  private static final String AUDITION = "audition";
  private static final String WORK = "work";

  @Override
  public String name() {
    return "voices";
  }

  @Override
  public String arguments() {
    return "[build RECIPE.yaml] [OPTION]...";
  }

  @Override
  public String summary() {
    return "Lists the voices, lets each speak a sentence and its name, or builds a new one.";
  }

  @Override
  public List<String[]> examples() {
    return List.of(
        new String[] {"transcast voices", "the list"},
        new String[] {"transcast voices --audition auditions", "a WAV of each to listen to"},
        new String[] {
          "transcast voices build src/voices/birch.yaml -o voices", "the database of a voice"
        });
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(
        SharedOptions.option(AUDITION, "FOLDER", "write a WAV of each voice into the folder"));
    options.addOption(SharedOptions.voices());
    options.addOption(SharedOptions.out("FOLDER", "where build puts the voice (default: voices)"));
    options.addOption(
        SharedOptions.option(
            WORK, "FOLDER", "keep build's files between the steps, and its speech for next time"));
    SharedOptions.addHelpAndVerbosity(options);
    return options;
  }

  @Override
  public int run(CommandLine line, Terminal terminal)
      throws UsageException, IOException, BadInputException {
    List<String> arguments = line.getArgList();
    if (arguments.size() == 2 && arguments.get(0).equals("build")) {
      return VoiceBuild.run(
          Path.of(arguments.get(1)),
          Path.of(line.getOptionValue(SharedOptions.OUT, "voices")),
          Optional.ofNullable(line.getOptionValue(WORK)).map(Path::of),
          terminal);
    }
    if (!arguments.isEmpty()) {
      throw new UsageException(
          "voices takes nothing, or: build RECIPE.yaml; but got \""
              + String.join(" ", arguments)
              + "\"");
    }
    VoiceCatalogue catalogue = SharedOptions.catalogue(line);
    if (!line.hasOption(AUDITION)) {
      for (VoiceProfile voice : catalogue.voices()) {
        terminal.say(describe(voice));
      }
      return Main.DONE;
    }
    Path folder = Path.of(line.getOptionValue(AUDITION));
    try (Audition audition = new Audition(SharedOptions.lexicon(line), MixSettings.STEREO)) {
      for (VoiceProfile voice : catalogue.voices()) {
        terminal.say(audition.record(voice, folder).toString());
      }
    }
    return Main.DONE;
  }

  private static String describe(VoiceProfile voice) {
    return String.format(
        Locale.ROOT,
        "%-10s %3.0f Hz %3.0f words/min  %s",
        voice.name(),
        voice.pitchHz(),
        voice.rateWordsPerMinute(),
        voice.description());
  }
}
