package dev.transcast.speech;

import dev.transcast.speech.freetts.SpokenWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The beginning of a word on which a speaker stumbled: its consonants and a short vowel. */
final class Fragment {
  private static final Map<String, String> SOUNDS =
      Map.ofEntries(
          Map.entry("b", "b"),
          Map.entry("c", "k"),
          Map.entry("ch", "ch"),
          Map.entry("d", "d"),
          Map.entry("f", "f"),
          Map.entry("g", "g"),
          Map.entry("h", "hh"),
          Map.entry("j", "jh"),
          Map.entry("k", "k"),
          Map.entry("l", "l"),
          Map.entry("m", "m"),
          Map.entry("n", "n"),
          Map.entry("p", "p"),
          Map.entry("ph", "f"),
          Map.entry("r", "r"),
          Map.entry("s", "s"),
          Map.entry("sh", "sh"),
          Map.entry("t", "t"),
          Map.entry("th", "dh"),
          Map.entry("v", "v"),
          Map.entry("w", "w"),
          Map.entry("wh", "w"),
          Map.entry("y", "y"),
          Map.entry("z", "z"));

  private Fragment() {}

  /** Whether these are consonants, few enough to begin a word. */
  static boolean isSayable(String lower) {
    return !lower.isEmpty() && lower.length() <= 3 && !phones(lower).isEmpty();
  }

  /** Whether a part in front of a hyphen is the beginning of the part behind it: b-but. */
  static boolean isStutter(String part, String next) {
    boolean begins =
        next.length() >= part.length()
            && next.toLowerCase(Locale.ROOT).startsWith(part.toLowerCase(Locale.ROOT))
            && Character.isLowerCase(next.charAt(0));
    return begins && isSayable(part.toLowerCase(Locale.ROOT));
  }

  /** The fragment as one short word. */
  static SpokenWord say(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    return SpokenWord.of(lower, phones(lower));
  }

  private static List<String> phones(String lower) {
    List<String> phones = new ArrayList<>();
    int at = 0;
    while (at < lower.length()) {
      int length =
          at + 2 <= lower.length() && SOUNDS.containsKey(lower.substring(at, at + 2)) ? 2 : 1;
      String sound = SOUNDS.get(lower.substring(at, at + length));
      if (sound == null) {
        return List.of();
      }
      phones.add(sound);
      at += length;
    }
    phones.add("ax");
    return phones;
  }
}
