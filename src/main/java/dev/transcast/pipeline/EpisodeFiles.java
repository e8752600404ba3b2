package dev.transcast.pipeline;

import dev.transcast.audio.Mp3Encoder;
import dev.transcast.caption.CaptionFormat;
import dev.transcast.caption.CaptionOptions;
import dev.transcast.model.Episode;
import dev.transcast.publish.ChaptersJson;
import dev.transcast.publish.CoverArt;
import dev.transcast.publish.EpisodePage;
import dev.transcast.publish.Id3Tag;
import dev.transcast.publish.Overview;
import dev.transcast.publish.TextTranscript;
import dev.transcast.transcript.ScriptWriter;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes what can be had of one episode, each format when it is asked for. */
final class EpisodeFiles {
  /** What a page offers to keep, by what readers call it. */
  private static final Map<OutputFormat, String> OFFERED = offered();

  private final Episode episode;
  private final CaptionOptions captions;
  private final BuildSettings settings;
  private final Staging staging;
  private Optional<CoverArt> cover;

  /**
   * Files of an episode.
   *
   * @param settings how captions are written, and the user's own cover if there is one
   */
  EpisodeFiles(Episode episode, BuildSettings settings, Staging staging) {
    this.episode = episode;
    this.settings = settings;
    this.captions = settings.captions();
    this.cover = settings.cover();
    this.staging = staging;
  }

  /** Writes one format under a name; the WAV is there already, the mix wrote it. */
  void write(OutputFormat format, String name) throws IOException {
    Path file = staging.file(name);
    switch (format) {
      case WAV -> {}
      case MP3 -> Mp3Encoder.encode(episode.programme().audio(), file, Id3Tag.of(episode, cover()));
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

  private static Map<OutputFormat, String> offered() {
    Map<OutputFormat, String> labels = new EnumMap<>(OutputFormat.class);
    labels.put(OutputFormat.MP3, "MP3");
    labels.put(OutputFormat.WAV, "WAV");
    labels.put(OutputFormat.SRT, "SubRip");
    labels.put(OutputFormat.VTT, "WebVTT");
    labels.put(OutputFormat.TXT, "Text");
    return labels;
  }

  /** The page knows what lies beside it: what this build makes. */
  private void writePage(BufferedWriter out) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    OFFERED.forEach((format, label) -> nameOf(format).ifPresent(name -> files.put(label, name)));
    StringBuilder webVtt = new StringBuilder();
    CaptionFormat.WEBVTT.write(episode.cues(), captions, webVtt);
    Optional<String> audio = nameOf(OutputFormat.MP3).or(() -> nameOf(OutputFormat.WAV));
    EpisodePage.write(episode, audio, files, webVtt.toString(), cover(), out);
  }

  private Optional<String> nameOf(OutputFormat format) {
    String id = episode.dialogue().transcript().id();
    return settings.formats().contains(format)
        ? Optional.of(settings.fileOf(id, format).getFileName().toString())
        : Optional.empty();
  }

  /** Drawn once, for the file and for the MP3. */
  private CoverArt cover() throws IOException {
    if (cover.isEmpty()) {
      cover = Optional.of(CoverArt.draw(episode));
    }
    return cover.get();
  }
}
