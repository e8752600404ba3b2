package dev.transcast.speech.freetts;

import com.sun.speech.freetts.FeatureSet;
import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Token;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.diphone.DiphoneUnitSelector;
import com.sun.speech.freetts.relp.LPCResult;
import com.sun.speech.freetts.relp.SampleInfo;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words to sound, with the time of every word. One engine for each thread; engines of several
 * threads give the same samples for the same words.
 */
public final class FreeTtsEngine {
  /** What {@code engineVoice} may be: FreeTTS's one general voice, at 16 kHz. */
  public static final Set<String> VOICES = Set.of("kevin16");

  /** The phones of {@link SpokenWord#phones()}, without the 1 of stress. */
  public static final Set<String> PHONES = PhoneInventory.PHONES;

  /** An utterance costs more than linear time in FreeTTS; beyond this many words it is refused. */
  public static final int MAX_WORDS = 100;

  /**
   * Words a minute at duration stretch 1, measured on interviews of 8,000 and 9,000 words: pauses
   * between phrases included, those between lines not.
   */
  private static final double NATURAL_WORDS_PER_MINUTE = 228;

  static final String DIPHONES = "/com/sun/speech/freetts/en/us/cmu_us_kal/cmu_us_kal16.bin";

  /** Guards loading: FreeTTS keeps loaded dictionaries in a plain static map. */
  private static final Object LOADING = new Object();

  private static final Map<String, DiphoneUnitSelector> UNITS = new HashMap<>();

  private final PronouncingDictionary dictionary;
  private final EngineVoice voice;

  private FreeTtsEngine(PronouncingDictionary dictionary, EngineVoice voice) {
    this.dictionary = dictionary;
    this.voice = voice;
  }

  /**
   * Loads an engine.
   *
   * @param engineVoice one of {@link #VOICES}
   * @throws IOException if FreeTTS's data cannot be read
   */
  public static FreeTtsEngine load(String engineVoice) throws IOException {
    if (!VOICES.contains(engineVoice)) {
      throw new IllegalArgumentException("no engine voice " + engineVoice + ", only " + VOICES);
    }
    synchronized (LOADING) {
      PronouncingDictionary dictionary = new PronouncingDictionary();
      DiphoneUnitSelector units = UNITS.get(engineVoice);
      if (units == null) {
        URL diphones = FreeTtsEngine.class.getResource(DIPHONES);
        units = new DiphoneUnitSelector(diphones);
        UNITS.put(engineVoice, units);
      }
      FreeTtsEngine engine =
          new FreeTtsEngine(dictionary, new EngineVoice(engineVoice, dictionary, units));
      // FreeTTS compiles the paths of its features on first use, without a lock.
      engine.render(List.of(SpokenWord.of("hello")), new Prosody(180, 100, 10, 1));
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
   * @param words 1 to {@link #MAX_WORDS}
   * @throws IllegalStateException if FreeTTS fails; never silence instead
   */
  public Rendering render(List<SpokenWord> words, Prosody prosody) {
    Utterance utterance = utterance(words, prosody);
    voice.process(utterance);

    LPCResult result = (LPCResult) utterance.getObject("target_lpcres");
    int engineRateHz = ((SampleInfo) utterance.getObject(SampleInfo.UTT_NAME)).getSampleRate();
    float[] samples = LpcSynthesis.synthesize(result);
    List<Rendering.Span> spans = new WordTimes(result, engineRateHz).of(utterance);
    int sampleRateHz = (int) Math.round(engineRateHz * prosody.vocalTractScale());
    return SilenceTrimmer.trim(new Rendering(samples, sampleRateHz, spans));
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
