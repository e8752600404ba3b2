package dev.transcast.publish;

import dev.transcast.model.EpisodeSummary;
import dev.transcast.model.EpisodeSummary.Person;
import dev.transcast.model.EpisodeSummary.Role;
import dev.transcast.model.Show;
import dev.transcast.model.Show.Airing;
import dev.transcast.model.Show.Category;
import dev.transcast.publish.xml.XmlDocument;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The feed that podcast apps subscribe to: RSS 2.0 with the elements of Apple Podcasts and of the
 * podcast namespace (Podcasting 2.0). It says nothing about when it was made: the same episodes
 * make the same feed.
 *
 * <p>Written by hand: Rome, the usual library, knows nothing of the podcast namespace, which is
 * half of what stands here, and would bring JDOM for the other half.
 */
public final class Feed {
  /** Its name beside the episodes' folders. */
  public static final String FILE_NAME = "feed.xml";

  /** Podcast namespace, "guid": of all shows. */
  private static final UUID SHOWS = UUID.fromString("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

  /** Transcripts that apps know (podcast namespace, "transcript"), what shows best first. */
  private static final List<TranscriptType> TRANSCRIPTS =
      List.of(
          new TranscriptType("vtt", "text/vtt", /* isTimed= */ true),
          new TranscriptType("srt", "application/x-subrip", /* isTimed= */ true),
          new TranscriptType("json", "application/json", /* isTimed= */ true),
          new TranscriptType("html", "text/html", /* isTimed= */ false),
          new TranscriptType("txt", "text/plain", /* isTimed= */ false));

  /** Podcast namespace, "person": characters. */
  private static final int LONGEST_NAME = 128;

  /** Speakers whose names nobody knows. */
  private static final Pattern NUMBERED = Pattern.compile("Speaker \\d+");

  private record TranscriptType(String extension, String mediaType, boolean isTimed) {}

  private final Show show;
  private final URI base;
  private final UUID guid;
  private final Optional<String> image;
  private final XmlDocument rss = new XmlDocument();

  private Feed(Show show, URI base, Optional<String> image) {
    this.show = show;
    this.base = base;
    this.image = image;
    this.guid = show.guid().orElseGet(() -> guidOf(base.resolve(FILE_NAME)));
  }

  /** Whether an episode can be in a feed: apps play its MP3. */
  public static boolean canHold(EpisodeSummary episode) {
    return episode.file("mp3").isPresent();
  }

  /** When it was published: what the show says is the last word. */
  public static Optional<Instant> dateOf(Show show, EpisodeSummary episode) {
    return show.airing(episode.id()).date().or(episode::date);
  }

  /**
   * The file.
   *
   * @param base where it will stand
   * @param image address of the show's picture; empty: the cover of the first episode
   * @param episodes those that it cannot hold are left out
   */
  public static byte[] write(
      Show show, URI base, Optional<URI> image, List<EpisodeSummary> episodes) {
    List<EpisodeSummary> items =
        episodes.stream().filter(Feed::canHold).sorted(newestFirst(show)).toList();
    Optional<String> picture =
        image
            .map(URI::toASCIIString)
            .or(() -> items.stream().flatMap(item -> cover(base, item).stream()).findFirst());
    Feed feed = new Feed(show, base, picture);
    feed.rss.block(
        "rss",
        "version",
        "2.0",
        "xmlns:atom",
        "http://www.w3.org/2005/Atom",
        "xmlns:itunes",
        "http://www.itunes.com/dtds/podcast-1.0.dtd",
        "xmlns:podcast",
        "https://podcastindex.org/namespace/1.0");
    feed.rss.block("channel");
    feed.writeShow();
    items.forEach(feed::writeItem);
    return feed.rss.end().end().bytes();
  }

  /** Those without a date last, by their ids. */
  private static Comparator<EpisodeSummary> newestFirst(Show show) {
    return Comparator.comparing(
            (EpisodeSummary episode) -> dateOf(show, episode).orElse(Instant.MIN))
        .reversed()
        .thenComparing(EpisodeSummary::id);
  }

  /**
   * Podcast namespace, "guid": the UUID of the feed's address without scheme and slashes at its
   * end.
   */
  private static UUID guidOf(URI feed) {
    String name = feed.toASCIIString().replaceFirst("^https?://", "").replaceFirst("/+$", "");
    return NamedUuid.of(SHOWS, name);
  }

  private void writeShow() {
    rss.line("title", oneLine(show.title()));
    rss.line("link", show.link().orElse(base).toASCIIString());
    rss.empty(
        "atom:link",
        "rel",
        "self",
        "type",
        "application/rss+xml",
        "href",
        base.resolve(FILE_NAME).toASCIIString());
    rss.line("description", show.description());
    rss.line("language", show.language());
    show.copyright().ifPresent(copyright -> rss.line("copyright", oneLine(copyright)));
    rss.line("generator", "Transcast");
    rss.line("itunes:author", oneLine(show.author()));
    rss.line("itunes:type", "episodic");
    rss.line("itunes:explicit", Boolean.toString(show.explicit()));
    show.email()
        .ifPresent(
            email ->
                rss.block("itunes:owner")
                    .line("itunes:name", oneLine(show.author()))
                    .line("itunes:email", email)
                    .end());
    image.ifPresent(address -> rss.empty("itunes:image", "href", address));
    for (Category category : show.categories()) {
      if (category.subcategory().isPresent()) {
        rss.block("itunes:category", "text", category.name())
            .empty("itunes:category", "text", category.subcategory().get())
            .end();
      } else {
        rss.empty("itunes:category", "text", category.name());
      }
    }
    rss.line("podcast:guid", guid.toString());
    rss.line("podcast:medium", "podcast");
    for (String host : show.hosts()) {
      rss.line("podcast:person", personName(host), "role", "host");
    }
  }

  private void writeItem(EpisodeSummary episode) {
    Airing airing = show.airing(episode.id());
    rss.block("item");
    rss.line("title", episode.title());
    address(episode, "html").ifPresent(page -> rss.line("link", page));
    // Without a summary there is still something to say, and directories want it.
    String summary = episode.summary().isBlank() ? episode.title() : episode.summary();
    rss.line("description", airing.summary().orElse(summary));
    rss.line("guid", NamedUuid.of(guid, episode.id()).toString(), "isPermaLink", "false");
    dateOf(show, episode)
        .map(date -> DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC)))
        .ifPresent(date -> rss.line("pubDate", date));
    EpisodeSummary.File mp3 = episode.file("mp3").orElseThrow();
    rss.empty(
        "enclosure",
        "url",
        address(base, episode, mp3),
        "length",
        Long.toString(mp3.bytes()),
        "type",
        "audio/mpeg");
    rss.line("itunes:title", episode.title());
    rss.line("itunes:duration", Long.toString(Math.round(episode.durationMs() / 1000.0)));
    rss.line("itunes:explicit", Boolean.toString(show.explicit()));
    rss.line("itunes:episodeType", "full");
    airing.season().ifPresent(season -> rss.line("itunes:season", Integer.toString(season)));
    airing.number().ifPresent(number -> rss.line("itunes:episode", Integer.toString(number)));
    cover(base, episode).ifPresent(cover -> rss.empty("itunes:image", "href", cover));
    for (TranscriptType type : TRANSCRIPTS) {
      address(episode, type.extension()).ifPresent(url -> writeTranscript(url, type));
    }
    address(episode, "chapters.json")
        .ifPresent(
            url -> rss.empty("podcast:chapters", "url", url, "type", "application/json+chapters"));
    for (Person person : episode.people()) {
      if (NUMBERED.matcher(person.name()).matches()) {
        continue; // nobody whom a directory could list
      }
      rss.line("podcast:person", personName(person.name()), "role", roleOf(person));
    }
    rss.end();
  }

  private void writeTranscript(String url, TranscriptType type) {
    String[] attributes = {
      "url", url, "type", type.mediaType(), "language", show.language(), "rel", "captions"
    };
    int count = type.isTimed() ? attributes.length : attributes.length - 2;
    rss.empty("podcast:transcript", Arrays.copyOf(attributes, count));
  }

  private String roleOf(Person person) {
    boolean isHost =
        show.hosts().isEmpty() ? person.role() == Role.HOST : show.hosts().contains(person.name());
    return (isHost ? Role.HOST : Role.GUEST).name().toLowerCase(Locale.ROOT);
  }

  /** Whether there is a picture of it. */
  public static boolean hasCover(EpisodeSummary episode) {
    return coverFile(episode).isPresent();
  }

  private static Optional<EpisodeSummary.File> coverFile(EpisodeSummary episode) {
    return episode.file("cover.png").or(() -> episode.file("cover.jpg"));
  }

  private static Optional<String> cover(URI base, EpisodeSummary episode) {
    return coverFile(episode).map(file -> address(base, episode, file));
  }

  private Optional<String> address(EpisodeSummary episode, String extension) {
    return episode.file(extension).map(file -> address(base, episode, file));
  }

  /** Ids may hold letters that an address writes as percent signs and numbers. */
  private static String address(URI base, EpisodeSummary episode, EpisodeSummary.File file) {
    try {
      String path = "./" + episode.id() + "/" + file.name();
      return base.resolve(new URI(null, null, path, null)).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no path: " + episode.id() + "/" + file.name(), e);
    }
  }

  private static String personName(String name) {
    String line = oneLine(name);
    int most = Math.min(LONGEST_NAME, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, most));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
