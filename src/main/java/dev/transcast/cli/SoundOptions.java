package dev.transcast.cli;

import dev.transcast.audio.PcmFormat;
import dev.transcast.mix.MixSettings;
import dev.transcast.mix.Music;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** The options that say how an episode sounds. */
final class SoundOptions {
  private static final String LOUDNESS = "loudness";
  private static final String TRUE_PEAK = "true-peak";
  private static final String RATE = "rate";
  private static final String CHANNELS = "channels";
  private static final String BITS = "bits";
  private static final String CROSSTALK = "crosstalk";
  private static final String ROOM_TONE = "room-tone";
  private static final String NO_SOUNDS = "no-sounds";
  private static final String INTRO = "intro";
  private static final String OUTRO = "outro";
  private static final String BED = "bed";

  private static final String OFF = "off";
  private static final List<String> RATES_HZ = List.of("16000", "22050", "24000", "44100", "48000");

  private SoundOptions() {}

  static void addTo(Options options) {
    options.addOption(
        SharedOptions.option(
            LOUDNESS, "LUFS", "-40 to -5, or off (default: -16, in mono -19): --loudness -14"));
    options.addOption(
        SharedOptions.option(
            TRUE_PEAK, "DBTP", "highest true peak, -9 to 0 (default: -1): --true-peak -2"));
    options.addOption(
        SharedOptions.option(
            RATE, "HZ", String.join(", ", RATES_HZ) + " (default: 44100): --rate 48000"));
    options.addOption(
        SharedOptions.option(
            CHANNELS, "KIND", "stereo or mono (default: stereo): --channels mono"));
    options.addOption(
        SharedOptions.option(BITS, "N", "16 or 24 bits a sample (default: 16): --bits 24"));
    options.addOption(
        SharedOptions.option(
            CROSSTALK,
            "on|off",
            "a \"yeah\" may begin on the other's last word (default: off): --crosstalk on"));
    options.addOption(SharedOptions.flag(ROOM_TONE, "the soft noise of a room under everything"));
    options.addOption(SharedOptions.flag(NO_SOUNDS, "[Music] and [Applause] are only captioned"));
    options.addOption(
        SharedOptions.option(
            INTRO, "FILE", "music before the talk, WAV or MP3: --intro theme.mp3"));
    options.addOption(
        SharedOptions.option(OUTRO, "FILE", "music after the talk, WAV or MP3: --outro theme.mp3"));
    options.addOption(
        SharedOptions.option(
            BED, "FILE", "music softly under the talk, over and over: --bed guitar.wav"));
  }

  /** What the mix is asked for; music files are not opened. */
  static MixSettings mixSettings(CommandLine line) throws UsageException {
    boolean isMono = oneOf(line, CHANNELS, "stereo", "mono").equals("mono");
    MixSettings defaults = isMono ? MixSettings.MONO : MixSettings.STEREO;
    int bits = Integer.parseInt(oneOf(line, BITS, "16", "24"));
    return defaults
        .withFormat(new PcmFormat(rateHz(line), isMono ? 1 : 2, bits))
        .withTarget(targetLufs(line, defaults.targetLufs()))
        .withCeiling(number(line, TRUE_PEAK, -9, 0).orElse(defaults.ceilingDbtp()))
        .withCrosstalk(oneOf(line, CROSSTALK, OFF, "on").equals("on"))
        .withSounds(!line.hasOption(NO_SOUNDS))
        .withRoomTone(line.hasOption(ROOM_TONE))
        .withMusic(new Music(file(line, INTRO), file(line, OUTRO), file(line, BED)));
  }

  private static int rateHz(CommandLine line) throws UsageException {
    String value = line.getOptionValue(RATE, "44100");
    if (!RATES_HZ.contains(value)) {
      throw new UsageException(
          "--rate takes one of " + String.join(", ", RATES_HZ) + ", not " + value);
    }
    return Integer.parseInt(value);
  }

  private static OptionalDouble targetLufs(CommandLine line, OptionalDouble fallback)
      throws UsageException {
    if (OFF.equals(line.getOptionValue(LOUDNESS))) {
      return OptionalDouble.empty();
    }
    OptionalDouble lufs = number(line, LOUDNESS, -40, -5);
    return lufs.isPresent() ? lufs : fallback;
  }

  private static OptionalDouble number(CommandLine line, String option, double least, double most)
      throws UsageException {
    String value = line.getOptionValue(option);
    if (value == null) {
      return OptionalDouble.empty();
    }
    if (value.matches("[+-]?\\d{1,3}(\\.\\d{1,3})?")) {
      double number = Double.parseDouble(value);
      if (number >= least && number <= most) {
        return OptionalDouble.of(number);
      }
    }
    throw new UsageException(
        "--%s takes a number from %.0f to %.0f, not %s".formatted(option, least, most, value));
  }

  /** The value of an option that knows two; the first is the default. */
  private static String oneOf(CommandLine line, String option, String first, String second)
      throws UsageException {
    String value = line.getOptionValue(option, first);
    if (!value.equals(first) && !value.equals(second)) {
      throw new UsageException(
          "--" + option + " takes " + first + " or " + second + ", not " + value);
    }
    return value;
  }

  private static Optional<Path> file(CommandLine line, String option) throws UsageException {
    String value = line.getOptionValue(option);
    try {
      return Optional.ofNullable(value).map(Path::of);
    } catch (InvalidPathException e) {
      throw new UsageException("--" + option + " takes a file, not \"" + value + "\"");
    }
  }
}
