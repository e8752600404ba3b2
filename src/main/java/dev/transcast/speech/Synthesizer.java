package dev.transcast.speech;

import dev.transcast.model.VoiceProfile;
import dev.transcast.speech.freetts.Rendering;
import dev.transcast.speech.freetts.SpokenWord;
import java.util.List;

/**
 * Words to sound in one voice, with the time of every word: the seam behind which engines stand.
 * One for each thread; the same words give the same samples in every thread.
 */
interface Synthesizer {
  /**
   * Speaks.
   *
   * @param words 1 to 60
   * @return with one span for each word, and little silence at both ends
   * @throws RuntimeException if it cannot; never silence instead
   */
  Rendering render(List<SpokenWord> words, VoiceProfile voice);
}
