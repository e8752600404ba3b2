package dev.transcast.publish.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.transcast.model.Episode;
import dev.transcast.model.Speaker;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of one episode, joined from the resources of this package. */
public final class EpisodeHtml {
  private static final String STYLE = "\n" + Template.resources("base.css", "episode.css");

  private static final String SCRIPT =
      "\n(() => {\n'use strict';\n"
          + Template.resources("player.js", "transcript.js", "search.js", "main.js")
          + "})();\n";

  /**
   * Nothing but what the page holds and the sound beside it; {@code file:} is for a page that is
   * opened from a disk, where 'self' may mean nothing.
   */
  private static final String POLICY =
      "default-src 'none'; script-src "
          + Template.hashSource(SCRIPT)
          + "; style-src "
          + Template.hashSource(STYLE)
          + "; img-src data:; media-src 'self' file: data:; base-uri 'none'; form-action 'none'";

  private static final int LONG_TITLE_CHARS = 70;

  private static final String HOW_TO_LISTEN =
      "<p class=\"hint\">Choose a word to hear it: the talk goes on from there.</p>\n";

  private EpisodeHtml() {}

  /**
   * The whole page.
   *
   * @param audioName the sound beside the page, if there is any
   * @param filesByLabel what else to offer, by what to call it
   * @param webVtt the captions as a file of that format
   * @param cover a square PNG or JPEG file
   */
  public static String page(
      Episode episode,
      Optional<String> audioName,
      Map<String, String> filesByLabel,
      String webVtt,
      byte[] cover)
      throws IOException {
    SpeakerClasses speakers = new SpeakerClasses(episode.dialogue());
    TranscriptMarkup markup =
        new TranscriptMarkup(episode.chapters(), Paragraph.of(episode), speakers);
    long durationMs = episode.programme().timeline().durationMs();
    return Template.of("episode.html")
        .fill(
            Map.ofEntries(
                Map.entry("policy", POLICY),
                Map.entry("style", STYLE),
                Map.entry("script", SCRIPT),
                Map.entry("title", Html.escape(episode.dialogue().transcript().title())),
                Map.entry("headline", headline(episode.dialogue().transcript().title())),
                Map.entry("description", Html.escape(description(episode))),
                Map.entry("cover", Thumbnail.dataUri(cover)),
                Map.entry("kicker", kicker(episode.dialogue().speakers().size(), durationMs)),
                Map.entry("speakers", speakers.legend()),
                Map.entry("files", files(filesByLabel)),
                Map.entry(
                    "player",
                    audioName.isPresent()
                        ? player(episode, audioName.get(), webVtt, speakers)
                        : Template.resource("silent.html")),
                Map.entry("chapters", markup.chapterList()),
                Map.entry(
                    "transcript",
                    (audioName.isPresent() ? HOW_TO_LISTEN : "") + markup.transcript()),
                Map.entry("times", markup.times(durationMs))));
  }

  private static String player(
      Episode episode, String audioName, String webVtt, SpeakerClasses speakers)
      throws IOException {
    long durationMs = episode.programme().timeline().durationMs();
    return Template.of("player.html")
        .fill(
            Map.of(
                "audio", Html.href(audioName),
                "captions",
                    "data:text/vtt;charset=utf-8;base64,"
                        + Base64.getEncoder().encodeToString(webVtt.getBytes(UTF_8)),
                "wave", WaveMarkup.svg(episode, speakers),
                "seconds", Long.toString(durationMs / 1000),
                "length", Html.clock(durationMs)));
  }

  /** A long title in a smaller size. */
  private static String headline(String title) {
    return title.length() > LONG_TITLE_CHARS ? " class=\"long\"" : "";
  }

  private static String description(Episode episode) {
    List<Speaker> speakers = episode.dialogue().speakers();
    return "To listen to and to read, with "
        + speakers.stream().map(Speaker::name).collect(Collectors.joining(", "));
  }

  private static String kicker(int speakers, long durationMs) {
    return Html.length(durationMs) + " · " + (speakers == 1 ? "one voice" : speakers + " voices");
  }

  private static String files(Map<String, String> filesByLabel) {
    if (filesByLabel.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<p class=\"files\">");
    filesByLabel.forEach(
        (label, name) ->
            html.append("<a href=\"")
                .append(Html.href(name))
                .append("\" download>")
                .append(Html.escape(label))
                .append("</a> "));
    return html.append("</p>").toString();
  }
}
