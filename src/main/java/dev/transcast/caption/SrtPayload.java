package dev.transcast.caption;

import dev.transcast.model.Cue;
import java.util.List;
import java.util.Optional;

/**
 * Cue text of SRT, which has no specification: plain text, nothing escaped, {@code Name: } where
 * the speaker changes. What readers would take for times, a tag or an override is written
 * full-width.
 */
final class SrtPayload implements BlockWriter.Payload {
  @Override
  public List<String> lines(Cue cue, Optional<SpeakerLabel> label, CaptionProfile profile) {
    List<String> lines = label.map(l -> l.before(cue.lines(), profile)).orElse(cue.lines());
    return lines.stream()
        .map(line -> FullWidth.overrides(FullWidth.tags(FullWidth.arrows(line))))
        .toList();
  }
}
