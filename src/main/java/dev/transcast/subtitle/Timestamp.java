package dev.transcast.subtitle;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time of SubRip or WebVTT as it is written: {@code HH:MM:SS,mmm}, hours and digits as they come.
 *
 * @param end one past its last character
 * @param hourDigits 0 without hours
 * @param minuteDigits how many digits
 * @param secondDigits how many digits
 * @param milliDigits how many digits; 0 without decimals
 * @param mark before the decimals; NUL without
 * @param minutes as written
 * @param seconds as written
 * @param ms the time in milliseconds
 */
record Timestamp(
    int end,
    int hourDigits,
    int minuteDigits,
    int secondDigits,
    int milliDigits,
    char mark,
    long minutes,
    long seconds,
    long ms) {
  /** More digits than any time has: eleven years of hours. */
  private static final int MOST_DIGITS = 5;

  /** Whether hours, if any, have two digits or more, and the rest two, two and three. */
  boolean isExact() {
    return (hourDigits == 0 || hourDigits >= 2)
        && minuteDigits == 2
        && secondDigits == 2
        && milliDigits == 3
        && minutes <= 59
        && seconds <= 59;
  }

  /** The time that begins at a place, or null if none does. */
  static @Nullable Timestamp scan(String text, int from) {
    long[] values = new long[3];
    int[] digits = new int[3];
    int count = 0;
    int i = from;
    while (count < 3) {
      int start = i;
      while (i < text.length() && isDigit(text.charAt(i))) {
        values[count] = values[count] * 10 + (text.charAt(i) - '0');
        i++;
        if (i - start > MOST_DIGITS) {
          return null;
        }
      }
      if (i == start) {
        return null;
      }
      digits[count] = i - start;
      count++;
      if (i + 1 >= text.length() || text.charAt(i) != ':' || !isDigit(text.charAt(i + 1))) {
        break;
      }
      i++;
    }
    if (count < 2) {
      return null;
    }
    long hours = count == 3 ? values[0] : 0;
    long minutes = values[count - 2];
    long seconds = values[count - 1];
    char mark = 0;
    int milliDigits = 0;
    long millis = 0;
    if (i + 1 < text.length() && isMark(text.charAt(i)) && isDigit(text.charAt(i + 1))) {
      mark = text.charAt(i);
      i++;
      while (i < text.length() && isDigit(text.charAt(i))) {
        millis = milliDigits < 3 ? millis * 10 + (text.charAt(i) - '0') : millis;
        milliDigits++;
        i++;
      }
      for (int k = milliDigits; k < 3; k++) {
        millis *= 10;
      }
    }
    return new Timestamp(
        i,
        count == 3 ? digits[0] : 0,
        digits[count - 2],
        digits[count - 1],
        milliDigits,
        mark,
        minutes,
        seconds,
        ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis);
  }

  /** {@code 0:01:02.345}, for messages. */
  static String format(long ms) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d.%03d",
        ms / 3_600_000,
        ms / 60_000 % 60,
        ms / 1000 % 60,
        ms % 1000);
  }

  private static boolean isMark(char c) {
    return c == ',' || c == '.';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
