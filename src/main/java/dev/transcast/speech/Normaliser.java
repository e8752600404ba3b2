package dev.transcast.speech;

import dev.transcast.model.Word;
import dev.transcast.speech.freetts.SpokenWord;
import dev.transcast.speech.freetts.SpokenWord.Boundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Written words to spoken ones, with a map back: one list for each written word, empty where there
 * is nothing to say. Punctuation becomes the boundary behind the last spoken word before it.
 */
final class Normaliser {
  private static final Set<String> SCALES =
      Set.of("hundred", "thousand", "million", "billion", "trillion", "k", "m", "bn");

  private final Verbalizer verbalizer;

  /**
   * @param dictionary whether the engine knows a word in lower case
   */
  Normaliser(Lexicon lexicon, Predicate<String> dictionary) {
    this.verbalizer = new Verbalizer(lexicon, dictionary);
  }

  /** What to say for each word; the result has as many lists as there are words. */
  List<List<SpokenWord>> say(List<Word> words) {
    List<Token> tokens = words.stream().map(word -> Token.of(word.shown())).toList();
    boolean shouted = areShouted(tokens);
    List<List<SpokenWord>> said = new ArrayList<>(words.size());
    Optional<SpokenWord> pendingCurrency = Optional.empty();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.phraseBefore()) {
        closeLast(said, Boundary.PHRASE);
      }
      List<SpokenWord> spoken = new ArrayList<>();
      Optional<Verbalizer.Money> money =
          i + 1 < tokens.size() && SCALES.contains(tokens.get(i + 1).core())
              ? verbalizer.moneyBeforeScale(token.core())
              : Optional.empty();
      if (money.isPresent()) {
        spoken.addAll(money.get().amount());
      } else {
        spoken.addAll(verbalizer.say(token.coreAsWord(i == 0 || endsSentence(said)), shouted));
        pendingCurrency.ifPresent(spoken::add);
      }
      pendingCurrency = money.map(Verbalizer.Money::currency);
      said.add(spoken);
      closeLast(said, token.boundary());
    }
    return said;
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

  private static boolean endsSentence(List<List<SpokenWord>> said) {
    for (int i = said.size() - 1; i >= 0; i--) {
      List<SpokenWord> words = said.get(i);
      if (!words.isEmpty()) {
        Boundary boundary = words.get(words.size() - 1).boundary();
        return boundary == Boundary.STATEMENT || boundary == Boundary.QUESTION;
      }
    }
    return true;
  }

  /** The stronger boundary stays where a mark stands alone behind another. */
  private static void closeLast(List<List<SpokenWord>> said, Boundary boundary) {
    for (int i = said.size() - 1; i >= 0; i--) {
      List<SpokenWord> words = said.get(i);
      if (!words.isEmpty()) {
        SpokenWord last = words.get(words.size() - 1);
        if (boundary.compareTo(last.boundary()) > 0) {
          words.set(words.size() - 1, last.withBoundary(boundary));
        }
        return;
      }
    }
  }
}
