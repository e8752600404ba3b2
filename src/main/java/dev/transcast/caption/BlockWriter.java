package dev.transcast.caption;

import dev.transcast.model.Cue;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Formats that are blocks of number, times and text with blank lines between: SRT and WebVTT.
 *
 * @param header the file's first block, empty for none
 * @param decimalMark before the milliseconds
 * @param payload the text of a cue
 */
record BlockWriter(String header, char decimalMark, Payload payload) implements CaptionWriter {
  /** How a format writes the text of a cue. */
  interface Payload {
    /**
     * The lines below the times.
     *
     * @param label the speaker's label if the speaker has just changed
     * @return at least one line, none empty
     */
    List<String> lines(Cue cue, Optional<SpeakerLabel> label, CaptionProfile profile);
  }

  @Override
  public void write(List<Cue> cues, CaptionProfile profile, Appendable out) throws IOException {
    out.append(header);
    SpeakerLabel.Changes labels = new SpeakerLabel.Changes();
    String separator = header.isEmpty() ? "" : "\n";
    for (Cue cue : cues) {
      out.append(separator).append(Integer.toString(cue.number())).append('\n');
      out.append(time(cue.startMs())).append(" --> ").append(time(cue.endMs())).append('\n');
      for (String line : payload.lines(cue, labels.next(cue.speaker(), cue.isSound()), profile)) {
        out.append(line).append('\n');
      }
      separator = "\n";
    }
  }

  /** {@code HH:MM:SS} and three decimals; hours take a third digit from the hundredth on. */
  private String time(long ms) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d%c%03d",
        ms / 3_600_000,
        ms / 60_000 % 60,
        ms / 1000 % 60,
        decimalMark,
        ms % 1000);
  }
}
