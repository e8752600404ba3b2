package dev.transcast.speech.freetts;

import com.sun.speech.freetts.FeatureSet;
import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Token;
import com.sun.speech.freetts.Utterance;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words to sound, with the time of every word. One engine for each thread; engines of several
 * threads give the same samples for the same words.
 */
public final class FreeTtsEngine {
  /** The voice that FreeTTS carries, at 16 kHz. */
  public static final String VOICE = "kevin16";

  /** The phones of {@link SpokenWord#phones()}, without the 1 of stress. */
  public static final Set<String> PHONES = PhoneInventory.PHONES;

  /** An utterance costs more than linear time in FreeTTS; beyond this many words it is refused. */
  public static final int MAX_WORDS = 100;

  /**
   * Words a minute at duration stretch 1, measured on interviews of 8,000 and 9,000 words: pauses
   * between phrases included, those between lines not.
   */
  private static final double NATURAL_WORDS_PER_MINUTE = 228;

  /** Guards loading: FreeTTS keeps loaded dictionaries in a plain static map. */
  private static final Object LOADING = new Object();

  private final PronouncingDictionary dictionary;
  private final EngineVoice voice;

  private FreeTtsEngine(PronouncingDictionary dictionary, EngineVoice voice) {
    this.dictionary = dictionary;
    this.voice = voice;
  }

  /**
   * Loads an engine, which speaks with any number of voices.
   *
   * @throws IOException if FreeTTS's data cannot be read
   */
  public static FreeTtsEngine load() throws IOException {
    synchronized (LOADING) {
      PronouncingDictionary dictionary = new PronouncingDictionary();
      FreeTtsEngine engine = new FreeTtsEngine(dictionary, new EngineVoice(VOICE, dictionary));
      // FreeTTS compiles the paths of its features on first use, without a lock.
      engine.render(
          Optional.empty(), List.of(SpokenWord.of("hello")), new Prosody(180, 100, 10, 1));
      return engine;
    }
  }

  /** Whether the engine's dictionary has the word; others are said by rule. */
  public boolean knows(String word) {
    return dictionary.knows(word);
  }

  /**
   * Speaks.
   *
   * @param diphones the voice's database; empty: FreeTTS's own. It is read when first asked for,
   *     and shared by all engines
   * @param words 1 to {@link #MAX_WORDS}
   * @throws IllegalStateException if FreeTTS fails or the database cannot be used; never silence
   *     instead
   */
  public Rendering render(Optional<URI> diphones, List<SpokenWord> words, Prosody prosody) {
    Utterance utterance = utterance(words, prosody);
    VoiceUnits units = VoiceUnits.of(diphones);
    voice.process(utterance, units);

    Concatenator.Sound sound = Concatenator.soundOf(utterance);
    int engineRateHz = units.sampleRateHz();
    List<Rendering.Span> planned = new WordTimes(sound.marks(), engineRateHz).of(utterance);
    List<Rendering.Span> spans = Onsets.heard(planned, sound.samples(), engineRateHz);
    int sampleRateHz = (int) Math.round(engineRateHz * prosody.vocalTractScale());
    return SilenceTrimmer.trim(
        new Rendering(sound.samples(), sampleRateHz, spans),
        Onsets.firstSound(planned, sound.samples(), engineRateHz));
  }

  /**
   * Phones, durations and pitch without a sound.
   *
   * @param words 1 to {@link #MAX_WORDS}
   * @param prosody with another vocal-tract scale than 1 the score is for sound that is played so
   *     many times faster
   */
  public Score score(List<SpokenWord> words, Prosody prosody) {
    Utterance utterance = utterance(words, prosody);
    voice.plan(utterance);
    return Score.of(utterance);
  }

  /** Ready to be processed, the voice set to the prosody. */
  private Utterance utterance(List<SpokenWord> words, Prosody prosody) {
    if (words.isEmpty() || words.size() > MAX_WORDS) {
      throw new IllegalArgumentException(
          "an utterance has 1 to " + MAX_WORDS + " words: " + words.size());
    }
    double scale = prosody.vocalTractScale();
    voice.setPitch((float) (prosody.pitchHz() / scale));
    voice.setPitchRange((float) (prosody.pitchRangeHz() / scale));
    voice.setDurationStretch((float) (NATURAL_WORDS_PER_MINUTE / prosody.wordsPerMinute() * scale));

    Utterance utterance = new Utterance(voice, words.stream().map(FreeTtsEngine::token).toList());
    addPronunciations(utterance, words);
    return utterance;
  }

  private static Token token(SpokenWord word) {
    Token token = new Token();
    token.setWhitespace(" ");
    token.setPrepunctuation("");
    token.setWord(word.text());
    token.setPostpunctuation(word.boundary().punctuation());
    return token;
  }

  /** With phones of their own FreeTTS takes tokens as they are and expands none of them. */
  private void addPronunciations(Utterance utterance, List<SpokenWord> words) {
    Item item = utterance.getRelation(Relation.TOKEN).getHead();
    for (SpokenWord word : words) {
      FeatureSet features = item.getFeatures();
      features.setObject("phones", phones(word).toArray(new String[0]));
      item = item.getNext();
    }
  }

  /** The phones that are spoken for a word, a stressed vowel marked with 1; may be none. */
  public List<String> phones(SpokenWord word) {
    List<String> phones =
        word.phones().isEmpty() ? dictionary.pronounce(word.text()) : word.phones();
    return PhoneInventory.fit(new ArrayList<>(phones));
  }
}
