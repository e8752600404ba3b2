package dev.transcast.speech.freetts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Fits phones to the recorded diphones. Of the 41 x 41 pairs 97 were never recorded, and FreeTTS
 * then plays its first unit ({@code aa-aa}) instead: {@code ng} exists only after a vowel, and
 * {@code hh}, {@code w}, {@code y} only before one.
 */
final class PhoneInventory {
  /** The phones a word can be made of, without stress marks. */
  static final Set<String> PHONES =
      Set.of(
          "aa", "ae", "ah", "ao", "aw", "ax", "ay", "b", "ch", "d", "dh", "eh", "er", "ey", "f",
          "g", "hh", "ih", "iy", "jh", "k", "l", "m", "n", "ng", "ow", "oy", "p", "r", "s", "sh",
          "t", "th", "uh", "uw", "v", "w", "y", "z", "zh");

  static final String PAUSE = "pau";

  private PhoneInventory() {}

  /** The word's phones with those replaced that no diphone leads into or out of. */
  static List<String> fit(List<String> phones) {
    List<String> fitted = new ArrayList<>(phones.size());
    for (int i = 0; i < phones.size(); i++) {
      String phone = phones.get(i);
      boolean beforeVowel = i + 1 < phones.size() && isVowel(phones.get(i + 1));
      switch (phone) {
        case "ng" -> fitted.add(i > 0 && endsInPlainVowel(phones.get(i - 1)) ? "ng" : "n");
        case "hh" -> {
          if (beforeVowel || (i + 1 < phones.size() && phones.get(i + 1).equals("y"))) {
            fitted.add("hh");
          }
        }
        case "w" -> fitted.add(beforeVowel ? "w" : "uw");
        case "y" -> fitted.add(beforeVowel ? "y" : "iy");
        default -> fitted.add(phone);
      }
    }
    return fitted;
  }

  private static boolean isVowel(String phone) {
    return "aeiou".indexOf(phone.charAt(0)) >= 0;
  }

  private static boolean endsInPlainVowel(String phone) {
    return isVowel(phone) && !phone.startsWith("er");
  }

  /** Every diphone that fitted phones can ask for, silence at both ends included. */
  static List<String> pairs() {
    List<String> pairs = new ArrayList<>();
    for (String first : PHONES) {
      if (fit(List.of(first, "aa")).get(0).equals(first)) {
        pairs.add(PAUSE + "-" + first);
      }
      if (fit(List.of("aa", first)).equals(List.of("aa", first))) {
        pairs.add(first + "-" + PAUSE);
      }
      for (String second : PHONES) {
        if (fit(List.of("aa", first, second, "aa")).equals(List.of("aa", first, second, "aa"))) {
          pairs.add(first + "-" + second);
        }
      }
    }
    pairs.sort(null);
    return pairs;
  }
}
