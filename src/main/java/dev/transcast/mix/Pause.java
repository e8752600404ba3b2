package dev.transcast.mix;

import dev.transcast.model.SpeechRequest;
import dev.transcast.model.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How long it is quiet between two lines, and why. */
enum Pause {
  /** Cut without punctuation, for the engine's sake: a quick breath. */
  BREATH(90),
  /** After a comma and its like: long enough to hear the phrase end, too short to answer. */
  PHRASE(180),
  /** After a full stop: the listener needs it, since the engine's voice falls but little. */
  SENTENCE(430),
  /**
   * Another speaker. People leave about 200 ms (Stivers et al., PNAS 106, 2009), but they see each
   * other; who only listens also has to notice that the voice is another.
   */
  TURN(600),
  /** Another speaker after a question: who was asked is ready. */
  ANSWER(360),
  /** "Yeah", "right": said into the pause, not after it. */
  SHORT_ANSWER(230),
  /** Around a sound: it belongs to neither sentence. */
  SOUND(150);

  private static final int SHORT_ANSWER_WORDS = 3;
  private static final Set<String> SHORT_ANSWERS =
      Set.of(
          "absolutely",
          "ah",
          "aha",
          "correct",
          "definitely",
          "exactly",
          "fine",
          "good",
          "great",
          "hm",
          "hmm",
          "indeed",
          "mhm",
          "mm",
          "mm-hm",
          "mmhmm",
          "mm-hmm",
          "nice",
          "no",
          "nope",
          "oh",
          "ok",
          "okay",
          "really",
          "right",
          "sure",
          "totally",
          "true",
          "uh-huh",
          "wow",
          "yeah",
          "yep",
          "yes",
          "yup");
  private static final String CLOSING = "\"'\u201d\u2019\u00bb)]}*_";

  private final int ms;

  Pause(int ms) {
    this.ms = ms;
  }

  int ms() {
    return ms;
  }

  static Pause between(SpeechRequest before, SpeechRequest after) {
    if (before.isSound() || after.isSound()) {
      return SOUND;
    }
    char end = lastMark(before);
    if (before.turn().index() != after.turn().index()) {
      if (isShortAnswer(after.turn().words())) {
        return SHORT_ANSWER;
      }
      return end == '?' ? ANSWER : TURN;
    }
    return switch (end) {
      case '.', '?', '!', '\u2026' -> SENTENCE;
      case ',', ';', ':', '-', '\u2013', '\u2014' -> PHRASE;
      default -> BREATH;
    };
  }

  /** The last character of the last word, quotes and brackets aside. */
  private static char lastMark(SpeechRequest request) {
    String shown = request.words().get(request.words().size() - 1).shown();
    int last = shown.length() - 1;
    while (last > 0 && CLOSING.indexOf(shown.charAt(last)) >= 0) {
      last--;
    }
    return shown.charAt(last);
  }

  private static boolean isShortAnswer(List<Word> words) {
    return words.size() <= SHORT_ANSWER_WORDS
        && SHORT_ANSWERS.contains(
            words.get(0).shown().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}-]|-+$", ""));
  }
}
