package dev.transcast.speech;

import dev.transcast.speech.freetts.SpokenWord;
import java.util.ArrayList;
import java.util.List;

/** Initialisms: each letter by its name. */
final class LetterNames {
  private static final List<List<String>> PHONES =
      List.of(
          phones("ey1"),
          phones("b iy1"),
          phones("s iy1"),
          phones("d iy1"),
          phones("iy1"),
          phones("eh1 f"),
          phones("jh iy1"),
          phones("ey1 ch"),
          phones("ay1"),
          phones("jh ey1"),
          phones("k ey1"),
          phones("eh1 l"),
          phones("eh1 m"),
          phones("eh1 n"),
          phones("ow1"),
          phones("p iy1"),
          phones("k y uw1"),
          phones("aa1 r"),
          phones("eh1 s"),
          phones("t iy1"),
          phones("y uw1"),
          phones("v iy1"),
          phones("d ah1 b ax l y uw"),
          phones("eh1 k s"),
          phones("w ay1"),
          phones("z iy1"));

  private LetterNames() {}

  private static List<String> phones(String phones) {
    return List.of(phones.split(" "));
  }

  /** Letters a-z in either case. */
  static List<SpokenWord> spell(String letters) {
    List<SpokenWord> words = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      char letter = Character.toLowerCase(letters.charAt(i));
      words.add(SpokenWord.of(String.valueOf(letter), PHONES.get(letter - 'a')));
    }
    return words;
  }

  /** Letters with a plural or possessive s: {@code GPUs}, {@code AI's}. */
  static List<SpokenWord> spellWithS(String letters) {
    List<SpokenWord> words = spell(letters);
    int last = words.size() - 1;
    words.set(last, words.get(last).withFinalS());
    return words;
  }
}
