package dev.transcast.speech;

import com.ibm.icu.text.Transliterator;

/** Words of other scripts in Latin letters, near enough for an English voice. */
final class OtherScripts {
  private OtherScripts() {}

  /** Built on first use: most talk needs none, and its rules take a moment to load. */
  private static final class Latin {
    static final Transliterator RULES = Transliterator.getInstance("Any-Latin");
  }

  /** The text with letters of other scripts replaced; signs and emoji stay. */
  static String toLatin(String text) {
    boolean latin =
        text.codePoints()
            .filter(Character::isLetter)
            .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    return latin ? text : Latin.RULES.transliterate(text);
  }
}
