package dev.transcast.speech.mbrola;

import java.util.Map;
import java.util.Set;

/**
 * The engine's phones in the symbols of MBROLA's American databases, after the lists in {@code
 * us1.txt} (release 0.3) and {@code us2.txt} (release 0.1) beside the databases: SAMPA with small
 * differences. For us3 no list could be had; its sample file uses the same symbols, without the
 * aspirated ones.
 */
final class UsPhones {
  static final String SILENCE = "_";

  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("pau", SILENCE),
          Map.entry("aa", "A"),
          Map.entry("ae", "{"),
          Map.entry("ah", "V"),
          Map.entry("ao", "O"),
          Map.entry("aw", "aU"),
          Map.entry("ax", "@"),
          Map.entry("ay", "AI"),
          Map.entry("b", "b"),
          Map.entry("ch", "tS"),
          Map.entry("d", "d"),
          Map.entry("dh", "D"),
          Map.entry("eh", "E"),
          Map.entry("er", "r="),
          Map.entry("ey", "EI"),
          Map.entry("f", "f"),
          Map.entry("g", "g"),
          Map.entry("hh", "h"),
          Map.entry("ih", "I"),
          Map.entry("iy", "i"),
          Map.entry("jh", "dZ"),
          Map.entry("k", "k"),
          Map.entry("l", "l"),
          Map.entry("m", "m"),
          Map.entry("n", "n"),
          Map.entry("ng", "N"),
          Map.entry("ow", "@U"),
          Map.entry("oy", "OI"),
          Map.entry("p", "p"),
          Map.entry("r", "r"),
          Map.entry("s", "s"),
          Map.entry("sh", "S"),
          Map.entry("t", "t"),
          Map.entry("th", "T"),
          Map.entry("uh", "U"),
          Map.entry("uw", "u"),
          Map.entry("v", "v"),
          Map.entry("w", "w"),
          Map.entry("y", "j"),
          Map.entry("z", "z"),
          Map.entry("zh", "Z"));

  private static final Set<String> VOICELESS_STOPS = Set.of("p", "t", "k");

  private final boolean aspirates;

  /**
   * The symbols of one database.
   *
   * @param database its file's name
   */
  UsPhones(String database) {
    aspirates = database.equals("us1") || database.equals("us2");
  }

  /**
   * The symbol of a phone.
   *
   * @param aspirated whether it stands where a voiceless stop has a puff of air behind it
   */
  String symbol(String phone, boolean aspirated) {
    String symbol = SYMBOLS.get(phone);
    if (symbol == null) {
      throw new IllegalArgumentException("no MBROLA symbol for " + phone);
    }
    return aspirated && aspirates && VOICELESS_STOPS.contains(phone) ? symbol + "_h" : symbol;
  }
}
