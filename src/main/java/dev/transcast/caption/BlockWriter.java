package dev.transcast.caption;

import dev.transcast.model.Cue;
import java.io.IOException;
import java.util.List;

/**
 * Formats that are blocks of number, times and text with blank lines between: SRT and WebVTT.
 *
 * @param decimalMark before the milliseconds
 * @param payload header, and the text of a cue
 */
record BlockWriter(char decimalMark, Payload payload) implements CaptionWriter {
  /** What a format writes besides numbers and times. */
  interface Payload {
    /** The file's first blocks, each ending in a line break; empty for none. */
    String header(List<Cue> cues);

    /**
     * The lines below the times.
     *
     * @param text the cue's text, its names told where the speaker changes
     * @return at least one line, none empty
     */
    List<String> lines(Cue cue, CueText text, CaptionOptions options);
  }

  @Override
  public void write(List<Cue> cues, CaptionOptions options, Appendable out) throws IOException {
    String header = payload.header(cues);
    out.append(header);
    CueText text = new CueText(options.profile());
    String separator = header.isEmpty() ? "" : "\n";
    for (Cue cue : cues) {
      out.append(separator).append(Integer.toString(cue.number())).append('\n');
      out.append(CueTime.of(cue.startMs(), decimalMark)).append(" --> ");
      out.append(CueTime.of(cue.endMs(), decimalMark)).append('\n');
      for (String line : payload.lines(cue, text, options)) {
        out.append(line).append('\n');
      }
      separator = "\n";
    }
  }
}
