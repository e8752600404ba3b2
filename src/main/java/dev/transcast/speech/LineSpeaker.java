package dev.transcast.speech;

import dev.transcast.model.AudioClip;
import dev.transcast.model.SpeechRequest;
import dev.transcast.model.SpokenLine;
import dev.transcast.model.TimedWord;
import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import dev.transcast.model.Word;
import dev.transcast.speech.freetts.FreeTtsEngine;
import dev.transcast.speech.freetts.Rendering;
import dev.transcast.speech.freetts.SpokenWord;
import dev.transcast.speech.freetts.SpokenWord.Boundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Speaks one request: says what is written and finds each written word again in the sound. */
final class LineSpeaker {
  /** Beyond this many spoken words a request is rendered in several utterances. */
  private static final int LONGEST_UTTERANCE = 60;

  /** An utterance does not end at the first boundary it meets. */
  private static final int SHORTEST_UTTERANCE = 20;

  private static final int SOUND_RATE_HZ = 16_000;

  private final FreeTtsEngine engine;
  private final Synthesizer builtIn;
  private final Normaliser normaliser;
  private final Optional<SpeechCache> cache;

  LineSpeaker(FreeTtsEngine engine, Lexicon lexicon, Optional<SpeechCache> cache) {
    this.engine = engine;
    this.cache = cache;
    this.builtIn = new BuiltInSynthesizer(engine);
    this.normaliser = new Normaliser(lexicon, engine::knows);
  }

  SpokenLine speak(SpeechRequest request) {
    List<SpokenWord> spoken = new ArrayList<>();
    List<Integer> firstSpoken = new ArrayList<>();
    if (!request.isSound()) {
      for (List<SpokenWord> words : normaliser.say(request.words())) {
        firstSpoken.add(spoken.size());
        spoken.addAll(words);
      }
      firstSpoken.add(spoken.size());
    }
    if (spoken.isEmpty()) {
      AudioClip nothing = new AudioClip(new float[0], SOUND_RATE_HZ);
      List<TimedWord> times =
          request.words().stream().map(word -> new TimedWord(word, 0, 0)).toList();
      return new SpokenLine(request, nothing, times);
    }
    Rendering rendering = render(spoken, paced(request));
    AudioClip clip = new AudioClip(rendering.samples(), rendering.sampleRateHz());
    return new SpokenLine(request, clip, timed(request.words(), firstSpoken, rendering.words()));
  }

  /** What would be said, without a sound. */
  List<Pronunciation> pronounce(List<Word> words) {
    List<List<SpokenWord>> said = normaliser.say(words);
    List<Pronunciation> pronunciations = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      List<SpokenWord> spoken = said.get(i);
      pronunciations.add(
          new Pronunciation(
              words.get(i).shown(),
              spoken.stream().map(SpokenWord::text).toList(),
              spoken.stream().map(word -> Arpabet.toDictionary(engine.phones(word))).toList()));
    }
    return pronunciations;
  }

  private static VoiceProfile paced(SpeechRequest request) {
    VoiceProfile voice = request.voice();
    return request.rateFactor() == 1.0
        ? voice
        : voice.withRate(voice.rateWordsPerMinute() * request.rateFactor());
  }

  private Synthesizer synthesizerOf(VoiceProfile voice) {
    Synthesizer speaking = engineOf(voice);
    return cache.isPresent() ? new CachedSynthesizer(speaking, cache.get()) : speaking;
  }

  private Synthesizer engineOf(VoiceProfile voice) {
    if (voice.engine() instanceof VoiceEngine.BuiltIn) {
      return builtIn;
    }
    if (voice.engine() instanceof VoiceEngine.Command command) {
      return new CommandSynthesizer(command, builtIn);
    }
    if (voice.engine() instanceof VoiceEngine.Mbrola mbrola) {
      return new MbrolaSynthesizer(mbrola, engine);
    }
    throw new IllegalArgumentException("no engine for voice " + voice.name());
  }

  private Rendering render(List<SpokenWord> words, VoiceProfile voice) {
    Synthesizer synthesizer = synthesizerOf(voice);
    if (words.size() <= LONGEST_UTTERANCE) {
      return synthesizer.render(words, voice);
    }
    List<Rendering> parts = new ArrayList<>();
    int start = 0;
    while (start < words.size()) {
      int end = utteranceEnd(words, start);
      parts.add(synthesizer.render(words.subList(start, end), voice));
      start = end;
    }
    return join(parts);
  }

  private static int utteranceEnd(List<SpokenWord> words, int start) {
    if (words.size() - start <= LONGEST_UTTERANCE) {
      return words.size();
    }
    for (int end = start + LONGEST_UTTERANCE; end > start + SHORTEST_UTTERANCE; end--) {
      if (words.get(end - 1).boundary() != Boundary.NONE) {
        return end;
      }
    }
    return start + LONGEST_UTTERANCE;
  }

  private static Rendering join(List<Rendering> parts) {
    int length = parts.stream().mapToInt(part -> part.samples().length).sum();
    float[] samples = new float[length];
    List<Rendering.Span> words = new ArrayList<>();
    int position = 0;
    for (Rendering part : parts) {
      System.arraycopy(part.samples(), 0, samples, position, part.samples().length);
      for (Rendering.Span word : part.words()) {
        words.add(new Rendering.Span(position + word.startFrame(), position + word.endFrame()));
      }
      position += part.samples().length;
    }
    return new Rendering(samples, parts.get(0).sampleRateHz(), words);
  }

  /** A word with nothing to say has no length, at the end of the word before it. */
  private static List<TimedWord> timed(
      List<Word> words, List<Integer> firstSpoken, List<Rendering.Span> spans) {
    List<TimedWord> timed = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      int first = firstSpoken.get(i);
      int end = firstSpoken.get(i + 1);
      if (first < end) {
        timed.add(
            new TimedWord(
                words.get(i), spans.get(first).startFrame(), spans.get(end - 1).endFrame()));
      } else {
        int frame = first == 0 ? spans.get(0).startFrame() : spans.get(first - 1).endFrame();
        timed.add(new TimedWord(words.get(i), frame, frame));
      }
    }
    return timed;
  }
}
