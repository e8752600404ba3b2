package dev.transcast.mix;

import dev.transcast.model.SpeechRequest;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the words of a line tell about the pause beside it. */
final class Wording {
  private static final int BACKCHANNEL_WORDS = 3;

  /** English continuers and assessments. */
  private static final Set<String> BACKCHANNELS =
      Set.of(
          ("absolutely ah aha correct definitely exactly fine good great hm hmm indeed mhm mm mm-hm"
                  + " mmhmm mm-hmm nice no nope oh ok okay really right sure totally true uh-huh"
                  + " wow yeah yep yes yup")
              .split(" "));

  private static final Set<String> HESITATIONS =
      Set.of("well", "um", "uh", "er", "erm", "hmm", "hm", "honestly", "actually");

  private static final String CLOSING = "\"'\u201d\u2019\u00bb)]}*_";

  private Wording() {}

  /** The last character of the last word, quotes and brackets aside. */
  static char lastMark(SpeechRequest request) {
    String shown = request.words().get(request.words().size() - 1).shown();
    int last = shown.length() - 1;
    while (last > 0 && CLOSING.indexOf(shown.charAt(last)) >= 0) {
      last--;
    }
    return shown.charAt(last);
  }

  static boolean endsSentence(SpeechRequest request) {
    return ".?!\u2026".indexOf(lastMark(request)) >= 0;
  }

  static boolean endsPhrase(SpeechRequest request) {
    return ",;:-\u2013\u2014".indexOf(lastMark(request)) >= 0;
  }

  static boolean asks(SpeechRequest request) {
    return lastMark(request) == '?';
  }

  /** Whether the turn claims no floor: "Yeah.", "Oh, really?", and no more. */
  static boolean isBackchannel(Turn turn) {
    List<Word> words = turn.words();
    return words.size() <= BACKCHANNEL_WORDS && BACKCHANNELS.contains(bare(words.get(0)));
  }

  static boolean hesitates(SpeechRequest request) {
    return HESITATIONS.contains(bare(request.words().get(0)));
  }

  /** Lower case, without marks at its ends. */
  static String bare(Word word) {
    return word.shown()
        .toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
  }
}
