package dev.transcast.voicebuild;

import java.util.List;
import java.util.Set;

/** The 41 phones of the program's voices, by the names of the US English phone set of Festival. */
final class Phones {
  static final String PAUSE = "pau";

  /** The vowel that is never stressed. */
  static final String SCHWA = "ax";

  static final List<String> ALL =
      List.of(
          "aa", "ae", "ah", "ao", "aw", "ax", "ay", "b", "ch", "d", "dh", "eh", "er", "ey", "f",
          "g", "hh", "ih", "iy", "jh", "k", "l", "m", "n", "ng", "ow", "oy", "p", PAUSE, "r", "s",
          "sh", "t", "th", "uh", "uw", "v", "w", "y", "z", "zh");

  private static final Set<String> STOPS = Set.of("b", "d", "g", "p", "t", "k", "ch", "jh");
  private static final Set<String> ONSETS =
      Set.of(
          "p-l", "p-r", "p-y", "b-l", "b-r", "b-y", "t-r", "t-w", "d-r", "d-w", "k-l", "k-r", "k-w",
          "k-y", "g-l", "g-r", "g-w", "f-l", "f-r", "f-y", "th-r", "th-w", "sh-r", "s-p", "s-t",
          "s-k", "s-m", "s-n", "s-l", "s-w", "s-f", "hh-y", "hh-w", "v-y", "m-y", "n-y");

  private Phones() {}

  static boolean isVowel(String phone) {
    return "aeiou".indexOf(phone.charAt(0)) >= 0;
  }

  static boolean isPause(String phone) {
    return phone.equals(PAUSE);
  }

  /** Whether it is closed first and released then. */
  static boolean isStop(String phone) {
    return STOPS.contains(phone);
  }

  /** Whether English syllables begin with the two. */
  static boolean isOnset(String first, String second) {
    return ONSETS.contains(first + "-" + second);
  }
}
