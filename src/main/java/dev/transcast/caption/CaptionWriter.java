package dev.transcast.caption;

import dev.transcast.model.Cue;
import java.io.IOException;
import java.util.List;

/** Cues become the text of one caption file. */
interface CaptionWriter {
  /**
   * Writes the whole file.
   *
   * @param cues numbered from 1, in order, not overlapping
   * @param out gets the whole file; lines end in {@code \n}; not closed
   */
  void write(List<Cue> cues, CaptionOptions options, Appendable out) throws IOException;
}
