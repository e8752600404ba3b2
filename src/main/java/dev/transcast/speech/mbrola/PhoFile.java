package dev.transcast.speech.mbrola;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Phones for MBROLA: a line each, with its duration in milliseconds and pitch targets as pairs of a
 * percentage of the duration and hertz (README of MBROLA 3.3, "Phoneme commands").
 *
 * <p>Durations are written in thousandths of a millisecond and what rounding takes from one phone
 * it gives to the next, so that no error adds up. A phone lasts at least a millisecond, which comes
 * off the next one too.
 */
public final class PhoFile {
  private static final double SHORTEST_MS = 1;
  private static final double LOWEST_HZ = 30;

  private final UsPhones phones;
  private final List<Phone> lines = new ArrayList<>();
  private double endMs;

  /** A line of the file. */
  private record Phone(String symbol, double startMs, double durationMs, List<String> targets) {}

  /**
   * An empty file.
   *
   * @param database name of the database's file: us1, us2 or us3
   */
  public PhoFile(String database) {
    phones = new UsPhones(database);
  }

  /**
   * Adds a phone behind the last one.
   *
   * @param phone as the engine calls it; {@code pau} is silence
   * @param endSeconds from the beginning of the file
   * @param aspirated whether it stands where a voiceless stop has a puff of air behind it
   */
  public void addPhone(String phone, double endSeconds, boolean aspirated) {
    if (!Double.isFinite(endSeconds)) {
      throw new IllegalArgumentException("endSeconds=" + endSeconds);
    }
    double durationMs = Math.max(SHORTEST_MS, thousandths(1000 * endSeconds - endMs));
    String symbol = phones.symbol(phone, aspirated);
    lines.add(new Phone(symbol, endMs, durationMs, new ArrayList<>()));
    endMs += durationMs;
  }

  private static double thousandths(double ms) {
    return Math.rint(1000 * ms) / 1000;
  }

  /**
   * Adds a pitch target to the phone that sounds then; targets come in the order of time.
   *
   * @param seconds from the beginning; outside the phones that are there: at their first or last
   *     moment
   */
  public void addTarget(double seconds, double hertz) {
    if (lines.isEmpty()) {
      throw new IllegalStateException("there is no phone to have a pitch");
    }
    double ms = Math.max(0, Math.min(endMs, 1000 * seconds));
    int at = lines.size() - 1;
    while (at > 0 && lines.get(at).startMs() > ms) {
      at--;
    }
    Phone phone = lines.get(at);
    double percent = Math.min(100, 100 * (ms - phone.startMs()) / phone.durationMs());
    phone.targets().add(number(percent, 2) + " " + number(Math.max(LOWEST_HZ, hertz), 2));
  }

  /** How long it all lasts. */
  public double seconds() {
    return endMs / 1000;
  }

  /** The file. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Phone phone : lines) {
      text.append(phone.symbol()).append(' ').append(number(phone.durationMs(), 3));
      for (String target : phone.targets()) {
        text.append(' ').append(target);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String number(double value, int decimals) {
    String fixed = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return new BigDecimal(fixed).stripTrailingZeros().toPlainString();
  }
}
