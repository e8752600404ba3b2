package dev.transcast.subtitle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of caption files that are read. */
public enum SubtitleFormat {
  /** SubRip, which has no specification: what players agree on. */
  SRT("SubRip", "srt"),
  /** W3C WebVTT. */
  WEBVTT("WebVTT", "vtt webvtt"),
  /** W3C TTML2, text profile of IMSC 1.1. */
  TTML("TTML", "ttml dfxp itt xml");

  private final String title;

  /** What names end in, with spaces between. */
  private final String extensions;

  SubtitleFormat(String title, String extensions) {
    this.title = title;
    this.extensions = extensions;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** By the ending of a file's name, if it is one of ours. */
  static Optional<SubtitleFormat> ofName(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (SubtitleFormat format : values()) {
      if (List.of(format.extensions.split(" ", -1)).contains(extension)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** By how a text begins, if that is clear. */
  static Optional<SubtitleFormat> ofBeginning(String text) {
    if (text.startsWith("WEBVTT")) {
      return Optional.of(WEBVTT);
    }
    String begin = text.stripLeading();
    boolean isXml =
        begin.startsWith("<?xml")
            || begin.startsWith("<!")
            || begin.startsWith("<tt ")
            || begin.startsWith("<tt:");
    return isXml ? Optional.of(TTML) : Optional.empty();
  }
}
