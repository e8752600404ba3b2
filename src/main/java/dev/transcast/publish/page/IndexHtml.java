package dev.transcast.publish.page;

import dev.transcast.model.EpisodeSummary;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The page that lists episodes; it needs no script. */
public final class IndexHtml {
  private static final String STYLE = "\n" + Template.resources("base.css", "index.css");

  private static final String POLICY =
      "default-src 'none'; style-src "
          + Template.hashSource(STYLE)
          + "; img-src 'self' file: data:; base-uri 'none'; form-action 'none'";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** What an episode offers, in this order: name's end and label. */
  private static final List<String[]> OFFERS =
      List.of(
          new String[] {"html", "Listen and read"},
          new String[] {"mp3", "MP3"},
          new String[] {"wav", "WAV"},
          new String[] {"epub", "EPUB"},
          new String[] {"vtt", "WebVTT"},
          new String[] {"srt", "SubRip"},
          new String[] {"txt", "Text"});

  private static final int COLOURS = 8;

  private IndexHtml() {}

  /**
   * The whole page.
   *
   * @param episodes in the order they are shown; each lies in a folder of its id beside the page
   * @param feedName the feed beside the page, if there is one
   */
  public static String page(
      String title, List<EpisodeSummary> episodes, Optional<String> feedName) {
    StringBuilder items = new StringBuilder();
    episodes.forEach(episode -> append(episode, items));
    String href = feedName.map(Html::href).orElse("");
    return Template.of("index.html")
        .fill(
            Map.of(
                "policy",
                POLICY,
                "style",
                STYLE,
                "title",
                Html.escape(title),
                "kicker",
                kicker(episodes),
                "feed",
                href.isEmpty()
                    ? ""
                    : "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Podcast\""
                        + " href=\""
                        + href
                        + "\">\n",
                "subscribe",
                href.isEmpty() ? "" : "<p><a href=\"" + href + "\">Podcast feed</a></p>",
                "episodes",
                items.toString()));
  }

  private static String kicker(List<EpisodeSummary> episodes) {
    long durationMs = episodes.stream().mapToLong(EpisodeSummary::durationMs).sum();
    return (episodes.size() == 1 ? "One episode" : episodes.size() + " episodes")
        + " · "
        + Html.length(durationMs);
  }

  private static void append(EpisodeSummary episode, StringBuilder html) {
    html.append("<li>\n");
    cover(episode)
        .ifPresent(
            name ->
                html.append("<img class=\"cover\" src=\"")
                    .append(href(episode, name))
                    .append("\" alt=\"\" width=\"128\" height=\"128\" loading=\"lazy\">\n"));
    html.append("<div>\n<p class=\"kicker\">").append(Html.length(episode.durationMs()));
    episode.date().ifPresent(date -> html.append(" · ").append(DATE.format(date)));
    html.append("</p>\n<h2>");
    Optional<EpisodeSummary.File> page = episode.file("html");
    page.ifPresent(
        file -> html.append("<a href=\"").append(href(episode, file.name())).append("\">"));
    html.append(Html.isolated(episode.title())).append(page.isPresent() ? "</a>" : "");
    html.append("</h2>\n<ul class=\"speakers\" aria-label=\"Speakers\">");
    for (int i = 0; i < episode.people().size(); i++) {
      html.append("<li class=\"s").append(i % COLOURS).append("\">");
      html.append(Html.isolated(episode.people().get(i).name())).append("</li>");
    }
    html.append("</ul>\n");
    if (!episode.summary().isBlank()) {
      html.append("<p class=\"summary\" dir=\"auto\">").append(Html.isolated(episode.summary()));
      html.append("</p>\n");
    }
    appendFiles(episode, html);
    html.append("</div>\n</li>\n");
  }

  private static void appendFiles(EpisodeSummary episode, StringBuilder html) {
    StringBuilder links = new StringBuilder();
    for (String[] offer : OFFERS) {
      episode
          .file(offer[0])
          .ifPresent(
              file ->
                  links
                      .append("<a href=\"")
                      .append(href(episode, file.name()))
                      .append("\" aria-label=\"")
                      .append(offer[1])
                      .append(", ")
                      .append(Html.escape(episode.title()))
                      .append("\">")
                      .append(offer[1])
                      .append("</a> "));
    }
    if (!links.isEmpty()) {
      html.append("<p class=\"files\">").append(links).append("</p>\n");
    }
  }

  private static Optional<String> cover(EpisodeSummary episode) {
    return Stream.of("cover.png", "cover.jpg")
        .flatMap(extension -> episode.file(extension).stream())
        .map(EpisodeSummary.File::name)
        .findFirst();
  }

  private static String href(EpisodeSummary episode, String fileName) {
    return Html.href(episode.id()) + "/" + Html.pathSegment(fileName);
  }
}
