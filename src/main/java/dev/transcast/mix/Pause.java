package dev.transcast.mix;

import java.util.Random;

/**
 * Why it is quiet between two lines, and how long people leave it so.
 *
 * <p>Silent pauses are spread log-normally (Campione and Véronis, "A large-scale multilingual study
 * of silent pause duration", Speech Prosody 2002). Between speakers the most frequent gap is about
 * 200 ms (Stivers et al., PNAS 106, 2009; Heldner and Edlund, Journal of Phonetics 38, 2010). Those
 * who talk see each other, though; who only listens also has to notice that the voice is another,
 * so everything between speakers is somewhat longer here and nothing overlaps unasked.
 */
enum Pause {
  /** Cut without punctuation, for the engine's sake: a quick breath. */
  BREATH(90, 0.15),
  /** After a comma and its like: long enough to hear the phrase end, too short to answer. */
  PHRASE(180, 0.2),
  /** After a full stop: the listener needs it, since the engine's voice falls but little. */
  SENTENCE(430, 0.2),
  /** Another speaker. */
  TURN(520, 0.25),
  /** Another speaker after a question: 236 ms on average in English (Stivers et al.). */
  ANSWER(330, 0.25),
  /**
   * An answer that begins with "well" or "um": what is not what the asker hopes for comes about 400
   * ms later (Kendrick and Torreira, Discourse Processes 52, 2015).
   */
  HESITANT_ANSWER(640, 0.2),
  /** "Yeah", "right": said into the pause, not after it; and the other speaker going on. */
  BACKCHANNEL(220, 0.2),
  /**
   * Another topic. Pauses grow with the break in the discourse (Swerts and Geluykens, Language and
   * Speech 37, 1994).
   */
  TOPIC(950, 0.15),
  /** Around a sound: it belongs to neither sentence. */
  SOUND(150, 0),
  /** Around a pause that the script asks for: that one is as long as it says. */
  NONE(0, 0);

  /** No draw lies farther from the median than this many times the spread. */
  private static final double FARTHEST = 2;

  private final int medianMs;
  private final double spread;

  /**
   * @param spread standard deviation of the logarithm
   */
  Pause(int medianMs, double spread) {
    this.medianMs = medianMs;
    this.spread = spread;
  }

  int medianMs() {
    return medianMs;
  }

  /** A length as people leave it; the same for the same seed. */
  double drawMs(long seed) {
    double deviation = new Random(seed).nextGaussian();
    double bounded = Math.max(-FARTHEST, Math.min(FARTHEST, deviation));
    return medianMs * StrictMath.exp(spread * bounded);
  }
}
