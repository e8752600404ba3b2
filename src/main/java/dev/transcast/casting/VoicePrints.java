package dev.transcast.casting;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Diagnostic.Severity;
import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoicePrint;
import dev.transcast.model.VoiceProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the voices of a folder sound, as they were measured: a line a voice, with tabs between its
 * settings and the numbers of its print. A line whose settings are no longer those of the voice
 * counts as not there.
 */
public final class VoicePrints {
  /** Beside the voice files. */
  public static final String FILE_NAME = "prints.tsv";

  private static final VoicePrints NONE = new VoicePrints(Map.of());

  private static final String HEADER =
      """
      # How each voice sounds, for casting: written by "transcast voices --measure", not by hand.
      # Settings; then pitch (semitones above 100 Hz), its standard deviation, words a minute; then of
      # the voiced frames the mean mel cepstrum c1 to c12 and its standard deviation.
      """;

  private final Map<String, VoicePrint> bySettings;

  private VoicePrints(Map<String, VoicePrint> bySettings) {
    this.bySettings = bySettings;
  }

  /** Of a folder where nothing was measured. */
  static VoicePrints none() {
    return NONE;
  }

  /**
   * Reads a file's text.
   *
   * @param file as diagnostics name it
   */
  static VoicePrints parse(String file, String text) throws BadInputException {
    Map<String, VoicePrint> prints = new HashMap<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          List<String> fields = Arrays.asList(line.split("\t", -1));
          List<Double> numbers =
              fields.subList(1, fields.size()).stream().map(Double::valueOf).toList();
          prints.put(fields.get(0), VoicePrint.of(numbers));
        } catch (IllegalArgumentException e) {
          String message =
              "not a voice print: " + e.getMessage() + "; \"transcast voices --measure\" makes one";
          throw new BadInputException(
              List.of(new Diagnostic(Severity.ERROR, "voice-print", file, i + 1, 0, message)));
        }
      }
    }
    return new VoicePrints(prints);
  }

  /** The file for these voices. */
  public static String write(Map<VoiceProfile, VoicePrint> measured) {
    StringBuilder file = new StringBuilder(HEADER);
    measured.forEach(
        (voice, print) -> {
          List<String> fields = new ArrayList<>();
          fields.add(settings(voice));
          print.features().forEach(x -> fields.add(String.format(Locale.ROOT, "%.2f", x)));
          file.append(String.join("\t", fields)).append('\n');
        });
    return file.toString();
  }

  /** The print of a voice, if it was measured with the settings it has. */
  Optional<VoicePrint> of(VoiceProfile voice) {
    return Optional.ofNullable(bySettings.get(settings(voice)));
  }

  /** All that a voice's sound depends on; its level and place do not matter. */
  private static String settings(VoiceProfile voice) {
    String engine = voice.engineVoice();
    if (voice.engine() instanceof VoiceEngine.Command command) {
      engine = command.program() + " " + String.join(" ", command.arguments());
    } else if (voice.engine() instanceof VoiceEngine.Mbrola mbrola) {
      engine = "mbrola " + mbrola.database().getFileName();
    }
    return String.format(
            Locale.ROOT,
            "%s: %s, %s words/min, %s Hz, range %s Hz, vocal tract %s",
            voice.name(),
            engine,
            voice.rateWordsPerMinute(),
            voice.pitchHz(),
            voice.pitchRangeHz(),
            voice.vocalTractScale())
        .replaceAll("\\s", " ");
  }
}
