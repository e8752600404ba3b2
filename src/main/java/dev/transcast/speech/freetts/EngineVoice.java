package dev.transcast.speech.freetts;

import com.sun.speech.freetts.ProcessException;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.UtteranceProcessor;
import com.sun.speech.freetts.en.PostLexicalAnalyzer;
import com.sun.speech.freetts.en.us.CMUDiphoneVoice;
import com.sun.speech.freetts.en.us.CMUVoice;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;

/**
 * FreeTTS's general voice, built by hand, over diphones of our own joining: no voice manager, no
 * system properties, no audio player, and no {@code Voice.speak}, which prints what goes wrong and
 * waits for ever.
 */
final class EngineVoice extends CMUDiphoneVoice {
  /** Ready to speak; one for each thread. */
  EngineVoice(String name, PronouncingDictionary dictionary) throws IOException {
    super(
        name,
        /* gender= */ null,
        /* age= */ null,
        /* description= */ "",
        Locale.US,
        /* domain= */ "general",
        /* organization= */ "cmu",
        dictionary,
        /* database= */ null);
    loader();
  }

  /**
   * Runs every stage in order: words, phrases, segments, pauses, accents, durations, pitch, units,
   * sound.
   */
  @SuppressWarnings("unchecked") // FreeTTS knows no generics
  void process(Utterance utterance, VoiceUnits units) {
    units.useFor(utterance);
    for (UtteranceProcessor stage : (List<UtteranceProcessor>) getUtteranceProcessors()) {
      try {
        stage.processUtterance(utterance);
      } catch (ProcessException | RuntimeException e) {
        throw new IllegalStateException(
            "FreeTTS failed in " + stage + ": \"" + utterance.getString("input_text") + "\"", e);
      }
    }
  }

  /** FreeTTS's models lie beside its own class, not beside this one. */
  @Override
  protected URL getResource(String resource) {
    URL url = CMUVoice.class.getResource(resource);
    if (url == null) {
      throw new IllegalStateException("FreeTTS lacks " + resource);
    }
    return url;
  }

  /** The general one. FreeTTS's own for this voice says "bot" for "but", every AH being made AA. */
  @Override
  protected UtteranceProcessor getPostLexicalAnalyzer() {
    return new PostLexicalAnalyzer();
  }

  @Override
  public UtteranceProcessor getUnitSelector() {
    return new UnitSelection();
  }

  @Override
  public UtteranceProcessor getPitchmarkGenerator() {
    return QuestionRise.before(new PitchMarks());
  }

  @Override
  public UtteranceProcessor getUnitConcatenator() {
    return new Concatenator();
  }
}
