package dev.transcast.pipeline;

import dev.transcast.audio.Mp3Encoder;
import dev.transcast.caption.CaptionFormat;
import dev.transcast.caption.CaptionOptions;
import dev.transcast.model.Episode;
import dev.transcast.publish.ChaptersJson;
import dev.transcast.publish.CoverArt;
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
import java.util.Optional;

/** Writes what can be had of one episode, each format when it is asked for. */
final class EpisodeFiles {
  private final Episode episode;
  private final CaptionOptions captions;
  private final Staging staging;
  private final int threads;
  private final HeapKeeper heapKeeper;
  private Optional<CoverArt> cover;

  /**
   * Files of an episode.
   *
   * @param settings how captions are written, and the user's own cover if there is one
   * @param threads how many may work at once
   */
  EpisodeFiles(
      Episode episode,
      BuildSettings settings,
      Staging staging,
      int threads,
      HeapKeeper heapKeeper) {
    this.episode = episode;
    this.captions = settings.captions();
    this.cover = settings.cover();
    this.staging = staging;
    this.threads = threads;
    this.heapKeeper = heapKeeper;
  }

  /** Writes one format under a name; the WAV is there already, the mix wrote it. */
  void write(OutputFormat format, String name) throws IOException {
    Path file = staging.file(name);
    switch (format) {
      case WAV -> {}
      case MP3 ->
          Mp3Encoder.encode(
              episode.programme().audio(),
              file,
              Id3Tag.of(episode, cover()),
              threads,
              heapKeeper::check);
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
      default -> throw new AssertionError(format);
    }
  }

  /** Drawn once, for the file and for the MP3. */
  private CoverArt cover() throws IOException {
    if (cover.isEmpty()) {
      cover = Optional.of(CoverArt.draw(episode));
    }
    return cover.get();
  }
}
