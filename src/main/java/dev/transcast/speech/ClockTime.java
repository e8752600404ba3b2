package dev.transcast.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/** Times of day. */
final class ClockTime {
  private ClockTime() {}

  /** Groups: hours, two digits of minutes, perhaps two of seconds, perhaps the half of the day. */
  static List<String> read(MatchResult match) {
    int hours = Integer.parseInt(match.group(1));
    List<String> words = new ArrayList<>(NumberWords.cardinal(Integer.toString(hours)));
    String minutes = match.group(2);
    if (!minutes.equals("00")) {
      if (minutes.startsWith("0")) {
        words.add("oh");
      }
      words.addAll(small(minutes));
    } else if (match.group(3) == null && match.group(4) == null) {
      words.add(hours > 12 ? "hundred" : "o'clock");
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

  /** Groups: hours, and the half of the day. */
  static List<String> hour(MatchResult match) {
    List<String> words = new ArrayList<>(small(match.group(1)));
    words.addAll(halfDay(match.group(2)));
    return words;
  }

  private static List<String> halfDay(String letter) {
    return List.of(letter.equalsIgnoreCase("a") ? "A" : "P", "M");
  }

  /** One or two digits, a leading 0 not said. */
  private static List<String> small(String digits) {
    return NumberWords.cardinal(Integer.toString(Integer.parseInt(digits)));
  }
}
