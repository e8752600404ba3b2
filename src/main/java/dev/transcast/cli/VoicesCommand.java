package dev.transcast.cli;

import dev.transcast.casting.VoiceCatalogue;
import dev.transcast.casting.VoicePrints;
import dev.transcast.mix.MixSettings;
import dev.transcast.model.BadInputException;
import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import dev.transcast.pipeline.Audition;
import dev.transcast.pipeline.VoiceSurvey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code transcast voices}: who can be cast, and how they sound. */
final class VoicesCommand implements Command {
  private static final String AUDITION = "audition";
  private static final String MEASURE = "measure";

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
        new String[] {
          "transcast voices --audition auditions", "a WAV of each, and a page to look at"
        },
        new String[] {"transcast voices --measure", "after a change in voices/, for casting"});
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(
        SharedOptions.option(
            AUDITION, "FOLDER", "write a WAV of each voice and a page with pictures"));
    options.addOption(
        SharedOptions.flag(MEASURE, "write how the voices sound into their folder, for casting"));
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
    if (line.hasOption(MEASURE)) {
      terminal.say(measure(line).toString());
    }
    VoiceCatalogue catalogue = SharedOptions.catalogue(line);
    if (line.hasOption(AUDITION)) {
      Path folder = Path.of(line.getOptionValue(AUDITION));
      try (Audition audition = new Audition(SharedOptions.lexicon(line), MixSettings.STEREO)) {
        audition.hold(catalogue, folder, file -> terminal.say(file.toString()));
      }
      terminal.say(distances(catalogue));
    } else if (!line.hasOption(MEASURE)) {
      for (int i = 0; i < catalogue.voices().size(); i++) {
        terminal.say(describe(catalogue.voices().get(i), catalogue.tags().get(i)));
      }
      for (VoiceProfile voice : catalogue.installed()) {
        terminal.say(describe(voice, List.of()) + " (cast only by name)");
      }
    }
    return Main.DONE;
  }

  /** Writes how the voices of a folder sound, beside them. */
  private static Path measure(CommandLine line)
      throws UsageException, IOException, BadInputException {
    Path folder = SharedOptions.voicesFolder(line);
    if (!Files.isDirectory(folder)) {
      throw new UsageException(
          "--measure writes beside voice files, but there is no folder " + folder);
    }
    Path file = folder.resolve(VoicePrints.FILE_NAME);
    Files.deleteIfExists(file); // however broken it is
    List<VoiceProfile> voices = VoiceCatalogue.read(folder).voices();
    Files.writeString(
        file, VoicePrints.write(VoiceSurvey.measure(voices, SharedOptions.lexicon(line))));
    return file;
  }

  private static String describe(VoiceProfile voice, List<String> tags) {
    return String.format(
        Locale.ROOT,
        "%-10s %-24s %3.0f Hz %3.0f words/min  %s",
        voice.name(),
        String.join(", ", tags),
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

  /** A triangle: every pair once. */
  private static String distances(VoiceCatalogue catalogue) {
    List<VoiceProfile> voices = catalogue.voices();
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < voices.size(); i++) {
      table.append(String.format(Locale.ROOT, "%-10s", voices.get(i).name()));
      for (int j = 0; j < i; j++) {
        double distance = catalogue.distance(voices.get(i), voices.get(j));
        table.append(String.format(Locale.ROOT, " %4.1f", distance));
      }
      table.append(i + 1 < voices.size() ? "\n" : "");
    }
    return table.toString();
  }
}
