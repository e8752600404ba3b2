package dev.transcast.speech;

import dev.transcast.model.AudioClip;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Diagnostic.Severity;
import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import dev.transcast.speech.alignment.SpeechBounds;
import dev.transcast.speech.alignment.TimeWarp;
import dev.transcast.speech.freetts.Rendering;
import dev.transcast.speech.freetts.SilenceTrimmer;
import dev.transcast.speech.freetts.SpokenWord;
import dev.transcast.speech.program.ProgramException;
import dev.transcast.speech.program.ProgramRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of the user's: text in, WAV out. It says nothing about when it says which word, so its
 * sound is aligned with the built-in engine's rendering of the same words, whose times are known.
 */
final class CommandSynthesizer implements Synthesizer {
  /** Vocal-tract scales to align with, one near men's voices and one near women's. */
  private static final double[] REFERENCE_SCALES = {1.0, 1.15};

  private static final double REFERENCE_PITCH_HZ = 100;
  private static final double REFERENCE_RANGE_HZ = 12;

  /** Nobody speaks so much slower than the built-in engine. */
  private static final double MOST_TIMES_LONGER = 8;

  private static final double LONGEST_PAUSE_SECONDS = 10;
  private static final double LONGEST_SOFT_BEGINNING_SECONDS = 0.15;

  private final VoiceEngine.Command command;
  private final Synthesizer builtIn;

  CommandSynthesizer(VoiceEngine.Command command, Synthesizer builtIn) {
    this.command = command;
    this.builtIn = builtIn;
  }

  @Override
  public Rendering render(List<SpokenWord> words, VoiceProfile voice) {
    List<Rendering> references = new ArrayList<>();
    for (double scale : REFERENCE_SCALES) {
      references.add(builtIn.render(words, reference(voice, scale)));
    }
    String text = SpokenText.of(words);
    try {
      AudioClip clip = run(text, voice, longestSeconds(references.get(0)));
      if (SpeechBounds.of(clip).isEmpty()) {
        throw new ProgramException("wrote nothing but silence");
      }
      return SilenceTrimmer.trim(aligned(clip, references));
    } catch (ProgramException e) {
      String message =
          command.program().getFileName()
              + " "
              + e.getMessage()
              + "; it was to say \""
              + text
              + '"';
      throw new SpeechException(
          new Diagnostic(
              Severity.ERROR,
              "voice",
              command.voiceFile().toString(),
              command.line(),
              command.column(),
              message),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AudioClip run(String text, VoiceProfile voice, double longestSeconds)
      throws IOException, ProgramException {
    try (ProgramRun run = new ProgramRun()) {
      Path textFile = run.file("text.txt");
      Path wav = run.file("speech.wav");
      Files.writeString(textFile, text + "\n", StandardCharsets.UTF_8);
      FilledCommand line = new FilledCommand(command, text, textFile, wav, voice);
      Path output =
          run.execute(line.arguments(), line.directory(), line.input(), command.timeLimit());
      return ProgramSound.read(line.writesFile() ? wav : output, longestSeconds);
    }
  }

  private static double longestSeconds(Rendering reference) {
    double seconds = (double) reference.samples().length / reference.sampleRateHz();
    return LONGEST_PAUSE_SECONDS + MOST_TIMES_LONGER * seconds;
  }

  private static VoiceProfile reference(VoiceProfile voice, double scale) {
    return new VoiceProfile(
        voice.name(),
        voice.description(),
        voice.engineVoice(),
        voice.rateWordsPerMinute(),
        REFERENCE_PITCH_HZ,
        REFERENCE_RANGE_HZ,
        scale,
        /* gainDb= */ 0,
        /* pan= */ 0);
  }

  /** The clip with the words of the reference that fits it best. */
  private static Rendering aligned(AudioClip clip, List<Rendering> references) {
    Rendering best = null;
    double least = Double.POSITIVE_INFINITY;
    for (Rendering reference : references) {
      AudioClip known = new AudioClip(reference.samples(), reference.sampleRateHz());
      TimeWarp warp = TimeWarp.between(known, clip);
      if (best == null || warp.unlikeness() < least) {
        least = warp.unlikeness();
        List<Rendering.Span> words = fromOnset(spans(reference.words(), warp), clip);
        best = new Rendering(clip.samples(), clip.sampleRateHz(), words);
      }
    }
    if (best == null) {
      throw new IllegalStateException("no reference to align with");
    }
    return best;
  }

  /** The soft beginning of a first "s" fits silence as well: what is heard first is the word. */
  private static List<Rendering.Span> fromOnset(List<Rendering.Span> words, AudioClip clip) {
    int most = (int) (LONGEST_SOFT_BEGINNING_SECONDS * clip.sampleRateHz());
    int first = words.get(0).startFrame();
    int heard =
        SpeechBounds.of(clip)
            .map(SpeechBounds::startFrame)
            .filter(frame -> first - frame < most)
            .orElse(first);
    List<Rendering.Span> moved = new ArrayList<>(words);
    moved.set(0, new Rendering.Span(Math.min(first, heard), words.get(0).endFrame()));
    return moved;
  }

  private static List<Rendering.Span> spans(List<Rendering.Span> known, TimeWarp warp) {
    List<Rendering.Span> spans = new ArrayList<>();
    int position = 0;
    for (Rendering.Span word : known) {
      int start = Math.max(position, warp.frame(word.startFrame()));
      int end = Math.max(start, warp.frame(word.endFrame()));
      spans.add(new Rendering.Span(start, end));
      position = end;
    }
    return spans;
  }
}
