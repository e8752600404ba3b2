package dev.transcast.mix;

import dev.transcast.model.AudioClip;
import dev.transcast.model.Speaker;
import dev.transcast.model.SpeechRequest;
import dev.transcast.model.SpokenLine;
import dev.transcast.model.TextSpan;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Turn;
import dev.transcast.model.VoiceProfile;
import dev.transcast.model.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Builds lines that have the sound of speech in rhythm and level, but are made of tones. */
final class Talk {
  static final int CLIP_HZ = 16000;
  private static final int MS_PER_WORD = 260;

  private final List<SpokenLine> lines = new ArrayList<>();
  private int turns;
  private int position;

  static VoiceProfile voice(String name, double scale, double gainDb, double pan) {
    return new VoiceProfile(name, "for tests", "kevin16", 160, 110, 12, scale, gainDb, pan);
  }

  static Speaker speaker(String name) {
    return new Speaker("s-" + name, name);
  }

  /**
   * One turn; {@code |} divides it into lines, words in brackets are lines of their own, and {@code
   * ~} is a space inside of one word.
   */
  Talk turn(VoiceProfile voice, String text) {
    List<List<Word>> parts = new ArrayList<>();
    for (String part : text.split("\\|", -1)) {
      List<Word> words = new ArrayList<>();
      for (String written : part.trim().split(" ", -1)) {
        String shown = written.replace('~', ' ');
        TextSpan span = new TextSpan(position, position + shown.length());
        position += shown.length() + 1;
        words.add(shown.startsWith("[") ? Word.sound(span, shown) : Word.spoken(span, shown));
      }
      parts.add(words);
    }
    Turn turn =
        new Turn(
            turns++,
            speaker(voice.name()),
            parts.stream().flatMap(List::stream).toList(),
            /* confidence= */ 1);
    for (List<Word> words : parts) {
      lines.add(line(new SpeechRequest(turn, words, voice)));
    }
    return this;
  }

  Stream<SpokenLine> stream() {
    return lines.stream();
  }

  List<SpokenLine> lines() {
    return lines;
  }

  /** Treats and assembles lines as the pipeline does. */
  static Assembly assembled(
      Mixer mixer, Stream<SpokenLine> lines, double pauseFactor, Path workFile) throws IOException {
    return mixer.assemble(lines.map(mixer::treat), pauseFactor, workFile);
  }

  private static SpokenLine line(SpeechRequest request) {
    if (request.isSound()) {
      Word word = request.words().get(0);
      return new SpokenLine(
          request, new AudioClip(new float[0], CLIP_HZ), List.of(new TimedWord(word, 0, 0)));
    }
    VoiceProfile voice = request.voice();
    int rateHz = (int) Math.round(CLIP_HZ * voice.vocalTractScale());
    int wordFrames = rateHz * MS_PER_WORD / 1000;
    int words = request.words().size();
    List<TimedWord> times = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      times.add(
          new TimedWord(
              request.words().get(i), (long) i * wordFrames, (long) (i + 1) * wordFrames));
    }
    float[] samples = buzz(voice.pitchHz(), words * wordFrames, wordFrames, rateHz);
    return new SpokenLine(request, new AudioClip(samples, rateHz), times);
  }

  /** Pulses through two resonances, one swell a word: as peaky as a diphone voice. */
  private static float[] buzz(double pitchHz, int frames, int wordFrames, int rateHz) {
    Random random = new Random(1);
    float[] samples = new float[frames];
    double phase = 0;
    double[] y = new double[4];
    double r = Math.exp(-Math.PI * 90 / rateHz);
    for (int i = 0; i < frames; i++) {
      phase += pitchHz / rateHz;
      double x = 0.002 * random.nextGaussian();
      if (phase >= 1) {
        phase -= 1;
        x += 1;
      }
      double formant = i / wordFrames % 2 == 0 ? 700 : 450;
      double one = x + 2 * r * Math.cos(2 * Math.PI * formant / rateHz) * y[0] - r * r * y[1];
      y[1] = y[0];
      y[0] = one;
      double two = x + 2 * r * Math.cos(2 * Math.PI * 1900 / rateHz) * y[2] - r * r * y[3];
      y[3] = y[2];
      y[2] = two;
      double swell = Math.sin(Math.PI * (i % wordFrames + 0.5) / wordFrames);
      samples[i] = (float) (0.12 * swell * (one + 0.5 * two));
    }
    return samples;
  }
}
