package dev.transcast.caption;

import java.util.Locale;

/** Times as caption files print them. */
final class CueTime {
  private CueTime() {}

  /** {@code HH:MM:SS} and three decimals; hours take a third digit from the hundredth on. */
  static String of(long ms, char decimalMark) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d%c%03d",
        ms / 3_600_000,
        ms / 60_000 % 60,
        ms / 1000 % 60,
        decimalMark,
        ms % 1000);
  }
}
