package dev.transcast.speech;

import dev.transcast.model.SpeechRequest;
import dev.transcast.model.Turn;
import dev.transcast.model.VoiceProfile;
import dev.transcast.model.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a turn into requests a person would say in one breath or two: a sentence each where there
 * is punctuation, very short ones together; phrases where there is none. A sound stands alone.
 */
final class Chunker {
  /** A sentence of fewer words goes with the next one. */
  private static final int SHORT_SENTENCE_WORDS = 4;

  /** A sentence of more words is divided. */
  private static final int LONGEST_WORDS = 32;

  /** Where a division is sought, counted from the beginning of the rest. */
  private static final int EARLIEST_CUT = 10;

  private static final int LATEST_CUT = 25;
  private static final int BEST_CUT = 16;

  private Chunker() {}

  /** The requests of a turn; joined they are its words. */
  static List<SpeechRequest> requests(Turn turn, VoiceProfile voice) {
    List<SpeechRequest> requests = new ArrayList<>();
    List<Token> tokens = Token.of(turn.words());
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (turn.words().get(i).isSound()) {
        addSpeech(turn, voice, start, i, requests);
        requests.add(new SpeechRequest(turn, turn.words().subList(i, i + 1), voice));
        start = i + 1;
      } else if (endsSentence(tokens.get(i)) && i + 1 - start >= SHORT_SENTENCE_WORDS) {
        addSpeech(turn, voice, start, i + 1, requests);
        start = i + 1;
      }
    }
    addSpeech(turn, voice, start, tokens.size(), requests);
    return requests;
  }

  private static void addSpeech(
      Turn turn, VoiceProfile voice, int from, int to, List<SpeechRequest> requests) {
    List<Word> words = turn.words().subList(from, to);
    List<Token> tokens = words.size() > LONGEST_WORDS ? Token.of(words) : List.of();
    int start = 0;
    while (words.size() - start > LONGEST_WORDS) {
      int cut =
          start
              + Breaths.best(
                  tokens.subList(start, tokens.size()), EARLIEST_CUT, BEST_CUT, LATEST_CUT);
      requests.add(new SpeechRequest(turn, words.subList(start, cut), voice));
      start = cut;
    }
    if (start < words.size()) {
      requests.add(new SpeechRequest(turn, words.subList(start, words.size()), voice));
    }
  }

  private static boolean endsSentence(Token token) {
    return switch (token.boundary()) {
      case STATEMENT, QUESTION -> true;
      case NONE, PHRASE -> false;
    };
  }
}
