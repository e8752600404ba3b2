package dev.transcast.speech;

import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * A voice's command with what stands in braces filled in. Text that no argument takes goes to
 * standard input; sound that no argument names a file for is expected on standard output.
 */
final class FilledCommand {
  private final VoiceEngine.Command command;
  private final String text;
  private final List<String> arguments = new ArrayList<>();

  FilledCommand(
      VoiceEngine.Command command, String text, Path textFile, Path wav, VoiceProfile voice) {
    this.command = command;
    this.text = text;
    if (text.startsWith("-")) {
      throw new IllegalArgumentException("text could be taken for an option: " + text);
    }
    Map<String, String> values =
        Map.of(
            "text", text,
            "textFile", textFile.toString(),
            "wav", wav.toString(),
            "rateWordsPerMinute", Long.toString(Math.round(voice.rateWordsPerMinute())),
            "pitchHz", Long.toString(Math.round(voice.pitchHz())));
    arguments.add(command.program().toString());
    for (String argument : command.arguments()) {
      arguments.add(filled(argument, values));
    }
  }

  private static String filled(String argument, Map<String, String> values) {
    return VoiceEngine.Command.PLACEHOLDER
        .matcher(argument)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }

  /** Program and arguments. */
  List<String> arguments() {
    return arguments;
  }

  /** Where it runs: beside the voice file, so that paths in it can be relative. */
  Path directory() {
    Path folder = command.voiceFile().toAbsolutePath().getParent();
    return folder == null ? command.voiceFile().toAbsolutePath() : folder;
  }

  /** For standard input; may be empty. */
  String input() {
    return has("text") || has("textFile") ? "" : text + "\n";
  }

  /** Whether the sound is in a file and not on standard output. */
  boolean writesFile() {
    return has("wav");
  }

  private boolean has(String placeholder) {
    return command.arguments().stream().anyMatch(a -> a.contains("{" + placeholder + "}"));
  }
}
