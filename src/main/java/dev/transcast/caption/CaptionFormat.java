package dev.transcast.caption;

import dev.transcast.model.Cue;
import java.io.IOException;
import java.util.List;

/** Files that captions are kept in. Text, to be stored as UTF-8 without byte order mark. */
public enum CaptionFormat {
  /** SubRip: names as {@code Name: } where the speaker changes. */
  SRT("srt", new BlockWriter("", ',', new SrtPayload())),
  /** WebVTT (W3C): names as {@code <v Name>} on every cue. */
  WEBVTT("vtt", new BlockWriter("WEBVTT\n", '.', new WebVttPayload()));

  private final String extension;

  @SuppressWarnings("ImmutableEnumChecker") // writers keep nothing between files
  private final CaptionWriter writer;

  CaptionFormat(String extension, CaptionWriter writer) {
    this.extension = extension;
    this.writer = writer;
  }

  /** What its files' names end in, without the dot. */
  public String extension() {
    return extension;
  }

  /**
   * Writes a whole file of cues that were built by {@link CaptionProfile#NETFLIX}.
   *
   * @param out not closed
   */
  public void write(List<Cue> cues, Appendable out) throws IOException {
    write(cues, CaptionProfile.named("netflix"), out);
  }

  /**
   * Writes a whole file.
   *
   * @param cues in order, as {@link CaptionBuilder} builds them
   * @param profile what they were built by: names that a format puts into the text stay within its
   *     lines
   * @param out not closed
   */
  public void write(List<Cue> cues, CaptionProfile profile, Appendable out) throws IOException {
    writer.write(cues, profile, out);
  }
}
