package dev.transcast.cli;

import dev.transcast.caption.CaptionProfile;
import dev.transcast.caption.ProfileReader;
import dev.transcast.casting.VoiceCatalogue;
import dev.transcast.model.BadInputException;
import dev.transcast.speech.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** Options that several commands have, and what they mean. */
final class SharedOptions {
  static final String OUT = "o";
  static final String DEFAULT_OUT = "out";
  static final String SPEAKERS = "speakers";
  static final String CAST = "cast";
  static final String NO_GENDER_HINTS = "no-gender-hints";
  static final String VOICES = "voices";
  static final String NO_RESTORE = "no-restore";
  static final String CLEAN = "clean";
  static final String PROFILE = "profile";
  static final String FORCE = "force";
  static final String QUIET = "quiet";
  static final String VERBOSE = "verbose";

  private static final Path VOICES_FOLDER = Path.of("voices");
  private static final String LEXICON_FILE = "lexicon.txt";

  private SharedOptions() {}

  static Option option(String longName, String argument, String description) {
    return Option.builder().longOpt(longName).hasArg().argName(argument).desc(description).get();
  }

  static Option flag(String longName, String description) {
    return Option.builder().longOpt(longName).desc(description).get();
  }

  static void addHelpAndVerbosity(Options options) {
    options.addOption(Option.builder("h").longOpt("help").desc("this help").get());
    options.addOption(Option.builder("q").longOpt(QUIET).desc("print nothing but errors").get());
    options.addOption(
        Option.builder("v").longOpt(VERBOSE).desc("say more, with stack traces").get());
  }

  static Option out(String argument, String description) {
    return Option.builder(OUT).longOpt("out").hasArg().argName(argument).desc(description).get();
  }

  static Option speakers() {
    return option(
        SPEAKERS,
        "NAMES",
        "names in order of appearance, in place of what the transcript has: \"Host,Guest\"");
  }

  static Option cast() {
    return option(CAST, "NAME=VOICE", "who speaks with which voice: \"Ann=juno,Ben=basil\"");
  }

  static Option noGenderHints() {
    return flag(NO_GENDER_HINTS, "cast without asking whether a name is a woman's or a man's");
  }

  static Option noRestore() {
    return flag(NO_RESTORE, "leave captions without the marks and capitals they lack");
  }

  static Option clean() {
    return flag(CLEAN, "leave out um, uh and stutters, in speech and captions alike");
  }

  static Option profile() {
    return option(
        PROFILE,
        "NAME|FILE",
        "caption rules: "
            + String.join(", ", CaptionProfile.NAMES)
            + " or a YAML file (default: "
            + CaptionProfile.NAMES.get(0)
            + ")");
  }

  static Option voices() {
    return option(
        VOICES, "FOLDER", "voice files and lexicon.txt (default: voices, else the built-in ones)");
  }

  static List<String> speakerNames(CommandLine line) throws UsageException {
    String value = line.getOptionValue(SPEAKERS);
    if (value == null) {
      return List.of();
    }
    // As in labels: what nobody sees would only corrupt captions.
    String visible = value.replaceAll("[\\p{Cc}\\p{Cf}]", "");
    List<String> names = Arrays.stream(visible.split(",", -1)).map(String::strip).toList();
    if (names.stream().anyMatch(String::isEmpty)) {
      throw new UsageException("--speakers takes names with commas between: \"Host,Guest\"");
    }
    return names;
  }

  static Map<String, String> requestedVoices(CommandLine line) throws UsageException {
    Map<String, String> voices = new LinkedHashMap<>();
    String[] values = line.getOptionValues(CAST);
    for (String value : values == null ? new String[0] : values) {
      for (String pair : value.split(",", -1)) {
        int equals = pair.indexOf('=');
        if (equals < 1 || pair.substring(equals + 1).isBlank()) {
          throw new UsageException("--cast takes NAME=VOICE, not \"" + pair.strip() + "\"");
        }
        voices.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return voices;
  }

  static CaptionProfile profile(CommandLine line) throws IOException, BadInputException {
    return ProfileReader.find(line.getOptionValue(PROFILE, CaptionProfile.NAMES.get(0)));
  }

  static VoiceCatalogue catalogue(CommandLine line) throws IOException, BadInputException {
    return folderCatalogue(line).withInstalled(System.getenv());
  }

  private static VoiceCatalogue folderCatalogue(CommandLine line)
      throws IOException, BadInputException {
    Path folder = voicesFolder(line);
    return line.hasOption(VOICES) || Files.isDirectory(folder)
        ? VoiceCatalogue.read(folder)
        : VoiceCatalogue.builtIn();
  }

  /** The folder of voice files that is asked for; without asking it need not be there. */
  static Path voicesFolder(CommandLine line) {
    return line.hasOption(VOICES) ? Path.of(line.getOptionValue(VOICES)) : VOICES_FOLDER;
  }

  static Lexicon lexicon(CommandLine line) throws IOException, BadInputException {
    Path file = voicesFolder(line).resolve(LEXICON_FILE);
    return Files.isRegularFile(file) ? Lexicon.read(file) : Lexicon.builtIn();
  }
}
