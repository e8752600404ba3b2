package dev.transcast.pipeline;

import dev.transcast.audio.Mp3Encoder;
import dev.transcast.caption.CaptionFormat;
import dev.transcast.caption.CaptionOptions;
import dev.transcast.caption.CaptionProfile;
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
  private final Staging staging;
  private Optional<CoverArt> cover;

  /**
   * Files of an episode.
   *
   * @param cover the user's own; one is drawn where there is none
   */
  EpisodeFiles(Episode episode, Optional<CoverArt> cover, Staging staging) {
    this.episode = episode;
    this.staging = staging;
    this.cover = cover;
  }

  /** Writes one format under a name; the WAV is there already, the mix wrote it. */
  void write(OutputFormat format, String name) throws IOException {
    Path file = staging.file(name);
    switch (format) {
      case WAV -> {}
      case MP3 ->
          Mp3Encoder.encode(episode.programme().audio(), file, Id3Tag.of(episode, cover()));
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
      case SRT -> CaptionFormat.SRT.write(
              episode.cues(), CaptionOptions.of(CaptionProfile.named("netflix")), out);
      case VTT -> CaptionFormat.WEBVTT.write(
              episode.cues(), CaptionOptions.of(CaptionProfile.named("netflix")), out);
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
