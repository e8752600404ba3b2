package dev.transcast.caption;

import dev.transcast.model.Cue;
import java.util.List;

/**
 * Cue text of SRT, which has no specification: plain text, nothing escaped, names in the text where
 * the speaker changes. What readers would take for times, a tag or an override is written
 * full-width.
 */
final class SrtPayload implements BlockWriter.Payload {
  @Override
  public String header(List<Cue> cues) {
    return "";
  }

  @Override
  public List<String> lines(Cue cue, CueText text, CaptionOptions options) {
    return text.named(cue).stream()
        .map(line -> FullWidth.overrides(FullWidth.tags(FullWidth.arrows(line))))
        .toList();
  }
}
