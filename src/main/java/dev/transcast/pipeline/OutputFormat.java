package dev.transcast.pipeline;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A file that a build can leave in an episode's folder. */
public enum OutputFormat {
  WAV("wav"),
  MP3("mp3"),
  SRT("srt"),
  VTT("vtt"),
  SCRIPT("script.md"),
  TXT("txt"),
  TTML("ttml"),
  JSON("json"),
  CHAPTERS("chapters.json"),
  COVER("cover.png"),
  PNG("png"),
  EPUB("epub"),
  HTML("html");

  private final String extension;

  OutputFormat(String extension) {
    this.extension = extension;
  }

  /** The name of an episode's file of this format. */
  public String fileName(String episodeId) {
    return episodeId + "." + extension;
  }

  /** What {@code --formats} calls it. */
  public String optionName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that {@code --formats} calls so, in any case. */
  public static Optional<OutputFormat> find(String optionName) {
    return Arrays.stream(values())
        .filter(format -> format.optionName().equalsIgnoreCase(optionName))
        .findFirst();
  }

  /** All option names, for messages and help. */
  public static String optionNames() {
    return optionNames(EnumSet.allOf(OutputFormat.class));
  }

  /** The option names of some. */
  public static String optionNames(Set<OutputFormat> formats) {
    return formats.stream().map(OutputFormat::optionName).collect(Collectors.joining(","));
  }
}
