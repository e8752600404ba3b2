package dev.transcast.speech;

import dev.transcast.speech.freetts.SpokenWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Words that are known: by the lexicon with their phones, or to the engine's dictionary. */
final class Vocabulary {
  private final Lexicon lexicon;
  private final Predicate<String> dictionary;

  /**
   * @param dictionary whether the engine knows a word in lower case
   */
  Vocabulary(Lexicon lexicon, Predicate<String> dictionary) {
    this.lexicon = lexicon;
    this.dictionary = dictionary;
  }

  /** Whether lexicon or dictionary have a word in lower case. */
  boolean knows(String lower) {
    return dictionary.test(lower) || lexicon.find(lower).isPresent();
  }

  boolean isInDictionary(String lower) {
    return dictionary.test(lower);
  }

  /** A word of the lexicon, or one with an s behind it. */
  Optional<List<SpokenWord>> find(String token) {
    Optional<List<String>> phones = lexicon.find(token);
    if (phones.isPresent()) {
      return Optional.of(List.of(SpokenWord.of(name(token), phones.get())));
    }
    if (token.endsWith("'s") && token.length() > 2) {
      return lexicon
          .find(token.substring(0, token.length() - 2))
          .map(
              stem ->
                  List.of(
                      SpokenWord.of(name(token.substring(0, token.length() - 2)), stem)
                          .withFinalS()));
    }
    return Optional.empty();
  }

  private static String name(String token) {
    String letters = token.toLowerCase(Locale.ROOT).replaceAll("[^a-z']", "");
    return letters.replace("'", "").isEmpty() ? "x" : letters;
  }

  /** Words in lower case, said as the lexicon says or else the engine; capitals are letters. */
  List<SpokenWord> plain(List<String> words) {
    List<SpokenWord> spoken = new ArrayList<>(words.size());
    for (String word : words) {
      if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
        spoken.addAll(LetterNames.spell(word));
      } else {
        spoken.add(word(word));
      }
    }
    return spoken;
  }

  SpokenWord word(String lower) {
    return lexicon
        .find(lower)
        .map(phones -> SpokenWord.of(lower, phones))
        .orElseGet(() -> SpokenWord.of(lower));
  }
}
