package dev.transcast.speech;

import dev.transcast.model.SpeechRequest;
import dev.transcast.model.Turn;
import dev.transcast.model.VoiceProfile;
import dev.transcast.model.Word;
import dev.transcast.speech.freetts.SpokenWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

  /** People take a breath before these. */
  private static final Set<String> OPENERS =
      Set.of(
          "so",
          "but",
          "because",
          "cause",
          "and",
          "well",
          "okay",
          "ok",
          "um",
          "uh",
          "yeah",
          "yes",
          "now",
          "anyway",
          "although",
          "however");

  /** A clause often begins with these. */
  private static final Set<String> STARTERS =
      Set.of(
          "i",
          "we",
          "you",
          "he",
          "she",
          "they",
          "it",
          "it's",
          "i'm",
          "we're",
          "you're",
          "they're",
          "that's",
          "there's",
          "which",
          "where",
          "when",
          "while",
          "if",
          "whether",
          "then",
          "or",
          "actually",
          "basically",
          "like",
          "for",
          "with",
          "in",
          "at",
          "to");

  /** Nobody stops after these. */
  private static final Set<String> LEANING =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "to",
          "in",
          "on",
          "at",
          "for",
          "with",
          "by",
          "from",
          "and",
          "or",
          "but",
          "so",
          "because",
          "if",
          "that",
          "which",
          "where",
          "when",
          "while",
          "who",
          "what",
          "how",
          "my",
          "your",
          "our",
          "their",
          "his",
          "her",
          "its",
          "this",
          "these",
          "those",
          "some",
          "any",
          "every",
          "one",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "very",
          "really",
          "just",
          "probably",
          "actually",
          "also",
          "even",
          "i",
          "we",
          "you",
          "they",
          "he",
          "she",
          "it",
          "it's",
          "i'm",
          "we're",
          "you're",
          "that's",
          "there's",
          "don't",
          "like",
          "kind",
          "not",
          "no",
          "as",
          "than",
          "would",
          "could",
          "should",
          "will",
          "can",
          "have",
          "has",
          "had",
          "do",
          "did",
          "first",
          "more",
          "most",
          "such",
          "into",
          "about");

  private Chunker() {}

  /** The requests of a turn; joined they are its words. */
  static List<SpeechRequest> requests(Turn turn, VoiceProfile voice) {
    List<SpeechRequest> requests = new ArrayList<>();
    List<Word> sentence = new ArrayList<>();
    List<Word> pending = new ArrayList<>();
    for (Word word : turn.words()) {
      if (word.isSound()) {
        pending.addAll(sentence);
        sentence.clear();
        flush(turn, voice, pending, requests);
        requests.add(new SpeechRequest(turn, List.of(word), voice));
        continue;
      }
      sentence.add(word);
      if (endsSentence(word)) {
        pending.addAll(sentence);
        sentence.clear();
        if (pending.size() >= SHORT_SENTENCE_WORDS) {
          flush(turn, voice, pending, requests);
        }
      }
    }
    pending.addAll(sentence);
    flush(turn, voice, pending, requests);
    return requests;
  }

  private static void flush(
      Turn turn, VoiceProfile voice, List<Word> words, List<SpeechRequest> requests) {
    int start = 0;
    while (words.size() - start > LONGEST_WORDS) {
      int cut = start + cut(words.subList(start, words.size()));
      requests.add(new SpeechRequest(turn, words.subList(start, cut), voice));
      start = cut;
    }
    if (start < words.size()) {
      requests.add(new SpeechRequest(turn, words.subList(start, words.size()), voice));
    }
    words.clear();
  }

  /** Where to divide: how many words come before the best place for a breath. */
  private static int cut(List<Word> words) {
    int best = BEST_CUT;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int at = EARLIEST_CUT; at <= LATEST_CUT; at++) {
      Token before = Token.of(words.get(at - 1).shown());
      String next = key(words.get(at));
      double score = -Math.abs(at - BEST_CUT) * 0.08;
      score += before.boundary() == SpokenWord.Boundary.NONE ? 0 : 4;
      score += OPENERS.contains(next) ? 2 : STARTERS.contains(next) ? 1 : 0;
      score -= LEANING.contains(before.core().toLowerCase(Locale.ROOT)) ? 3 : 0;
      if (score > bestScore) {
        bestScore = score;
        best = at;
      }
    }
    return best;
  }

  private static String key(Word word) {
    return Token.of(word.shown()).core().toLowerCase(Locale.ROOT);
  }

  private static boolean endsSentence(Word word) {
    return switch (Token.of(word.shown()).boundary()) {
      case STATEMENT, QUESTION -> true;
      case NONE, PHRASE -> false;
    };
  }
}
