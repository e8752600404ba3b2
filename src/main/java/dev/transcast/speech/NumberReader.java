package dev.transcast.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tokens that are numbers, in the ways people write them. Words are in lower case; a single capital
 * is a letter to be said by its name.
 */
final class NumberReader {
  private static final int LONGEST = 60;
  private static final String NUMBER = "((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)";
  private static final String UNIT = "([A-Za-z]{1,4}(?:\\^[23])?(?:/[a-z]{1,5})?|%|\u00B0[CF]?)";

  private record Form(Pattern pattern, Function<MatchResult, List<String>> words) {}

  /** The first form that fits and has words, wins. */
  private static final List<Form> FORMS =
      List.of(
          form("\\d{1,3}(?:,\\d{3})+|\\d+", match -> whole(match.group())),
          form("(\\d{1,3}(?:,\\d{3})+|\\d*)\\.\\d+", match -> amount(match.group())),
          form(
              "(\\d{1,3}(?:,\\d{3})+|\\d+)(?:st|nd|rd|th|ST|ND|RD|TH)",
              match -> NumberWords.ordinal(bare(match.group(1)))),
          form("'?(\\d{2}|\\d{4})'?s", match -> decade(match.group(1))),
          form("'(\\d{2})", match -> NumberWords.yearOfCentury(match.group(1))),
          form("(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?(?i:([ap])\\.?m\\.?)?", ClockTime::read),
          form("(\\d{1,3}):(\\d{1,3})", match -> between(match, "to")),
          form("(\\d{1,2})'(\\d{1,2})", match -> between(match, "foot")),
          form("(\\d{3,4})([pi])", NumberReader::resolution),
          form("(\\d{3})s", match -> NumberWords.plural(NumberWords.pairs(match.group(1)))),
          form("(\\d{1,2})(?i:([ap])\\.?m\\.?)", ClockTime::hour),
          form("24/7", match -> List.of("twenty", "four", "seven")),
          form("(\\d{4})-(\\d{1,2})-(\\d{1,2})", match -> CalendarDate.read(match, 1, 2, 3)),
          form("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})", match -> CalendarDate.read(match, 3, 1, 2)),
          form("(\\d{1,3})/(\\d{1,3})", match -> fraction(match.group(1), match.group(2))),
          form("(\\d+) (\\d{1,3})/(\\d{1,3})", NumberReader::mixed),
          form(
              "\\(?\\d{3}\\)?[-.](?:\\d{3}[-.])?\\d{4}|\\d+(?:-\\d+){2,}",
              match -> NumberWords.digits(match.group().replaceAll("\\D", ""))),
          form("\\d{1,3}(?:\\.\\d{1,3}){3}", match -> dotted(match.group(), "dot")),
          form("\\d{1,4}(?:\\.\\d{1,4}){2,}", match -> dotted(match.group(), "point")),
          form(NUMBER + "[xX]" + NUMBER, match -> between(match, "by")),
          form(NUMBER + "\\*" + NUMBER, match -> between(match, "times")),
          form(NUMBER + "\\^([23])", match -> power(match.group(1), match.group(2))),
          form(NUMBER + "\\^(-?)(\\d+)", NumberReader::raised),
          form(NUMBER + UNIT, match -> Units.measured(match.group(1), match.group(2))));

  private static final Pattern SIGNED = Pattern.compile("([-+~]|[<>]=?|\\+/-)([\\d.].*)");
  private static final Pattern RANGE =
      Pattern.compile(
          "([\\d.][\\d.,:]*)(?:[A-Za-z%\u00B0/]{0,4})--?([\\d.][\\d.,:]*)([A-Za-z%\u00B0/]*)");
  private static final Pattern FULL_RANGE = Pattern.compile("([\\d.][^-]*)--?([\\d.][^-]*)");

  private NumberReader() {}

  private static Form form(String pattern, Function<MatchResult, List<String>> words) {
    return new Form(Pattern.compile(pattern), words);
  }

  /** The words of a number, or empty if the token is none. */
  static Optional<List<String>> read(String token) {
    if (token.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    if (token.length() > LONGEST) {
      boolean digits = token.chars().allMatch(c -> c >= '0' && c <= '9');
      return digits ? Optional.of(NumberWords.digits(token)) : Optional.empty();
    }
    if (token.endsWith("+")) {
      return unsigned(token.substring(0, token.length() - 1))
          .map(words -> joined(words, List.of("plus")));
    }
    Matcher signed = SIGNED.matcher(token);
    if (signed.matches()) {
      return unsigned(signed.group(2)).map(words -> joined(sign(signed.group(1)), words));
    }
    return unsigned(token);
  }

  private static Optional<List<String>> unsigned(String token) {
    return single(token).or(() -> range(token));
  }

  private static Optional<List<String>> single(String token) {
    for (Form form : FORMS) {
      Matcher match = form.pattern().matcher(token);
      if (match.matches()) {
        List<String> words = form.words().apply(match);
        if (!words.isEmpty()) {
          return Optional.of(words);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> sign(String sign) {
    return switch (sign) {
      case "-" -> List.of("minus");
      case "+" -> List.of("plus");
      case "~" -> List.of("about");
      case "<" -> List.of("less", "than");
      case ">" -> List.of("more", "than");
      case "<=" -> List.of("at", "most");
      case ">=" -> List.of("at", "least");
      default -> List.of("plus", "or", "minus");
    };
  }

  /** {@code 10-20%}: the unit is said once, at the end, unless each side has its own. */
  private static Optional<List<String>> range(String token) {
    Matcher full = FULL_RANGE.matcher(token);
    if (!full.matches()) {
      return Optional.empty();
    }
    Matcher match = RANGE.matcher(token);
    boolean bareEnds = match.matches() && match.group(3).isEmpty();
    Optional<List<String>> from = end(full.group(1), bareEnds);
    Optional<List<String>> to = end(full.group(2), bareEnds);
    return from.flatMap(first -> to.map(last -> joined(joined(first, List.of("to")), last)));
  }

  private static Optional<List<String>> end(String number, boolean plain) {
    boolean amount = plain && number.length() != 4 && number.matches("\\d+(?:\\.\\d+)?");
    return amount ? Optional.of(amount(number)) : single(number);
  }

  /** A number with or without groups and fraction. */
  static List<String> amount(String number) {
    int point = number.indexOf('.');
    if (point < 0) {
      return NumberWords.cardinal(bare(number));
    }
    return NumberWords.decimal(bare(number.substring(0, point)), number.substring(point + 1));
  }

  private static List<String> whole(String token) {
    boolean year =
        token.length() == 4 && token.compareTo("1100") >= 0 && token.compareTo("2100") < 0;
    return year ? NumberWords.year(token) : NumberWords.cardinal(bare(token));
  }

  private static List<String> decade(String digits) {
    return NumberWords.plural(
        digits.length() == 4 ? NumberWords.year(digits) : NumberWords.cardinal(digits));
  }

  private static List<String> dotted(String number, String point) {
    List<String> words = new ArrayList<>();
    for (String part : number.split("\\.", /* limit= */ -1)) {
      if (!words.isEmpty()) {
        words.add(point);
      }
      words.addAll(NumberWords.cardinal(part));
    }
    return words;
  }

  private static List<String> between(MatchResult match, String word) {
    List<String> words = new ArrayList<>(spokenFactor(match.group(1)));
    words.add(word);
    words.addAll(spokenFactor(match.group(2)));
    return words;
  }

  private static List<String> spokenFactor(String number) {
    return number.matches("\\d{4}") ? NumberWords.pairs(number) : amount(number);
  }

  /** {@code 1080p}. */
  private static List<String> resolution(MatchResult match) {
    return joined(
        NumberWords.pairs(match.group(1)), List.of(match.group(2).toUpperCase(Locale.ROOT)));
  }

  private static List<String> power(String base, String exponent) {
    return joined(amount(base), List.of(exponent.equals("2") ? "squared" : "cubed"));
  }

  private static List<String> raised(MatchResult match) {
    List<String> words = joined(amount(match.group(1)), List.of("to", "the"));
    if (!match.group(2).isEmpty()) {
      words.add("minus");
    }
    words.addAll(NumberWords.cardinal(match.group(3)));
    return words;
  }

  private static List<String> mixed(MatchResult match) {
    List<String> words = joined(amount(match.group(1)), List.of("and"));
    words.addAll(partOfMixed(match.group(2), match.group(3)));
    return words;
  }

  /** The fraction of "two and a half". */
  static List<String> partOfMixed(String above, String below) {
    List<String> words = new ArrayList<>(fraction(above, below));
    if (above.equals("1")) {
      words.set(0, below.equals("8") ? "an" : "a");
    }
    return words;
  }

  private static List<String> fraction(String above, String below) {
    if (above.length() > 1 && above.equals(below)) {
      return joined(NumberWords.cardinal(above), NumberWords.cardinal(below));
    }
    List<String> words = new ArrayList<>(NumberWords.cardinal(above));
    List<String> part =
        switch (below) {
          case "0", "1" -> List.of();
          case "2" -> List.of("half");
          case "4" -> List.of("quarter");
          default -> isUsualDenominator(below) ? NumberWords.ordinal(below) : List.of();
        };
    if (part.isEmpty()) {
      words.addAll(NumberWords.cardinal(below));
    } else if (above.equals("1")) {
      words.addAll(part);
    } else {
      words.addAll(below.equals("2") ? List.of("halves") : NumberWords.plural(part));
    }
    return words;
  }

  /** Others are no fractions to the ear: 9/11. */
  private static boolean isUsualDenominator(String below) {
    int value = Integer.parseInt(below);
    return value <= 10 || List.of(12, 16, 20, 24, 32, 64, 100).contains(value);
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> words = new ArrayList<>(first);
    words.addAll(second);
    return words;
  }

  private static String bare(String digits) {
    return digits.replace(",", "");
  }
}
