package dev.transcast.speech;

import dev.transcast.speech.freetts.FreeTtsEngine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Phones as the CMU Pronouncing Dictionary writes them ({@code AH0}, {@code K}) to those of the
 * engine ({@code ax}, {@code k}). Lower case is read too; stress is 0 none, 1 primary, 2 secondary.
 */
final class Arpabet {
  /** The 39 phones of the dictionary; the engine's schwa is AH without stress. */
  static final List<String> PHONES =
      FreeTtsEngine.PHONES.stream()
          .filter(phone -> !phone.equals("ax"))
          .map(phone -> phone.toUpperCase(Locale.ROOT))
          .sorted()
          .collect(Collectors.toUnmodifiableList());

  private Arpabet() {}

  /** The engine's phone, a stressed vowel marked with 1; empty if there is no such phone. */
  static Optional<String> toEngine(String phone) {
    String name = phone.toUpperCase(Locale.ROOT);
    char stress = name.isEmpty() ? ' ' : name.charAt(name.length() - 1);
    if (stress >= '0' && stress <= '2') {
      name = name.substring(0, name.length() - 1);
      if (!isVowel(name)) {
        return Optional.empty();
      }
    } else {
      stress = name.equals("AH") ? '1' : '0';
    }
    if (!PHONES.contains(name)) {
      return Optional.empty();
    }
    if (name.equals("AH") && stress == '0') {
      return Optional.of("ax");
    }
    return Optional.of(name.toLowerCase(Locale.ROOT) + (stress == '0' ? "" : "1"));
  }

  /** The engine's phones as the dictionary writes them: {@code K AH0}. */
  static String toDictionary(List<String> phones) {
    return phones.stream().map(Arpabet::toDictionary).collect(Collectors.joining(" "));
  }

  private static String toDictionary(String phone) {
    if (phone.equals("ax")) {
      return "AH0";
    }
    String upper = phone.toUpperCase(Locale.ROOT);
    return isVowel(phone) && !upper.endsWith("1") ? upper + "0" : upper;
  }

  static boolean isVowel(String phone) {
    return !phone.isEmpty() && "AEIOU".indexOf(Character.toUpperCase(phone.charAt(0))) >= 0;
  }
}
