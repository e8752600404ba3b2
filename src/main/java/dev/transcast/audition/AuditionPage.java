package dev.transcast.audition;

import dev.transcast.model.VoicePrint;
import dev.transcast.model.VoiceProfile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The voices on one HTML page to look at and to listen to: a spectrogram and a pitch contour each,
 * and how far each is from each. The page needs nothing but the WAV files beside it.
 */
public final class AuditionPage {
  private static final String STYLE =
      """
      body { font: 16px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem;
        padding: 0 1rem; color: #222; background: #fff; }
      h2 { margin: 2.2rem 0 0; }
      .tag { border: 1px solid #999; border-radius: .8em; padding: 0 .6em; font-size: .8rem;
        margin-left: .4em; font-weight: normal; }
      .numbers { color: #555; font-size: .9rem; margin: .2rem 0 .5rem; }
      audio { display: block; margin: .4rem 0; width: 24rem; max-width: 100%; }
      svg { display: block; }
      svg text { font: 11px system-ui, sans-serif; fill: #555; }
      .plot { fill: none; stroke: #ccc; }
      .grid { fill: none; stroke: #ddd; }
      .pitch { fill: none; stroke: #b3261e; stroke-width: 2; stroke-linejoin: round; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; font-size: .9rem; }
      td { text-align: right; padding: .25rem .5rem; border: 1px solid #eee; }
      th { padding: .25rem .5rem; font-weight: 600; text-align: right; }
      """;

  /** Nearer than this the table shows colour. */
  private static final double NEAR = 3;

  private AuditionPage() {}

  /**
   * One voice on the page.
   *
   * @param wavName name of its file beside the page
   */
  public record Entry(VoiceProfile voice, List<String> tags, String wavName, Heard heard) {
    public Entry {
      tags = List.copyOf(tags);
    }
  }

  /**
   * The page.
   *
   * @param sentence what all of them say
   * @param distances of each entry from each, by their order
   */
  public static String html(String sentence, List<Entry> entries, double[][] distances) {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>The voices</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>The voices</h1>\n<p>Each says its name and: ")
        .append(escape(sentence))
        .append(" Above, the spectrum over time: the louder, the darker. Below, the pitch.</p>\n");
    entries.forEach(entry -> add(page, entry));
    add(page, entries, distances);
    return page.append("</body>\n</html>\n").toString();
  }

  private static void add(StringBuilder page, Entry entry) {
    VoiceProfile voice = entry.voice();
    VoicePrint print = entry.heard().print();
    page.append("<section>\n<h2>").append(escape(voice.name()));
    for (String tag : entry.tags()) {
      page.append(" <span class=\"tag\">").append(escape(tag)).append("</span>");
    }
    page.append("</h2>\n<div>").append(escape(voice.description())).append("</div>\n");
    double pitchHz = 100 * Math.pow(2, print.pitchSemitones() / 12);
    page.append(
        String.format(
            Locale.ROOT,
            "<p class=\"numbers\">measured: %.0f Hz &#177; %.1f semitones, %.0f words a minute;"
                + " set: %s, vocal tract %s</p>\n",
            pitchHz,
            print.pitchSpreadSemitones(),
            print.rateWordsPerMinute(),
            escape(voice.engineVoice()),
            voice.vocalTractScale()));
    page.append("<audio controls preload=\"none\" src=\"")
        .append(URLEncoder.encode(entry.wavName(), StandardCharsets.UTF_8).replace("+", "%20"))
        .append("\"></audio>\n")
        .append("<div class=\"wide\">")
        .append(VoicePicture.svg(entry.heard()))
        .append("</div>\n</section>\n");
  }

  private static void add(StringBuilder page, List<Entry> entries, double[][] distances) {
    page.append("<h2>How far apart</h2>\n<p>1 is what a listener begins to call another voice:")
        .append(" three semitones of pitch, a vocal tract 8&nbsp;% shorter or a quarter more")
        .append(" words a minute. Near pairs are coloured.</p>\n<div class=\"wide\"><table>\n<tr>")
        .append("<th></th>");
    entries.forEach(
        entry -> page.append("<th>").append(escape(entry.voice().name())).append("</th>"));
    page.append("</tr>\n");
    for (int i = 0; i < entries.size(); i++) {
      page.append("<tr><th>").append(escape(entries.get(i).voice().name())).append("</th>");
      for (int j = 0; j < entries.size(); j++) {
        page.append(i == j ? "<td></td>" : cell(distances[i][j]));
      }
      page.append("</tr>\n");
    }
    page.append("</table></div>\n");
  }

  private static String cell(double distance) {
    double nearness = Math.max(0, 1 - distance / NEAR);
    return String.format(
        Locale.ROOT,
        "<td style=\"background: rgba(179, 38, 30, %.2f)\">%.1f</td>",
        0.7 * nearness,
        distance);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
