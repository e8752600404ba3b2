package dev.transcast.pipeline;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.EpisodeSummary;
import dev.transcast.model.Show;
import dev.transcast.publish.CoverArt;
import dev.transcast.publish.Feed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The feed of a show and its picture, and what there is to say about them. */
final class FeedFiles {
  private final Path folder;
  private final List<Diagnostic> warnings = new ArrayList<>();
  private final Map<String, byte[]> files = new TreeMap<>();

  private FeedFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the files.
   *
   * @param folder where they will stand
   * @param episodes as the show announces them, in the order of the feed
   * @throws BadInputException if the show's picture cannot be used any more
   */
  static FeedFiles of(Path folder, Optional<Show> show, List<EpisodeSummary> episodes)
      throws IOException, BadInputException {
    FeedFiles feed = new FeedFiles(folder);
    if (show.isEmpty()) {
      if (Files.exists(folder.resolve(Feed.FILE_NAME))) {
        feed.warn("of an earlier run, since nobody says which show this is: give --show FILE");
      }
    } else if (show.get().baseUrl().isEmpty()) {
      feed.warn(
          "no feed, since it needs the address where this folder will stand: give --base-url"
              + " https://…, or baseUrl in the show's file");
    } else if (episodes.stream().noneMatch(Feed::canHold)) {
      feed.warn("no feed, since no episode has an MP3; build with mp3 among --formats");
    } else {
      feed.make(show.get(), show.get().baseUrl().get(), episodes);
    }
    return feed;
  }

  /** Name to content. */
  Map<String, byte[]> files() {
    return files;
  }

  List<Diagnostic> warnings() {
    return warnings;
  }

  private void make(Show show, URI base, List<EpisodeSummary> episodes)
      throws IOException, BadInputException {
    tell(
        "without an MP3, so not in the feed",
        episodes.stream().filter(episode -> !Feed.canHold(episode)));
    tell(
        "without a date, so apps cannot sort them; give one under episodes: in the show's file,"
            + " or date: in the script",
        episodes.stream().filter(Feed::canHold).filter(episode -> episode.date().isEmpty()));
    if (show.image().isEmpty() && episodes.stream().noneMatch(Feed::hasCover)) {
      warn("without a picture, which directories want; give image: in the show's file");
    }
    files.put(Feed.FILE_NAME, Feed.write(show, base, image(show, base), episodes));
  }

  private void tell(String what, Stream<EpisodeSummary> which) {
    List<String> ids = which.map(EpisodeSummary::id).toList();
    if (!ids.isEmpty()) {
      warn(what + ": " + String.join(", ", ids));
    }
  }

  /** A picture on this machine goes along. */
  private Optional<URI> image(Show show, URI base) throws IOException, BadInputException {
    if (show.image().isEmpty() || !"file".equals(show.image().get().getScheme())) {
      return show.image();
    }
    CoverArt picture = CoverArt.read(Path.of(show.image().get()));
    String name = "show." + picture.extension();
    files.put(name, picture.bytes());
    return Optional.of(base.resolve(name));
  }

  private void warn(String message) {
    warnings.add(
        new Diagnostic(
            Diagnostic.Severity.WARNING,
            "feed",
            folder.resolve(Feed.FILE_NAME).toString(),
            0,
            0,
            message));
  }
}
