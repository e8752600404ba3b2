package dev.transcast.caption;

import dev.transcast.model.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cue text of WebVTT (W3C, section 4.2.2): the speaker as a voice span on every cue, since a voice
 * does not carry over to the next; {@code &}, {@code <} and {@code >} escaped, which also keeps
 * {@code -->} out. The span is the whole cue, so its end tag may be left out.
 */
final class WebVttPayload implements BlockWriter.Payload {
  @Override
  public List<String> lines(Cue cue, Optional<SpeakerLabel> label, CaptionProfile profile) {
    List<String> lines = new ArrayList<>(cue.lines().stream().map(WebVttPayload::escape).toList());
    if (!cue.isSound()) {
      lines.set(0, "<v " + annotation(cue.speaker().name()) + ">" + lines.get(0));
    }
    return lines;
  }

  private static String escape(String text) {
    return FullWidth.overrides(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static String annotation(String name) {
    return FullWidth.annotation(String.join(" ", CueWord.tokens(name)));
  }
}
