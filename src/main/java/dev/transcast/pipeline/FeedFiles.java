package dev.transcast.pipeline;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.EpisodeSummary;
import dev.transcast.model.Show;
import dev.transcast.publish.CoverArt;
import dev.transcast.publish.Feed;
import java.io.IOException;
import java.net.URI;
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
  private final Show show;
  private final List<EpisodeSummary> episodes;
  private final List<Diagnostic> warnings = new ArrayList<>();
  private final Map<String, byte[]> files = new TreeMap<>();

  /**
   * Makes the files.
   *
   * @param folder where they will stand, for messages
   * @throws BadInputException if the show's picture cannot be used any more
   */
  FeedFiles(Path folder, Show show, List<EpisodeSummary> episodes)
      throws IOException, BadInputException {
    this.folder = folder;
    this.show = show;
    this.episodes = episodes;
    if (show.baseUrl().isEmpty()) {
      warn(
          "no feed, since it needs the address where this folder will stand: give --base-url"
              + " https://…, or baseUrl in the show's file");
    } else if (episodes.stream().noneMatch(Feed::canHold)) {
      warn("no feed, since no episode has an MP3; build with mp3 among --formats");
    } else {
      make(show.baseUrl().get());
    }
  }

  /** Name to content. */
  Map<String, byte[]> files() {
    return files;
  }

  List<Diagnostic> warnings() {
    return warnings;
  }

  private void make(URI base) throws IOException, BadInputException {
    tell("without an MP3, so not in the feed", episodes.stream().filter(e -> !Feed.canHold(e)));
    tell(
        "without a date, so apps cannot sort them; give one under episodes: in the show's file,"
            + " or date: in the script",
        episodes.stream().filter(Feed::canHold).filter(e -> Feed.dateOf(show, e).isEmpty()));
    if (show.image().isEmpty() && episodes.stream().noneMatch(Feed::hasCover)) {
      warn("without a picture, which directories want; give image: in the show's file");
    }
    files.put(Feed.FILE_NAME, Feed.write(show, base, image(base), episodes));
  }

  private void tell(String what, Stream<EpisodeSummary> which) {
    List<String> ids = which.map(EpisodeSummary::id).toList();
    if (!ids.isEmpty()) {
      warn(what + ": " + String.join(", ", ids));
    }
  }

  /** A picture on this machine goes along. */
  private Optional<URI> image(URI base) throws IOException, BadInputException {
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
