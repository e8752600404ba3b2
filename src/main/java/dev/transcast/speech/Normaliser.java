package dev.transcast.speech;

import dev.transcast.model.Word;
import dev.transcast.speech.freetts.SpokenWord;
import dev.transcast.speech.freetts.SpokenWord.Boundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Written words to spoken ones, with a map back: one list for each written word, empty where there
 * is nothing to say. Punctuation becomes the boundary behind the last spoken word before it; where
 * a long run has none, a breath is taken.
 */
final class Normaliser {
  /** Longer runs of words get a breath. */
  private static final int LONGEST_BREATH = 14;

  private static final int EARLIEST_BREATH = 5;

  private final Verbalizer verbalizer;
  private final PhraseReader phrases;
  private final Homographs homographs = new Homographs();

  /**
   * @param dictionary whether the engine knows a word in lower case
   */
  Normaliser(Lexicon lexicon, Predicate<String> dictionary) {
    Vocabulary vocabulary = new Vocabulary(lexicon, dictionary);
    this.verbalizer = new Verbalizer(vocabulary);
    this.phrases = new PhraseReader(vocabulary);
  }

  /** What to say for each word; the result has as many lists as there are words. */
  List<List<SpokenWord>> say(List<Word> words) {
    List<Token> tokens = Token.of(words);
    boolean shouted = areShouted(tokens);
    List<List<SpokenWord>> said = new ArrayList<>(tokens.size());
    int sentence = 0;
    while (said.size() < tokens.size()) {
      int at = said.size();
      boolean begins = at == sentence;
      for (List<SpokenWord> spoken : read(tokens, at, begins, shouted)) {
        Token token = tokens.get(said.size());
        if (token.phraseBefore()) {
          closeLast(said, Boundary.PHRASE);
        }
        said.add(new ArrayList<>(spoken));
        Boundary boundary = token.boundary();
        boolean falls =
            boundary == Boundary.QUESTION && !Questions.rises(tokens, sentence, said.size());
        closeLast(said, falls ? Boundary.STATEMENT : boundary);
        if (boundary == Boundary.STATEMENT || boundary == Boundary.QUESTION) {
          sentence = said.size();
        }
      }
    }
    breathe(tokens, said);
    return said;
  }

  /** What to say for the token, and perhaps for more that belong to it. */
  private List<List<SpokenWord>> read(
      List<Token> tokens, int at, boolean beginsSentence, boolean shouted) {
    Token token = tokens.get(at);
    List<List<SpokenWord>> phrase = phrases.read(tokens, at);
    if (!phrase.isEmpty()) {
      return phrase;
    }
    Optional<SpokenWord> homograph = homographs.read(tokens, at);
    if (homograph.isPresent()) {
      return List.of(List.of(homograph.get()));
    }
    if (token.brokenOff()) {
      Optional<List<SpokenWord>> fragment = verbalizer.fragment(token.core());
      if (fragment.isPresent()) {
        return List.of(fragment.get());
      }
    }
    return List.of(verbalizer.say(token.coreAsWord(beginsSentence), shouted));
  }

  /** Capitals mean nothing where everything is in capitals. */
  private static boolean areShouted(List<Token> tokens) {
    int letters = 0;
    int capitals = 0;
    for (Token token : tokens) {
      if (token.core().length() > 1 && token.core().chars().anyMatch(Character::isLetter)) {
        letters++;
        capitals += token.core().chars().noneMatch(Character::isLowerCase) ? 1 : 0;
      }
    }
    return capitals >= 3 && capitals * 10 >= letters * 8;
  }

  /** The stronger boundary stays where a mark stands alone behind another. */
  private static void closeLast(List<List<SpokenWord>> said, Boundary boundary) {
    for (int i = said.size() - 1; i >= 0; i--) {
      List<SpokenWord> words = said.get(i);
      if (!words.isEmpty()) {
        close(words, boundary);
        return;
      }
    }
  }

  private static void close(List<SpokenWord> words, Boundary boundary) {
    SpokenWord last = words.get(words.size() - 1);
    if (boundary.compareTo(last.boundary()) > 0) {
      words.set(words.size() - 1, last.withBoundary(boundary));
    }
  }

  /** Divides runs of words without a boundary where a clause begins. */
  private static void breathe(List<Token> tokens, List<List<SpokenWord>> said) {
    int start = 0;
    for (int i = 0; i < said.size(); i++) {
      boolean closed = i + 1 == said.size() || isClosed(said.get(i));
      if (closed) {
        divide(tokens, said, start, i + 1);
        start = i + 1;
      }
    }
  }

  private static boolean isClosed(List<SpokenWord> words) {
    return !words.isEmpty() && words.get(words.size() - 1).boundary() != Boundary.NONE;
  }

  private static void divide(List<Token> tokens, List<List<SpokenWord>> said, int from, int end) {
    int start = from;
    while (end - start > LONGEST_BREATH) {
      List<Token> rest = tokens.subList(start, end);
      int latest = Math.min(LONGEST_BREATH + 2, rest.size() - EARLIEST_BREATH);
      int preferred = Math.min((EARLIEST_BREATH + latest) / 2, latest);
      int at = Breaths.best(rest, EARLIEST_BREATH, preferred, latest);
      List<SpokenWord> before = said.get(start + at - 1);
      if (Breaths.score(rest.get(at - 1), rest.get(at)) > 0 && !before.isEmpty()) {
        close(before, Boundary.PHRASE);
      }
      start += at;
    }
  }
}
