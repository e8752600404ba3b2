package dev.transcast.mix;

import dev.transcast.model.TimedWord;

/**
 * Backchannels that begin on the other speaker's last word, as two in five changes of speaker do
 * (Heldner and Edlund 2010).
 *
 * <p>It is off unless asked for: the voices here are relatives, and of two voices the alike ones
 * are the hardest to hear apart (Brungart, JASA 109, 2001); and the caption below has to go before
 * its last word has ended.
 */
final class Crosstalk {
  private static final int MOST_MS = 150;

  private Crosstalk() {}

  /** At most a third of the last word's time and of the backchannel's, and never its onset. */
  static double overlapMs(Line before, Line backchannel, int sampleRateHz) {
    TimedWord last = before.lastWord();
    long room = before.frames() - last.startFrame();
    double thirdMs = Math.min(room, backchannel.frames()) * 1000.0 / sampleRateHz / 3;
    return Math.min(MOST_MS, thirdMs);
  }
}
