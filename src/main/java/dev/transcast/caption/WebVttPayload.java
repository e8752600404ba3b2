package dev.transcast.caption;

import dev.transcast.model.Cue;
import dev.transcast.model.Speaker;
import java.util.ArrayList;
import java.util.List;

/**
 * Cue text of WebVTT (W3C, section 4.2.2): the speaker as a voice span on every cue, since a voice
 * does not carry over to the next; {@code &}, {@code <} and {@code >} escaped, which also keeps
 * {@code -->} out. A span that is the whole cue leaves out its end tag.
 *
 * <p>The header gives every voice its colour (section 8.2.1, {@code ::cue()} with a selector).
 */
final class WebVttPayload implements BlockWriter.Payload {
  /**
   * The blank line that ends the first block, as a carriage return: WebVTT takes one for a line
   * break of its own (section 4.1, "WebVTT line terminator"). To readers that do not know style
   * blocks, and find no cue behind one (FFmpeg 5 of Debian 12), the block is a part of the header.
   */
  private static final String BLANK_LINE = "\r";

  @Override
  public String header(List<Cue> cues) {
    StringBuilder header = new StringBuilder("WEBVTT\n");
    SpeakerColours colours = SpeakerColours.of(cues);
    if (colours.speakers().size() > 1) {
      header.append(BLANK_LINE).append("STYLE\n");
      for (Speaker speaker : colours.speakers()) {
        String name = annotation(speaker).replace("\\", "\\\\").replace("\"", "\\\"");
        header.append("::cue(v[voice=\"").append(name).append("\"]) { color: ");
        header.append(colours.nameOf(speaker)).append(" }\n");
      }
    }
    return header.toString();
  }

  @Override
  public List<String> lines(Cue cue, CueText text, CaptionOptions options) {
    List<String> lines =
        options.karaoke() && !cue.isSound() ? karaoke(cue) : escaped(text.plain(cue));
    if (cue.isSound()) {
      return lines;
    }
    for (int k = 0; k < lines.size(); k++) {
      if (k == 0 || cue.hasTwoSpeakers()) {
        String voice = "<v " + annotation(cue.lines().get(k).speaker()) + ">";
        lines.set(k, voice + lines.get(k) + (cue.hasTwoSpeakers() ? "</v>" : ""));
      }
    }
    return lines;
  }

  private static List<String> escaped(List<String> lines) {
    return new ArrayList<>(lines.stream().map(WebVttPayload::escape).toList());
  }

  /**
   * Every word behind the time when it begins (section 4.2.2, cue timestamps), where that is later
   * than the time before it and inside the cue.
   */
  private static List<String> karaoke(Cue cue) {
    List<String> lines = new ArrayList<>();
    long lastMs = cue.startMs();
    for (Cue.Line line : cue.lines()) {
      StringBuilder text = new StringBuilder(cue.hasTwoSpeakers() ? Pairs.HYPHEN : "");
      boolean isFirst = true;
      for (Cue.Token token : line.tokens()) {
        text.append(isFirst ? "" : " ");
        isFirst = false;
        if (token.startMs() > lastMs && token.startMs() < cue.endMs()) {
          text.append('<').append(CueTime.of(token.startMs(), '.')).append('>');
          lastMs = token.startMs();
        }
        text.append(escape(token.text()));
      }
      lines.add(text.toString());
    }
    return lines;
  }

  private static String escape(String text) {
    return FullWidth.overrides(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static String annotation(Speaker speaker) {
    return FullWidth.annotation(String.join(" ", CueWord.tokens(speaker.name())));
  }
}
