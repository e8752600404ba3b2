package dev.transcast.caption;

import dev.transcast.model.Cue;
import java.io.IOException;
import java.util.List;

/** Files that captions are kept in. Text, to be stored as UTF-8 without byte order mark. */
public enum CaptionFormat {
  /** SubRip: names as the profile prints them, where the speaker changes. */
  SRT("srt", new BlockWriter(',', new SrtPayload())),
  /** WebVTT (W3C): names as {@code <v Name>} on every cue, a colour for each. */
  WEBVTT("vtt", new BlockWriter('.', new WebVttPayload())),
  /** TTML in the text profile of IMSC 1.1 (W3C): names as the profile prints them, and colours. */
  TTML("ttml", new TtmlWriter()),
  /** Podcast Index: a segment for each line of a cue, with the times of its words. */
  JSON("json", new JsonWriter());

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
   * Writes a whole file.
   *
   * @param cues in order, as {@link CaptionBuilder} builds them by the same profile
   * @param out not closed
   */
  public void write(List<Cue> cues, CaptionOptions options, Appendable out) throws IOException {
    writer.write(cues, options, out);
  }
}
