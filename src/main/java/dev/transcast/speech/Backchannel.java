package dev.transcast.speech;

import dev.transcast.model.Turn;
import dev.transcast.model.VoiceProfile;
import dev.transcast.model.Word;
import java.util.List;
import java.util.Set;

/** A listener's short answer, such as "Yeah." or "Right, right.": said quickly, in passing. */
final class Backchannel {
  private static final int MOST_WORDS = 3;

  /** How much faster than talk. */
  private static final double RATE_FACTOR = 1.25;

  private static final Set<String> ANSWERS =
      Set.of(
          "yeah",
          "yep",
          "yup",
          "yes",
          "no",
          "nope",
          "nah",
          "right",
          "sure",
          "okay",
          "ok",
          "oh",
          "ah",
          "hm",
          "hmm",
          "mm",
          "mhm",
          "mmhmm",
          "mhmm",
          "mm-hm",
          "mm-hmm",
          "mm-mm",
          "uh-huh",
          "uh-uh",
          "uh",
          "huh",
          "wow",
          "exactly",
          "true",
          "really",
          "definitely",
          "totally");

  private Backchannel() {}

  /** The voice for a turn: quicker where it is a short answer. */
  static VoiceProfile voiceFor(Turn turn, VoiceProfile voice) {
    return isAnswer(turn)
        ? voice.withRate(Math.min(Narrator.MOST_RATE, voice.rateWordsPerMinute() * RATE_FACTOR))
        : voice;
  }

  private static boolean isAnswer(Turn turn) {
    List<Word> words = turn.words();
    return words.size() <= MOST_WORDS
        && words.stream().noneMatch(Word::isSound)
        && Token.of(words).stream().allMatch(token -> ANSWERS.contains(token.lower()));
  }
}
