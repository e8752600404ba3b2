package dev.transcast.cli;

import dev.transcast.casting.VoiceCatalogue;
import dev.transcast.mix.MixSettings;
import dev.transcast.model.BadInputException;
import dev.transcast.model.VoiceProfile;
import dev.transcast.pipeline.Rehearsal;
import dev.transcast.speech.Pronunciation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code transcast say}: a few words to listen to, or their phones to read. */
final class SayCommand implements Command {
  private static final String VOICE = "voice";
  private static final String PHONES = "phones";
  private static final String DEFAULT_FILE = "say.wav";

  @Override
  public String name() {
    return "say";
  }

  @Override
  public String arguments() {
    return "[OPTION]... TEXT...";
  }

  @Override
  public String summary() {
    return "Speaks a text into a WAV file, to hear how a word is said.";
  }

  @Override
  public List<String[]> examples() {
    return List.of(
        new String[] {"transcast say \"Siobhan paid $5M\"", "into say.wav"},
        new String[] {"transcast say --phones Siobhan", "what will be said, for the lexicon"});
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(SharedOptions.option(VOICE, "NAME", "who speaks (default: the first voice)"));
    options.addOption(
        Option.builder(SharedOptions.OUT)
            .hasArg()
            .argName("FILE")
            .desc("the WAV file to write (default: " + DEFAULT_FILE + ")")
            .get());
    options.addOption(
        SharedOptions.flag(PHONES, "print what will be said, word by word, and write no file"));
    options.addOption(SharedOptions.voices());
    SharedOptions.addHelpAndVerbosity(options);
    return options;
  }

  @Override
  public int run(CommandLine line, Terminal terminal)
      throws UsageException, IOException, BadInputException {
    String text = String.join(" ", line.getArgList()).strip();
    if (text.isEmpty()) {
      throw new UsageException("say takes a text, for instance: transcast say \"Hello, Siobhan\"");
    }
    VoiceProfile voice = voice(line);
    try (Rehearsal rehearsal = new Rehearsal(SharedOptions.lexicon(line), MixSettings.STEREO)) {
      if (line.hasOption(PHONES)) {
        for (Pronunciation word : rehearsal.pronounce(text)) {
          terminal.say(describe(word));
        }
        return Main.DONE;
      }
      Path file = Path.of(line.getOptionValue(SharedOptions.OUT, DEFAULT_FILE));
      rehearsal.record(text, voice, file);
      terminal.say(file.toString());
    }
    return Main.DONE;
  }

  private static VoiceProfile voice(CommandLine line)
      throws UsageException, IOException, BadInputException {
    VoiceCatalogue catalogue = SharedOptions.catalogue(line);
    String wanted = line.getOptionValue(VOICE);
    return (wanted == null ? catalogue.voices().stream().findFirst() : catalogue.find(wanted))
        .orElseThrow(
            () ->
                new UsageException(
                    "no voice \""
                        + wanted
                        + "\"; there are "
                        + String.join(
                            ", ", catalogue.voices().stream().map(VoiceProfile::name).toList())));
  }

  private static String describe(Pronunciation word) {
    String said = word.spoken().isEmpty() ? "(nothing)" : String.join(" ", word.spoken());
    return word.written() + " -> " + said + "  " + String.join(" | ", word.phones());
  }
}
