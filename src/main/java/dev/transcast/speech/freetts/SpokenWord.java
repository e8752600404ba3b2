package dev.transcast.speech.freetts;

import java.util.List;

/**
 * One word as it is to be said; everything written (digits, symbols, capitals) is already resolved.
 *
 * @param text lower-case letters a-z and apostrophes, at least one letter
 * @param phones the engine's phones, a stressed vowel marked with 1; empty: the engine's dictionary
 *     or, for unknown words, its letter-to-sound rules say
 * @param boundary what follows the word
 */
public record SpokenWord(String text, List<String> phones, Boundary boundary) {
  /** What a listener hears after a word. */
  public enum Boundary {
    /** The next word, at once. */
    NONE(""),
    /** A short pause. */
    PHRASE(","),
    /** The end of a statement. */
    STATEMENT("."),
    /** The end of a question. */
    QUESTION("?");

    private final String punctuation;

    Boundary(String punctuation) {
      this.punctuation = punctuation;
    }

    String punctuation() {
      return punctuation;
    }
  }

  public SpokenWord {
    phones = List.copyOf(phones);
    if (!isSpeakable(text)) {
      throw new IllegalArgumentException("a spoken word is a-z and apostrophes: \"" + text + "\"");
    }
  }

  /** A word for the engine's dictionary. */
  public static SpokenWord of(String text) {
    return new SpokenWord(text, List.of(), Boundary.NONE);
  }

  /** A word with its own pronunciation. */
  public static SpokenWord of(String text, List<String> phones) {
    return new SpokenWord(text, phones, Boundary.NONE);
  }

  /** The same word, followed by something else. */
  public SpokenWord withBoundary(Boundary newBoundary) {
    return new SpokenWord(text, phones, newBoundary);
  }

  /** The same word as plural, possessive or with "is"; it must have phones of its own. */
  public SpokenWord withFinalS() {
    if (phones.isEmpty()) {
      throw new IllegalStateException("the engine knows how \"" + text + "\" ends: say it so");
    }
    return new SpokenWord(text + "s", Contractions.withS(phones), boundary);
  }

  private static boolean isSpeakable(String text) {
    boolean letters = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters |= c >= 'a' && c <= 'z';
      if (!(c >= 'a' && c <= 'z') && c != '\'') {
        return false;
      }
    }
    return letters;
  }
}
