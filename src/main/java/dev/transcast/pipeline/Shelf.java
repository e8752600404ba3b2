package dev.transcast.pipeline;

import dev.transcast.model.BadInputException;
import dev.transcast.model.BuildStamp;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.EpisodeSummary;
import dev.transcast.model.Show;
import dev.transcast.publish.EpisodeRecord;
import dev.transcast.publish.Feed;
import dev.transcast.publish.IndexPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All finished episodes under one folder, of this run and of earlier ones, and the files that cover
 * them all.
 */
public final class Shelf {
  private static final String LOCK = ".shelf.lock";

  private final Path folder;
  private final List<EpisodeSummary> episodes;
  private final List<Diagnostic> warnings;

  private Shelf(Path folder, List<EpisodeSummary> episodes, List<Diagnostic> warnings) {
    this.folder = folder;
    this.episodes = List.copyOf(episodes);
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Looks through a folder of episodes' folders. Hidden folders and those without a record are
   * passed over; a record that cannot be read is told and left alone.
   *
   * @param folder need not exist
   */
  public static Shelf read(Path folder) throws IOException {
    List<EpisodeSummary> episodes = new ArrayList<>();
    List<Diagnostic> warnings = new ArrayList<>();
    for (Path episodeFolder : subfolders(folder)) {
      try {
        episode(episodeFolder).ifPresent(episodes::add);
      } catch (BadInputException e) {
        for (Diagnostic error : e.diagnostics()) {
          warnings.add(
              new Diagnostic(
                  Diagnostic.Severity.WARNING,
                  error.code(),
                  error.file(),
                  error.line(),
                  error.column(),
                  error.message()));
        }
      }
    }
    return new Shelf(folder, episodes, warnings);
  }

  /**
   * Reads the shelf and writes what covers it, while no other run does the same.
   *
   * @param folder where there is none, nothing is written
   * @param waiting told once, if another run is at it
   * @return with what could not be read among the warnings
   * @throws BadInputException if the show's picture cannot be used
   */
  public static Published renew(Path folder, PublishSettings settings, Runnable waiting)
      throws IOException, BadInputException {
    if (!Files.isDirectory(folder)) {
      return new Published(List.of(), List.of());
    }
    try (RunLock lock = RunLock.open(folder.resolve(LOCK), waiting)) {
      Shelf shelf = read(folder);
      Published published = shelf.publish(settings);
      List<Diagnostic> warnings = new ArrayList<>(shelf.warnings);
      warnings.addAll(published.warnings);
      return new Published(published.files, warnings);
    }
  }

  private static Iterable<Path> subfolders(Path folder) throws IOException {
    Map<String, Path> byName = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, Files::isDirectory)) {
        for (Path child : children) {
          if (!child.getFileName().toString().startsWith(".")) {
            byName.put(child.getFileName().toString(), child);
          }
        }
      }
    }
    return byName.values();
  }

  /**
   * The episode of a folder, with those of its files that still stand there, as long as they are.
   */
  static Optional<EpisodeSummary> episode(Path episodeFolder)
      throws IOException, BadInputException {
    Path record = episodeFolder.resolve(EpisodeRecord.FILE_NAME);
    if (!Files.isRegularFile(record)) {
      return Optional.empty();
    }
    byte[] bytes = bytes(record);
    if (bytes.length > EpisodeRecord.MOST_BYTES) {
      throw new BadInputException(
          Diagnostic.error(
              "bad-episode-record",
              record.toString(),
              "larger than any record of an episode, so it is listed nowhere; build it again"));
    }
    EpisodeSummary recorded = EpisodeRecord.read(record.toString(), bytes);
    String name = episodeFolder.toAbsolutePath().normalize().getFileName().toString();
    if (!recorded.id().equals(name)) {
      throw new BadInputException(
          Diagnostic.error(
              "bad-episode-record",
              record.toString(),
              "the record of another episode, \""
                  + recorded.id()
                  + "\", so it is listed nowhere; build it again"));
    }
    List<EpisodeSummary.File> standing = new ArrayList<>();
    for (EpisodeSummary.File file : recorded.files()) {
      Path path = episodeFolder.resolve(file.name());
      if (Files.isRegularFile(path)) {
        standing.add(new EpisodeSummary.File(file.name(), Files.size(path)));
      }
    }
    return Optional.of(recorded.withFiles(standing));
  }

  private static byte[] bytes(Path record) throws IOException {
    try (InputStream in = Files.newInputStream(record)) {
      return in.readNBytes(EpisodeRecord.MOST_BYTES + 1);
    }
  }

  /** What the episode of a folder was made from, if that is known. */
  static Optional<BuildStamp> stamp(Path episodeFolder) throws IOException {
    Path record = episodeFolder.resolve(EpisodeRecord.FILE_NAME);
    return Files.isRegularFile(record) ? EpisodeRecord.stamp(bytes(record)) : Optional.empty();
  }

  /** What is known of an earlier build in a folder; nothing where its record cannot be read. */
  static Optional<EpisodeSummary> earlier(Path episodeFolder) throws IOException {
    try {
      return episode(episodeFolder);
    } catch (BadInputException e) {
      // The record is about to be replaced by a whole one.
      return Optional.empty();
    }
  }

  /** In order of id. */
  public List<EpisodeSummary> episodes() {
    return episodes;
  }

  /** What could not be read, a line each. */
  public List<Diagnostic> warnings() {
    return warnings;
  }

  /**
   * What {@link #publish} did.
   *
   * @param files those that cover all episodes, changed or not, in order of name
   * @param warnings what is missing from them
   */
  public record Published(List<Path> files, List<Diagnostic> warnings) {
    public Published {
      files = List.copyOf(files);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Writes the files that cover all episodes; what has not changed is not touched.
   *
   * @throws BadInputException if the show's picture cannot be used
   */
  public Published publish(PublishSettings settings) throws IOException, BadInputException {
    List<Diagnostic> told = new ArrayList<>();
    Map<String, byte[]> contents = new TreeMap<>();
    boolean hasFeed = false;
    if (settings.show().isPresent() && !episodes.isEmpty()) {
      FeedFiles feed = new FeedFiles(folder, settings.show().get(), episodes);
      contents.putAll(feed.files());
      hasFeed = feed.files().containsKey(Feed.FILE_NAME);
      told.addAll(feed.warnings());
    }
    if (episodes.stream().anyMatch(episode -> episode.file("html").isPresent())) {
      String html =
          IndexPage.html(
              settings.show().map(Show::title).orElse("Episodes"),
              episodes,
              hasFeed ? Optional.of(Feed.FILE_NAME) : Optional.empty());
      contents.put(IndexPage.FILE_NAME, html.getBytes(StandardCharsets.UTF_8));
    }
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      written.add(write(file.getKey(), file.getValue()));
    }
    return new Published(written, told);
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
      return file;
    }
    Path partial = folder.resolve("." + name + ".partial");
    try {
      Files.write(partial, content);
      Staging.moveAtOnce(partial, file);
    } finally {
      Files.deleteIfExists(partial);
    }
    return file;
  }
}
