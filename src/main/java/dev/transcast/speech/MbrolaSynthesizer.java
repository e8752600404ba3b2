package dev.transcast.speech;

import dev.transcast.model.AudioClip;
import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import dev.transcast.speech.freetts.FreeTtsEngine;
import dev.transcast.speech.freetts.Prosody;
import dev.transcast.speech.freetts.Rendering;
import dev.transcast.speech.freetts.Score;
import dev.transcast.speech.freetts.SilenceTrimmer;
import dev.transcast.speech.freetts.SpokenWord;
import dev.transcast.speech.mbrola.PhoFile;
import dev.transcast.speech.program.ProgramException;
import dev.transcast.speech.program.ProgramRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * MBROLA, which turns phones into sound: FreeTTS says which, how long and at what pitch. So word
 * times are known and not looked for.
 *
 * <p>FreeTTS has a bridge of its own. It cuts durations to whole milliseconds, sleeps a tenth of a
 * second for each utterance and can divide by zero.
 */
final class MbrolaSynthesizer implements Synthesizer {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(60);

  /** What the sound may be longer or shorter than the score, for whole pitch periods. */
  private static final double TOLERANCE_SECONDS = 0.05;

  private static final double LONGEST_SECONDS = 600;

  private final VoiceEngine.Mbrola mbrola;
  private final FreeTtsEngine engine;

  MbrolaSynthesizer(VoiceEngine.Mbrola mbrola, FreeTtsEngine engine) {
    this.mbrola = mbrola;
    this.engine = engine;
  }

  @Override
  public Rendering render(List<SpokenWord> words, VoiceProfile voice) {
    double scale = voice.vocalTractScale();
    Score score =
        engine.score(
            words,
            new Prosody(voice.rateWordsPerMinute(), voice.pitchHz(), voice.pitchRangeHz(), scale));
    PhoFile pho = pho(score);
    try {
      AudioClip clip = run(pho.text());
      double seconds = (double) clip.frames() / clip.sampleRateHz();
      if (Math.abs(seconds - pho.seconds()) > TOLERANCE_SECONDS) {
        throw new ProgramException(
            "wrote " + seconds + " s of sound where " + pho.seconds() + " s were asked for");
      }
      List<Rendering.Span> spans = spans(score, words.size(), clip);
      int sampleRateHz = (int) Math.round(clip.sampleRateHz() * scale);
      return SilenceTrimmer.trim(new Rendering(clip.samples(), sampleRateHz, spans));
    } catch (ProgramException e) {
      throw new IllegalStateException(mbrola.program() + " " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PhoFile pho(Score score) {
    PhoFile pho = new PhoFile(String.valueOf(mbrola.database().getFileName()));
    List<Score.Segment> segments = score.segments();
    for (int i = 0; i < segments.size(); i++) {
      pho.addPhone(segments.get(i).phone(), segments.get(i).endSeconds(), isAspirated(segments, i));
    }
    for (Score.Target target : score.targets()) {
      pho.addTarget(target.seconds(), target.hertz());
    }
    return pho;
  }

  /** Stops are aspirated before the vowel of a stressed syllable or of a word's first. */
  private static boolean isAspirated(List<Score.Segment> segments, int at) {
    Score.Segment stop = segments.get(at);
    if (at + 1 >= segments.size() || segments.get(at + 1).word() != stop.word()) {
      return false;
    }
    boolean beginsWord = at == 0 || segments.get(at - 1).word() != stop.word();
    boolean afterS = !beginsWord && segments.get(at - 1).phone().equals("s");
    return Arpabet.isVowel(segments.get(at + 1).phone())
        && (beginsWord || (segments.get(at + 1).stressed() && !afterS));
  }

  /** Runs {@code mbrola -e}: a pair of phones that was never recorded is a gap, not the end. */
  private AudioClip run(String pho) throws IOException, ProgramException {
    try (ProgramRun run = new ProgramRun()) {
      Path phones = Files.writeString(run.file("speech.pho"), pho, StandardCharsets.US_ASCII);
      Path wav = run.file("speech.wav");
      List<String> command =
          List.of(
              mbrola.program().toString(),
              "-e",
              mbrola.database().toString(),
              phones.toString(),
              wav.toString());
      run.execute(command, run.file(""), /* input= */ "", TIME_LIMIT);
      return ProgramSound.read(wav, LONGEST_SECONDS);
    }
  }

  private static List<Rendering.Span> spans(Score score, int words, AudioClip clip) {
    List<Rendering.Span> spans = new ArrayList<>();
    int segment = 0;
    int position = 0;
    double seconds = 0;
    List<Score.Segment> segments = score.segments();
    for (int word = 0; word < words; word++) {
      while (segment < segments.size() && segments.get(segment).word() == Score.NO_WORD) {
        seconds = segments.get(segment++).endSeconds();
      }
      int start = Math.max(position, frame(seconds, clip));
      while (segment < segments.size() && segments.get(segment).word() == word) {
        seconds = segments.get(segment++).endSeconds();
      }
      position = Math.max(start, frame(seconds, clip));
      spans.add(new Rendering.Span(start, position));
    }
    return spans;
  }

  private static int frame(double seconds, AudioClip clip) {
    return (int) Math.min(clip.frames(), Math.round(seconds * clip.sampleRateHz()));
  }
}
