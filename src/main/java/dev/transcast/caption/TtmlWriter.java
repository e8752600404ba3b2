package dev.transcast.caption;

import dev.transcast.model.Cue;
import dev.transcast.model.Speaker;
import java.io.IOException;
import java.util.List;

/**
 * TTML (W3C, Timed Text Markup Language 2) in the text profile of IMSC 1.1 (W3C, section 8): clock
 * times without frames, one region at the bottom, a style and an agent for each speaker, UTF-8.
 */
final class TtmlWriter implements CaptionWriter {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tt xmlns="http://www.w3.org/ns/ttml"
          xmlns:ttm="http://www.w3.org/ns/ttml#metadata"
          xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
          xmlns:tts="http://www.w3.org/ns/ttml#styling"
          ttp:contentProfiles="http://www.w3.org/ns/ttml/profile/imsc1.1/text"
          ttp:timeBase="media" xml:lang="en">
        <head>
      """;
  private static final String STYLING =
      """
          <styling>
            <style xml:id="text" tts:fontFamily="proportionalSansSerif" tts:fontSize="80%" \
      tts:lineHeight="125%" tts:textAlign="center" tts:color="white"/>
            <style xml:id="box" tts:backgroundColor="black"/>
      """;
  private static final String LAYOUT =
      """
          </styling>
          <layout>
            <region xml:id="bottom" tts:origin="10% 70%" tts:extent="80% 25%" \
      tts:displayAlign="after" tts:showBackground="whenActive"/>
          </layout>
        </head>
        <body style="text" region="bottom">
          <div>
      """;
  private static final String END =
      """
          </div>
        </body>
      </tt>
      """;

  @Override
  public void write(List<Cue> cues, CaptionOptions options, Appendable out) throws IOException {
    SpeakerColours colours = SpeakerColours.of(cues);
    List<Speaker> speakers = colours.speakers();
    out.append(HEAD);
    if (!speakers.isEmpty()) {
      out.append("    <metadata>\n");
      for (Speaker speaker : speakers) {
        out.append("      <ttm:agent xml:id=\"").append(agent(speakers, speaker));
        out.append("\" type=\"person\"><ttm:name type=\"full\">").append(escape(speaker.name()));
        out.append("</ttm:name></ttm:agent>\n");
      }
      out.append("    </metadata>\n");
    }
    out.append(STYLING);
    for (Speaker speaker : speakers) {
      out.append("      <style xml:id=\"").append(style(speakers, speaker));
      out.append("\" style=\"box\" tts:color=\"").append(colours.nameOf(speaker)).append("\"/>\n");
    }
    out.append(LAYOUT);
    CueText text = new CueText(options.profile());
    for (Cue cue : cues) {
      write(cue, text.named(cue, colours), speakers, out);
    }
    out.append(END);
  }

  private static void write(Cue cue, List<String> lines, List<Speaker> speakers, Appendable out)
      throws IOException {
    out.append("      <p xml:id=\"c").append(Integer.toString(cue.number()));
    out.append("\" begin=\"").append(CueTime.of(cue.startMs(), '.'));
    out.append("\" end=\"").append(CueTime.of(cue.endMs(), '.')).append("\">");
    if (cue.hasTwoSpeakers()) {
      writeSpan(cue.lines().get(0).speaker(), lines.subList(0, 1), speakers, out);
      out.append("<br/>");
      writeSpan(cue.lines().get(1).speaker(), lines.subList(1, 2), speakers, out);
    } else if (cue.isSound()) {
      out.append("<span style=\"box\">").append(markup(lines)).append("</span>");
    } else {
      writeSpan(cue.speaker(), lines, speakers, out);
    }
    out.append("</p>\n");
  }

  private static void writeSpan(
      Speaker speaker, List<String> lines, List<Speaker> speakers, Appendable out)
      throws IOException {
    out.append("<span style=\"").append(style(speakers, speaker));
    out.append("\" ttm:agent=\"").append(agent(speakers, speaker)).append("\">");
    out.append(markup(lines)).append("</span>");
  }

  private static String markup(List<String> lines) {
    return String.join("<br/>", lines.stream().map(TtmlWriter::escape).toList());
  }

  /** Identifiers by place: a name is no XML identifier. */
  private static String agent(List<Speaker> speakers, Speaker speaker) {
    return "agent" + (speakers.indexOf(speaker) + 1);
  }

  private static String style(List<Speaker> speakers, Speaker speaker) {
    return "speaker" + (speakers.indexOf(speaker) + 1);
  }

  /** Text that XML 1.0 (section 2.2) can hold. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case 0xFFFE, 0xFFFF -> escaped.append('\uFFFD');
                default -> escaped.appendCodePoint(isControl(c) ? 0xFFFD : c);
              }
            });
    return escaped.toString();
  }

  private static boolean isControl(int codePoint) {
    return codePoint < 0x20 && codePoint != '\t' && codePoint != '\n';
  }
}
