package dev.transcast.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Dates, said the American way: month, day, year. */
final class CalendarDate {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private CalendarDate() {}

  /** The full name of a month written in full or by three or four letters. */
  static Optional<String> month(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    return lower.length() < 3 || !Character.isUpperCase(written.charAt(0))
        ? Optional.empty()
        : MONTHS.stream()
            .filter(
                month ->
                    month.equals(lower)
                        || (lower.length() == 3 && month.startsWith(lower))
                        || (lower.equals("sept") && month.startsWith(lower)))
            .findFirst();
  }

  /** A date in figures; empty if there is no such day. Day and month are taken as they fit. */
  static List<String> read(MatchResult match, int yearGroup, int monthGroup, int dayGroup) {
    int month = Integer.parseInt(match.group(monthGroup));
    int day = Integer.parseInt(match.group(dayGroup));
    if (month > 12 && day <= 12) {
      int swapped = month;
      month = day;
      day = swapped;
    }
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    words.add(MONTHS.get(month - 1));
    words.addAll(NumberWords.ordinal(Integer.toString(day)));
    String year = match.group(yearGroup);
    words.addAll(year.length() == 4 ? NumberWords.year(year) : NumberWords.yearOfCentury(year));
    return words;
  }
}
