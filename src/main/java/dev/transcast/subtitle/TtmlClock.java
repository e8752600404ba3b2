package dev.transcast.subtitle;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Time expressions (TTML2 section 12.3.1) in the document's frames and ticks (section 7.2): {@code
 * 00:01:02.345}, {@code 00:01:02:12}, {@code 62.3s}.
 */
final class TtmlClock {
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{2,5}):([0-5]\\d):([0-5]\\d|60)(?:\\.(\\d{1,9})|:(\\d{2,5}))?");
  private static final Pattern OFFSET =
      Pattern.compile("(\\d{1,12})(?:\\.(\\d{1,9}))?(h|m|s|ms|f|t)");
  private static final Pattern TWO_NUMBERS = Pattern.compile("([1-9]\\d{0,8}) ([1-9]\\d{0,8})");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

  private double frameRate;
  private double tickRate;

  /**
   * Takes the parameters of {@code tt}.
   *
   * @return what is wrong with them, or nothing
   */
  String configure(@Nullable String rate, @Nullable String multiplier, @Nullable String ticks) {
    double times = 1;
    if (multiplier != null) {
      Matcher matcher = TWO_NUMBERS.matcher(multiplier);
      if (!matcher.matches()) {
        return "ttp:frameRateMultiplier is two whole numbers, as 1000 1001";
      }
      times = Double.parseDouble(matcher.group(1)) / Double.parseDouble(matcher.group(2));
    }
    if (rate != null) {
      if (!NUMBER.matcher(rate).matches()) {
        return "ttp:frameRate is a whole number above 0";
      }
      frameRate = Double.parseDouble(rate) * times;
    }
    if (ticks != null) {
      if (!NUMBER.matcher(ticks).matches()) {
        return "ttp:tickRate is a whole number above 0";
      }
      tickRate = Double.parseDouble(ticks);
    }
    return "";
  }

  /** The time in milliseconds; empty if it is none, and {@link #fault} says why. */
  OptionalLong parseMs(String expression) {
    Matcher clock = CLOCK.matcher(expression);
    if (clock.matches()) {
      double seconds =
          Double.parseDouble(clock.group(1)) * 3600
              + Double.parseDouble(clock.group(2)) * 60
              + Double.parseDouble(clock.group(3));
      if (clock.group(4) != null) {
        seconds += Double.parseDouble("0." + clock.group(4));
      }
      if (clock.group(5) != null) {
        double frames = Double.parseDouble(clock.group(5));
        if (frameRate == 0 || frames >= Math.ceil(frameRate)) {
          return OptionalLong.empty();
        }
        seconds += frames / frameRate;
      }
      return OptionalLong.of(Math.round(seconds * 1000));
    }
    Matcher offset = OFFSET.matcher(expression);
    if (!offset.matches()) {
      return OptionalLong.empty();
    }
    double count =
        Double.parseDouble(
            offset.group(1) + (offset.group(2) == null ? "" : "." + offset.group(2)));
    double perUnit =
        switch (offset.group(3)) {
          case "h" -> 3_600_000;
          case "m" -> 60_000;
          case "s" -> 1000;
          case "ms" -> 1;
          case "f" -> frameRate == 0 ? Double.NaN : 1000 / frameRate;
          default -> tickRate == 0 ? Double.NaN : 1000 / tickRate;
        };
    return Double.isNaN(perUnit)
        ? OptionalLong.empty()
        : OptionalLong.of(Math.round(count * perUnit));
  }

  /** Why an expression is no time. */
  String fault(String expression) {
    if (frameRate == 0 && (expression.endsWith("f") || expression.matches("\\d+:\\d+:\\d+:\\d+"))) {
      return "\"" + expression + "\" counts frames, and tt has no ttp:frameRate";
    }
    if (tickRate == 0 && expression.endsWith("t")) {
      return "\"" + expression + "\" counts ticks, and tt has no ttp:tickRate";
    }
    return "\"" + expression + "\" is no time; write 00:01:02.345 or 62.345s";
  }
}
