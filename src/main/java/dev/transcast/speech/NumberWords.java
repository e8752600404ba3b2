package dev.transcast.speech;

import java.util.ArrayList;
import java.util.List;

/** Digits as English words, American style: without "and". */
final class NumberWords {
  private static final String[] ONES = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };
  private static final String[] THOUSANDS = {"", "thousand", "million", "billion", "trillion"};

  /** More digits than the largest scale can name. */
  private static final int LONGEST_CARDINAL = 15;

  private NumberWords() {}

  /** {@code 1234567}: one million ...; too long a number, or one led by 0, digit by digit. */
  static List<String> cardinal(String digits) {
    if (digits.length() > LONGEST_CARDINAL || (digits.length() > 1 && digits.startsWith("0"))) {
      return digits(digits);
    }
    long value = Long.parseLong(digits);
    if (value < ONES.length) {
      return List.of(ONES[(int) value]);
    }
    List<String> words = new ArrayList<>();
    long unit = 1_000_000_000_000L;
    for (int scale = THOUSANDS.length - 1; scale >= 0; scale--, unit /= 1000) {
      int group = (int) (value / unit % 1000);
      if (group > 0) {
        addGroup(group, words);
        if (scale > 0) {
          words.add(THOUSANDS[scale]);
        }
      }
    }
    return words;
  }

  private static void addGroup(int group, List<String> words) {
    if (group >= 100) {
      words.add(ONES[group / 100]);
      words.add("hundred");
    }
    int rest = group % 100;
    if (rest >= 20) {
      words.add(TENS[rest / 10]);
      rest %= 10;
    }
    if (rest > 0) {
      words.add(ONES[rest]);
    }
  }

  /** Each digit by its name. */
  static List<String> digits(String digits) {
    return digits.chars().mapToObj(digit -> ONES[digit - '0']).toList();
  }

  /** {@code 21}: twenty first. */
  static List<String> ordinal(String digits) {
    List<String> words = new ArrayList<>(cardinal(digits));
    int last = words.size() - 1;
    String word = words.get(last);
    words.set(
        last,
        switch (word) {
          case "one" -> "first";
          case "two" -> "second";
          case "three" -> "third";
          case "five" -> "fifth";
          case "eight" -> "eighth";
          case "nine" -> "ninth";
          case "twelve" -> "twelfth";
          default ->
              word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th";
        });
    return words;
  }

  /** A number of four digits as people say years: nineteen oh five, two thousand, twenty ten. */
  static List<String> year(String digits) {
    int century = Integer.parseInt(digits.substring(0, 2));
    int year = Integer.parseInt(digits.substring(2));
    if (century % 10 == 0 && year < 10) {
      return cardinal(digits);
    }
    List<String> words = new ArrayList<>(cardinal(Integer.toString(century)));
    if (year == 0) {
      words.add("hundred");
    } else {
      if (year < 10) {
        words.add("oh");
      }
      words.addAll(cardinal(Integer.toString(year)));
    }
    return words;
  }

  /** The year of a century without the century: {@code 07} oh seven, {@code 99} ninety nine. */
  static List<String> yearOfCentury(String digits) {
    if (digits.equals("00")) {
      return List.of("two", "thousand");
    }
    List<String> words = new ArrayList<>();
    if (digits.startsWith("0")) {
      words.add("oh");
    }
    words.addAll(cardinal(Integer.toString(Integer.parseInt(digits))));
    return words;
  }

  /** Three or four digits as numbers of models, rooms and errors: forty ninety, four oh four. */
  static List<String> pairs(String digits) {
    if (digits.endsWith("000") || digits.startsWith("0")) {
      return cardinal(digits);
    }
    List<String> words = new ArrayList<>(cardinal(digits.substring(0, digits.length() - 2)));
    String rest = digits.substring(digits.length() - 2);
    words.addAll(rest.equals("00") ? List.of("hundred") : yearOfCentury(rest));
    return words;
  }

  /** {@code 3.14}: three point one four. */
  static List<String> decimal(String whole, String fraction) {
    List<String> words = new ArrayList<>(cardinal(whole.isEmpty() ? "0" : whole));
    words.add("point");
    words.addAll(digits(fraction));
    return words;
  }

  /** The last word in the plural: nineties, hundreds, sixes. */
  static List<String> plural(List<String> words) {
    List<String> plural = new ArrayList<>(words);
    int last = plural.size() - 1;
    String word = plural.get(last);
    plural.set(
        last,
        word.endsWith("y")
            ? word.substring(0, word.length() - 1) + "ies"
            : word.endsWith("x") ? word + "es" : word + "s");
    return plural;
  }
}
