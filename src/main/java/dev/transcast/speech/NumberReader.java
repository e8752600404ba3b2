package dev.transcast.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tokens that are numbers, in the ways people write them. */
final class NumberReader {
  private record Form(Pattern pattern, Function<MatchResult, List<String>> words) {}

  /** The first form that fits, wins. */
  private static final List<Form> FORMS =
      List.of(
          form("\\d{1,3}(?:,\\d{3})+|\\d+", match -> whole(match.group())),
          form("(\\d{1,3}(?:,\\d{3})+|\\d*)\\.\\d+", match -> amount(match.group())),
          form(
              "(\\d{1,3}(?:,\\d{3})+|\\d+)(?:st|nd|rd|th|ST|ND|RD|TH)",
              match -> NumberWords.ordinal(bare(match.group(1)))),
          form("'?(\\d{2}|\\d{4})'?s", match -> decade(match.group(1))),
          form("(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?(?i:([ap])\\.?m\\.?)?", NumberReader::time),
          form("(\\d{1,2})(?i:([ap])\\.?m\\.?)", NumberReader::hour),
          form("24/7", match -> List.of("twenty", "four", "seven")),
          form("(\\d{1,3})/(\\d{1,3})", match -> fraction(match.group(1), match.group(2))),
          form(
              "\\(?\\d{3}\\)?[-.](?:\\d{3}[-.])?\\d{4}|\\d+(?:-\\d+){2,}",
              match -> NumberWords.digits(match.group().replaceAll("\\D", ""))),
          form("(\\d+(?:\\.\\d+)?)--?(\\d+(?:\\.\\d+)?)(%?)", NumberReader::range),
          form("\\d{1,4}(?:\\.\\d{1,4}){2,}", match -> version(match.group())),
          form("([0-9][0-9,]*(?:\\.\\d+)?|\\.\\d+)([A-Za-z]{1,3}|%|\u00B0[CF]?)", Units::measured));

  private NumberReader() {}

  private static Form form(String pattern, Function<MatchResult, List<String>> words) {
    return new Form(Pattern.compile(pattern), words);
  }

  /** The words of a number, or empty if the token is none. */
  static Optional<List<String>> read(String token) {
    if (token.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    for (Form form : FORMS) {
      Matcher match = form.pattern().matcher(token);
      if (match.matches()) {
        List<String> words = form.words().apply(match);
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
      }
    }
    return Optional.empty();
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

  private static List<String> time(MatchResult match) {
    List<String> words = new ArrayList<>(small(match.group(1)));
    String minutes = match.group(2);
    if (!minutes.equals("00")) {
      if (minutes.startsWith("0")) {
        words.add("oh");
      }
      words.addAll(small(minutes));
    } else if (match.group(3) == null && match.group(4) == null) {
      words.add("o'clock");
    }
    if (match.group(3) != null) {
      words.add("and");
      words.addAll(small(match.group(3)));
      words.add("seconds");
    }
    if (match.group(4) != null) {
      words.addAll(halfDay(match.group(4)));
    }
    return words;
  }

  private static List<String> hour(MatchResult match) {
    List<String> words = new ArrayList<>(small(match.group(1)));
    words.addAll(halfDay(match.group(2)));
    return words;
  }

  private static List<String> halfDay(String letter) {
    return List.of(letter.equalsIgnoreCase("a") ? "ay" : "pea", "em");
  }

  /** One or two digits, a leading 0 not said. */
  private static List<String> small(String digits) {
    return NumberWords.cardinal(Integer.toString(Integer.parseInt(digits)));
  }

  private static List<String> range(MatchResult match) {
    List<String> words = new ArrayList<>(rangeEnd(match.group(1)));
    words.add("to");
    words.addAll(rangeEnd(match.group(2)));
    if (!match.group(3).isEmpty()) {
      words.add("percent");
    }
    return words;
  }

  private static List<String> rangeEnd(String number) {
    return number.length() == 4 ? whole(number) : amount(number);
  }

  private static List<String> version(String version) {
    List<String> words = new ArrayList<>();
    for (String part : version.split("\\.", /* limit= */ -1)) {
      if (!words.isEmpty()) {
        words.add("point");
      }
      words.addAll(NumberWords.cardinal(part));
    }
    return words;
  }

  private static List<String> fraction(String above, String below) {
    List<String> words = new ArrayList<>(NumberWords.cardinal(above));
    List<String> part =
        switch (below) {
          case "0", "1" -> List.of();
          case "2" -> List.of("half");
          case "4" -> List.of("quarter");
          default -> NumberWords.ordinal(below);
        };
    if (part.isEmpty()) {
      words.add("slash");
      words.addAll(NumberWords.cardinal(below));
    } else if (above.equals("1")) {
      words.addAll(part);
    } else {
      words.addAll(below.equals("2") ? List.of("halves") : NumberWords.plural(part));
    }
    return words;
  }

  private static String bare(String digits) {
    return digits.replace(",", "");
  }
}
