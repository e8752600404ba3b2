package dev.transcast.cli;

import dev.transcast.casting.VoiceCatalogue;
import dev.transcast.mix.MixSettings;
import dev.transcast.model.BadInputException;
import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import dev.transcast.pipeline.Audition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code transcast voices}: who can be cast, and how they sound. */
final class VoicesCommand implements Command {
  private static final String AUDITION = "audition";

  @Override
  public String name() {
    return "voices";
  }

  @Override
  public String arguments() {
    return "[OPTION]...";
  }

  @Override
  public String summary() {
    return "Lists the voices, or lets each speak a sentence and its name.";
  }

  @Override
  public List<String[]> examples() {
    return List.of(
        new String[] {"transcast voices", "the list"},
        new String[] {"transcast voices --audition auditions", "a WAV of each to listen to"});
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(
        SharedOptions.option(AUDITION, "FOLDER", "write a WAV of each voice into the folder"));
    options.addOption(SharedOptions.voices());
    SharedOptions.addHelpAndVerbosity(options);
    return options;
  }

  @Override
  public int run(CommandLine line, Terminal terminal)
      throws UsageException, IOException, BadInputException {
    if (!line.getArgList().isEmpty()) {
      throw new UsageException(
          "voices takes no file, but got \"" + line.getArgList().get(0) + "\"");
    }
    VoiceCatalogue catalogue = SharedOptions.catalogue(line);
    if (!line.hasOption(AUDITION)) {
      for (VoiceProfile voice : catalogue.voices()) {
        terminal.say(describe(voice));
      }
      for (VoiceProfile voice : catalogue.installed()) {
        terminal.say(describe(voice) + " (cast only by name)");
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
        voice.description() + ranBy(voice));
  }

  /** Nobody shall run a program without knowing. */
  private static String ranBy(VoiceProfile voice) {
    if (voice.engine() instanceof VoiceEngine.Command command) {
      return " [runs " + command.program() + "]";
    }
    if (voice.engine() instanceof VoiceEngine.Mbrola mbrola) {
      return " [runs " + mbrola.program() + "]";
    }
    return "";
  }
}
