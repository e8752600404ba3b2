package dev.transcast.mix;

import dev.transcast.audio.AudioFileException;
import dev.transcast.audio.AudioSource;
import dev.transcast.audio.Dither;
import dev.transcast.audio.Limiter;
import dev.transcast.audio.LoudnessMeter;
import dev.transcast.audio.ReadAhead;
import dev.transcast.audio.ShortTermLoudness;
import dev.transcast.audio.TruePeakMeter;
import dev.transcast.audio.WavMetadata;
import dev.transcast.audio.WavWriter;
import dev.transcast.model.Loudness;
import dev.transcast.model.Programme;
import dev.transcast.model.SpokenLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a programme of spoken lines: first every line gets its place, then the whole its level.
 *
 * <p>Lines are taken one at a time and their sound goes to a file, so memory holds times only.
 */
public final class Mixer {
  private static final int BLOCK_FRAMES = 8192;

  /** A programme that came this near to its target is not written again. */
  private static final double NEAR_LU = 0.3;

  private static final int MOST_PASSES = 4;

  /** Where the limiter takes more than this, a target is out of reach for other than noise. */
  private static final double LEAST_SHARE = 0.3;

  private final MixSettings settings;
  private final LineTreatment treatment;

  public Mixer(MixSettings settings) {
    this.settings = settings;
    this.treatment = new LineTreatment(settings.sampleRateHz());
  }

  /**
   * Brings a line to the programme's rate, without rumble and clean at the edges. May be called by
   * many threads at once.
   */
  public SpokenLine treat(SpokenLine line) {
    return treatment.treat(line);
  }

  /**
   * Gives every line its place.
   *
   * @param lines treated, in the order they are heard; read once, by this thread, not closed
   * @param pauseFactor how long the pauses are, 1 for as they are
   * @param workFile where the sound goes, about 4 bytes a frame, and beside it, under names that
   *     begin like it, the music; must not exist, and is gone when the assembly is closed
   * @throws IOException if the work file cannot be written; the message names it
   */
  public Assembly assemble(Stream<SpokenLine> lines, double pauseFactor, Path workFile)
      throws IOException {
    if (!(pauseFactor >= 0 && pauseFactor <= 100)) {
      throw new IllegalArgumentException("pauseFactor must lie in 0..100: " + pauseFactor);
    }
    WorkFile work = new WorkFile(workFile);
    try {
      Recorder recorder = new Recorder(settings.sampleRateHz(), settings.sounds(), work);
      for (Iterator<SpokenLine> each = lines.iterator(); each.hasNext(); ) {
        recorder.record(each.next());
      }
      return place(recorder, pauseFactor, work, workFile);
    } catch (IOException | RuntimeException | Error e) {
      work.close();
      throw e;
    }
  }

  private Assembly place(Recorder recorder, double pauseFactor, WorkFile work, Path workFile)
      throws IOException {
    int rateHz = settings.sampleRateHz();
    List<Line> lines = recorder.lines();
    double[] gapsMs = PausePlan.gapsMs(lines, rateHz, pauseFactor, settings.crosstalk());
    gapsMs = ShortTurns.widen(gapsMs, lines, rateHz);
    Soundtrack soundtrack = Soundtrack.of(settings.music(), settings.format(), workFile);
    long introFrames = soundtrack.introFrames();
    long outroFrames = soundtrack.outroFrames();
    return new Assembly(
        recorder,
        work,
        soundtrack,
        gapsMs,
        (all, gaps) -> Layout.of(all, gaps, rateHz, introFrames, outroFrames));
  }

  /**
   * Brings every speaker and the whole to their levels and writes the programme. Can be repeated.
   *
   * @param wav created or overwritten; deleted again if this fails
   * @param metadata what the file says of itself
   * @throws IOException if a file cannot be read or written; the message names it
   */
  public Programme master(Assembly assembly, Path wav, WavMetadata metadata) throws IOException {
    Levels levels = new Levels(assembly.tracks(), assembly.soundtrack(), settings);
    try {
      return settings.targetLufs().isPresent()
          ? writeAt(settings.targetLufs().getAsDouble(), assembly, levels, wav, metadata)
          : write(assembly, levels, /* gainDb= */ 0, wav, metadata);
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(wav);
      throw e;
    }
  }

  /**
   * Writes the programme as loud as wanted. The tracks tell the gain but for what the limiter takes
   * away; how much that is only the limiter knows, so where it is too much, it is asked again.
   */
  private Programme writeAt(
      double targetLufs, Assembly assembly, Levels levels, Path wav, WavMetadata metadata)
      throws IOException {
    double gainDb = levels.programmeGainDb();
    Programme programme = write(assembly, levels, gainDb, wav, metadata);
    double stepDb = Double.NaN;
    double lastLufs = Double.NaN;
    for (int pass = 1; pass < MOST_PASSES; pass++) {
      double lufs = programme.loudness().integratedLufs();
      double missingLu = targetLufs - lufs;
      if (!Double.isFinite(missingLu) || Math.abs(missingLu) < NEAR_LU) {
        break;
      }
      // Of each decibel given, the limiter let this much through.
      double share = pass == 1 ? 1 : (lufs - lastLufs) / stepDb;
      stepDb = missingLu / Math.max(LEAST_SHARE, Math.min(1, share));
      lastLufs = lufs;
      gainDb += stepDb;
      programme = write(assembly, levels, gainDb, wav, metadata);
    }
    return programme;
  }

  private Programme write(
      Assembly assembly, Levels levels, double gainDb, Path wav, WavMetadata metadata)
      throws IOException {
    int channels = settings.channels();
    ShortTermLoudness shortTerm = new ShortTermLoudness();
    LoudnessMeter loudness = new LoudnessMeter(settings.sampleRateHz(), channels, shortTerm);
    TruePeakMeter truePeak = new TruePeakMeter(channels);
    Dither dither = new Dither(settings.format());
    float[][] block = new float[channels][BLOCK_FRAMES];
    byte[] pcm = new byte[settings.format().frameBytes() * BLOCK_FRAMES];
    try (ReadAhead source =
            new ReadAhead(limited(assembly, levels, gainDb), channels, BLOCK_FRAMES);
        WavWriter writer = new WavWriter(wav, settings.format(), metadata)) {
      for (int frames; (frames = source.read(block, BLOCK_FRAMES)) > 0; ) {
        loudness.add(block, frames);
        truePeak.add(block, frames);
        dither.quantize(block, frames, pcm);
        writer.write(pcm, frames);
      }
      if (writer.frames() != assembly.timeline().frames()) {
        throw new AudioFileException(
            wav, "wrote " + writer.frames() + " frames of " + assembly.timeline().frames());
      }
    }
    return new Programme(
        assembly.timeline(),
        wav,
        channels,
        levels.speechLufs(),
        new Loudness(
            loudness.integratedLufs(),
            shortTerm.highestLufs(),
            shortTerm.rangeLu(),
            truePeak.truePeakDbtp()));
  }

  private AudioSource limited(Assembly assembly, Levels levels, double gainDb) {
    List<Layer> layers = new ArrayList<>();
    layers.add(new TakesLayer(assembly.takes(), assembly.work(), levels.factors(gainDb)));
    layers.addAll(assembly.soundtrack().layers(levels.referenceLufs(), gainDb));
    if (settings.roomTone()) {
      layers.add(new RoomTone(settings.sampleRateHz(), settings.channels()));
    }
    return new Limiter(
        new Mixdown(assembly.timeline().frames(), layers),
        settings.sampleRateHz(),
        settings.channels(),
        settings.ceilingDbtp());
  }
}
