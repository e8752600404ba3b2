package dev.transcast.speech;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Roman numerals behind names: World War II, Henry VIII, Chapter IV. */
final class RomanNumerals {
  /** As written for 1 to 39; what is beyond is an initialism. */
  private static final Pattern NUMERAL = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");

  /** What is counted; even a single letter is a number behind them. */
  private static final Set<String> COUNTED =
      Set.of(
          "war",
          "part",
          "chapter",
          "volume",
          "act",
          "phase",
          "type",
          "title",
          "section",
          "class",
          "level",
          "stage",
          "mark",
          "book",
          "episode",
          "appendix",
          "article",
          "season",
          "bowl",
          "tier",
          "round",
          "scene",
          "grade",
          "group",
          "vol",
          "olympiad",
          "factor");

  /** Rulers and popes, who are the eighth and not eight. */
  private static final Set<String> RULERS =
      Set.of(
          "henry",
          "louis",
          "george",
          "elizabeth",
          "charles",
          "edward",
          "richard",
          "william",
          "james",
          "napoleon",
          "paul",
          "benedict",
          "pius",
          "leo",
          "nicholas",
          "alexander",
          "catherine",
          "frederick",
          "philip",
          "ivan",
          "peter",
          "ferdinand",
          "ramses",
          "john",
          "gregory",
          "innocent",
          "urban",
          "clement",
          "wilhelm",
          "otto",
          "franz",
          "gustav",
          "mary",
          "harald",
          "olaf",
          "christian",
          "margrethe",
          "juan",
          "felipe",
          "pedro",
          "victoria");

  private RomanNumerals() {}

  /** The words of the numeral, if it is one behind this word. */
  static Optional<List<String>> read(String numeral, String before) {
    if (before.isEmpty()
        || !Character.isUpperCase(before.charAt(0))
        || !NUMERAL.matcher(numeral).matches()) {
      return Optional.empty();
    }
    OptionalInt value = value(numeral);
    String name = before.toLowerCase(Locale.ROOT);
    boolean ruler = RULERS.contains(name) && (numeral.length() > 1 || numeral.equals("V"));
    if (value.isEmpty() || (numeral.length() == 1 && !COUNTED.contains(name) && !ruler)) {
      return Optional.empty();
    }
    boolean initialism = before.length() > 1 && before.equals(before.toUpperCase(Locale.ROOT));
    if (initialism && !COUNTED.contains(name)) {
      return Optional.empty();
    }
    String digits = Integer.toString(value.getAsInt());
    if (!ruler) {
      return Optional.of(NumberWords.cardinal(digits));
    }
    List<String> words = NumberWords.ordinal(digits);
    return Optional.of(
        words.size() == 1
            ? List.of("the", words.get(0))
            : List.of("the", words.get(0), words.get(1)));
  }

  private static OptionalInt value(String numeral) {
    int value = 0;
    int last = 0;
    for (int i = numeral.length() - 1; i >= 0; i--) {
      int digit = numeral.charAt(i) == 'X' ? 10 : numeral.charAt(i) == 'V' ? 5 : 1;
      value += digit < last ? -digit : digit;
      last = digit;
    }
    return value > 0 ? OptionalInt.of(value) : OptionalInt.empty();
  }
}
