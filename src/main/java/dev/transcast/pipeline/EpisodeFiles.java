package dev.transcast.pipeline;

import dev.transcast.audio.Mp3Encoder;
import dev.transcast.caption.CaptionFormat;
import dev.transcast.caption.CaptionOptions;
import dev.transcast.casting.Caster;
import dev.transcast.model.BuildStamp;
import dev.transcast.model.Episode;
import dev.transcast.model.EpisodeSummary;
import dev.transcast.model.Speaker;
import dev.transcast.model.Transcript;
import dev.transcast.publish.ChaptersJson;
import dev.transcast.publish.CoverArt;
import dev.transcast.publish.Ebook;
import dev.transcast.publish.EpisodePage;
import dev.transcast.publish.EpisodeRecord;
import dev.transcast.publish.Id3Tag;
import dev.transcast.publish.OpeningWords;
import dev.transcast.publish.Overview;
import dev.transcast.publish.TextTranscript;
import dev.transcast.transcript.ScriptWriter;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes what can be had of one episode, each format when it is asked for. */
final class EpisodeFiles {
  /** Characters; what players show of an episode in a list. */
  private static final int LONGEST_SUMMARY = 300;

  private final Episode episode;
  private final CaptionOptions captions;
  private final BuildSettings settings;
  private final Staging staging;
  private final PublishSettings publishing;
  private final Path mp3;
  private final int threads;
  private Optional<CoverArt> cover;

  /**
   * Files of an episode.
   *
   * @param settings how they are written, and the user's own cover if there is one
   * @param threads how many may work at once
   */
  EpisodeFiles(Episode episode, BuildSettings settings, Staging staging, int threads) {
    this.episode = episode;
    this.settings = settings;
    this.captions = settings.captions();
    this.cover = settings.cover();
    this.publishing = settings.publishing();
    this.staging = staging;
    // A book needs the sound as MP3, also where nobody asked for that file.
    this.mp3 =
        settings.formats().contains(OutputFormat.MP3)
            ? staging.file(OutputFormat.MP3.fileName(id()))
            : staging.scratchFile("episode.mp3");
    this.threads = threads;
  }

  /** Writes one format under a name; the WAV is there already, the mix wrote it. */
  void write(OutputFormat format, String name) throws IOException {
    Path file = staging.file(name);
    switch (format) {
      case WAV -> {}
      case MP3 -> mp3();
      case EPUB -> Ebook.write(episode, mp3(), cover(), publishing.bookByWord(), date(), file);
      case COVER -> Files.write(file, cover().bytes());
      case PNG -> {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          Overview.write(episode, out);
        }
      }
      default -> {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
          writeText(format, out);
        }
      }
    }
  }

  /**
   * Writes what the shelf reads. Files of earlier builds stay listed while the episode is as long
   * as it was: then they still belong to it.
   *
   * @param names of this build
   * @param from digest of what it is made from
   */
  void writeRecord(List<String> names, Optional<EpisodeSummary> earlier, String from)
      throws IOException {
    long durationMs = episode.programme().timeline().durationMs();
    Map<String, EpisodeSummary.File> files = new TreeMap<>();
    if (earlier.isPresent() && earlier.get().durationMs() == durationMs) {
      earlier.get().files().forEach(file -> files.put(file.name(), file));
    }
    for (String name : names) {
      files.put(name, new EpisodeSummary.File(name, Files.size(staging.file(name))));
    }
    Transcript transcript = episode.dialogue().transcript();
    EpisodeSummary summary =
        new EpisodeSummary(
            transcript.id(),
            transcript.title(),
            OpeningWords.of(episode.dialogue(), LONGEST_SUMMARY),
            people(),
            durationMs,
            episode.dialogue().transcript().directions().date(),
            List.copyOf(files.values()));
    Path record = staging.file(EpisodeRecord.FILE_NAME);
    Optional<BuildStamp> stamp =
        MadeFiles.digest(record.resolveSibling("."), names)
            .map(content -> new BuildStamp(from, content));
    Files.writeString(record, EpisodeRecord.write(summary, stamp));
  }

  private List<EpisodeSummary.Person> people() {
    Speaker host = Caster.host(episode.dialogue());
    return episode.dialogue().speakers().stream()
        .map(
            speaker ->
                new EpisodeSummary.Person(
                    speaker.name(),
                    speaker.equals(host) ? EpisodeSummary.Role.HOST : EpisodeSummary.Role.GUEST))
        .toList();
  }

  private void writeText(OutputFormat format, BufferedWriter out) throws IOException {
    switch (format) {
      case SRT -> CaptionFormat.SRT.write(episode.cues(), captions, out);
      case VTT -> CaptionFormat.WEBVTT.write(episode.cues(), captions, out);
      case TTML -> CaptionFormat.TTML.write(episode.cues(), captions, out);
      case JSON -> CaptionFormat.JSON.write(episode.cues(), captions, out);
      case SCRIPT -> out.write(ScriptWriter.write(episode.dialogue(), episode.cast()));
      case TXT -> TextTranscript.write(episode.dialogue(), episode.programme().timeline(), out);
      case CHAPTERS -> ChaptersJson.write(episode, out);
      case HTML -> writePage(out);
      default -> throw new AssertionError(format);
    }
  }

  /** Encoded once, for the file and for the book. */
  private Path mp3() throws IOException {
    if (!Files.exists(mp3)) {
      Mp3Encoder.encode(episode.programme().audio(), mp3, Id3Tag.of(episode, cover()), threads);
    }
    return mp3;
  }

  /** What the show says is the last word. */
  private Optional<Instant> date() {
    return publishing
        .show()
        .flatMap(show -> show.airing(id()).date())
        .or(() -> episode.dialogue().transcript().directions().date());
  }

  private String id() {
    return episode.dialogue().transcript().id();
  }

  private void writePage(BufferedWriter out) throws IOException {
    PageLinks links = PageLinks.of(id(), settings);
    StringBuilder webVtt = new StringBuilder();
    CaptionFormat.WEBVTT.write(episode.cues(), captions, webVtt);
    EpisodePage.write(
        episode, links.audio(), links.filesByLabel(), webVtt.toString(), cover(), out);
  }

  /** Drawn once, for the file and for the MP3. */
  private CoverArt cover() throws IOException {
    if (cover.isEmpty()) {
      cover = Optional.of(CoverArt.draw(episode));
    }
    return cover.get();
  }
}
