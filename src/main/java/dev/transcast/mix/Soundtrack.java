package dev.transcast.mix;

import dev.transcast.audio.Decibels;
import dev.transcast.audio.LoudnessHistogram;
import dev.transcast.audio.PcmFormat;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The music of a programme: decoded, measured, and set before, behind and under the talk. */
final class Soundtrack implements Closeable {
  /** Music that is as loud as speech by the meter sounds louder. */
  private static final double ALONE_BELOW_SPEECH_LU = 3;

  /** At least 20 dB under speech (WCAG 2.1, success criterion 1.4.7). */
  private static final double UNDER_SPEECH_LU = 22;

  private static final double BED_IN_PAUSES_LU = 12;

  private static final double CLICK_SECONDS = 0.02;
  private static final double FADE_SECONDS = 1.5;

  private final PcmFormat format;
  private final Optional<Recording> intro;
  private final Optional<Recording> outro;
  private final Optional<Recording> bed;
  private long introEndFrame;
  private long outroStartFrame;
  private long endFrame;
  private List<Take> takes = List.of();

  private Soundtrack(
      PcmFormat format,
      Optional<Recording> intro,
      Optional<Recording> outro,
      Optional<Recording> bed) {
    this.format = format;
    this.intro = intro;
    this.outro = outro;
    this.bed = bed;
  }

  /**
   * Decodes the music.
   *
   * @param workFile gets names of its own added; these must not exist
   */
  static Soundtrack of(Music music, PcmFormat format, Path workFile) throws IOException {
    List<Optional<Recording>> recordings = new ArrayList<>();
    try {
      int number = 0;
      for (Optional<Path> file : List.of(music.intro(), music.outro(), music.bed())) {
        Path scratch = workFile.resolveSibling(workFile.getFileName() + ".music" + number++);
        recordings.add(
            file.isPresent()
                ? Optional.of(Recording.of(file.get(), format, scratch))
                : Optional.empty());
      }
    } catch (IOException | RuntimeException | Error e) {
      for (Optional<Recording> recording : recordings) {
        if (recording.isPresent()) {
          recording.get().close();
        }
      }
      throw e;
    }
    return new Soundtrack(format, recordings.get(0), recordings.get(1), recordings.get(2));
  }

  /** How long the talk has to wait. */
  long introFrames() {
    return intro.map(Recording::frames).orElse(0L);
  }

  /** How long the programme goes on after the talk. */
  long outroFrames() {
    return outro.map(Recording::frames).orElse(0L);
  }

  /** Learns where the talk lies. */
  void place(Layout layout) {
    introEndFrame = introFrames();
    endFrame = layout.timeline().frames();
    outroStartFrame = endFrame - outroFrames();
    takes = layout.takes();
  }

  /** What the music adds to the programme's loudness, for speech of a loudness in LUFS. */
  void addTo(LoudnessHistogram programme, double speechLufs) {
    for (Optional<Recording> piece : List.of(intro, outro)) {
      piece.ifPresent(
          recording -> programme.add(recording.histogram(), aloneGainDb(recording, speechLufs)));
    }
  }

  /**
   * The music as it is heard, once, from beginning to end.
   *
   * @param speechLufs how loud the speech is before the programme's gain
   */
  List<Layer> layers(double speechLufs, double programmeGainDb) {
    List<Layer> layers = new ArrayList<>();
    intro.ifPresent(
        recording ->
            layers.add(
                alone(
                    recording,
                    /* startFrame= */ 0,
                    introEndFrame,
                    aloneGainDb(recording, speechLufs) + programmeGainDb)));
    outro.ifPresent(
        recording ->
            layers.add(
                alone(
                    recording,
                    outroStartFrame,
                    endFrame,
                    aloneGainDb(recording, speechLufs) + programmeGainDb)));
    bed.ifPresent(
        recording ->
            layers.add(under(recording, matchedGainDb(recording, speechLufs) + programmeGainDb)));
    return layers;
  }

  private Layer alone(Recording recording, long startFrame, long endFrame, double gainDb) {
    Envelope fades =
        Envelope.fades(startFrame, endFrame, frames(CLICK_SECONDS), frames(FADE_SECONDS));
    return layer(recording, startFrame, endFrame, List.of(fades), gainDb);
  }

  private Layer under(Recording recording, double gainDb) {
    Envelope ducked =
        Ducking.envelope(
            takes,
            format.sampleRateHz(),
            Decibels.toFactor(-UNDER_SPEECH_LU),
            Decibels.toFactor(-BED_IN_PAUSES_LU));
    Envelope fades =
        Envelope.fades(introEndFrame, outroStartFrame, frames(FADE_SECONDS), frames(FADE_SECONDS));
    return layer(recording, introEndFrame, outroStartFrame, List.of(ducked, fades), gainDb);
  }

  private Layer layer(
      Recording recording,
      long startFrame,
      long endFrame,
      List<Envelope> envelopes,
      double gainDb) {
    return new MusicLayer(
        recording,
        format.sampleRateHz(),
        startFrame,
        endFrame,
        envelopes,
        Decibels.toFactor(gainDb));
  }

  private long frames(double seconds) {
    return (long) (seconds * format.sampleRateHz());
  }

  private static double aloneGainDb(Recording recording, double speechLufs) {
    return matchedGainDb(recording, speechLufs) - ALONE_BELOW_SPEECH_LU;
  }

  /** What makes music as loud as the speech; silence stays silence. */
  private static double matchedGainDb(Recording recording, double speechLufs) {
    double gainDb = speechLufs - recording.loudnessLufs();
    return Double.isFinite(gainDb) ? Math.min(Levels.MOST_GAIN_DB, gainDb) : 0;
  }

  @Override
  public void close() throws IOException {
    for (Optional<Recording> recording : List.of(intro, outro, bed)) {
      if (recording.isPresent()) {
        recording.get().close();
      }
    }
  }
}
