package dev.transcast.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many episodes were made, unchanged and failed, and which failed. */
final class BatchTable {
  private final List<String> failed = new ArrayList<>();
  private int made;
  private long madeMs;
  private int unchanged;
  private long unchangedMs;

  void addMade(long durationMs) {
    made++;
    madeMs += durationMs;
  }

  void addUnchanged(long durationMs) {
    unchanged++;
    unchangedMs += durationMs;
  }

  void addFailed(String input) {
    failed.add(input);
  }

  /** Made or unchanged. */
  int episodes() {
    return made + unchanged;
  }

  int failed() {
    return failed.size();
  }

  /**
   * The table.
   *
   * @param notTried inputs that nobody came to
   */
  List<String> lines(int notTried) {
    List<String> lines = new ArrayList<>();
    lines.add(row("made", made, duration(madeMs)));
    lines.add(row("unchanged", unchanged, duration(unchangedMs)));
    lines.add(row("failed", failed.size(), failed.isEmpty() ? "" : failed.get(0)));
    for (int i = 1; i < failed.size(); i++) {
      lines.add(" ".repeat(row("", 0, "").length() + 2) + failed.get(i));
    }
    if (notTried > 0) {
      lines.add(row("not tried", notTried, ""));
    }
    return lines;
  }

  private static String row(String state, int count, String rest) {
    String row = String.format(Locale.ROOT, "%-9s %5d", state, count);
    return rest.isEmpty() ? row : row + "  " + rest;
  }

  /** Hours, minutes and seconds. */
  private static String duration(long ms) {
    long seconds = Math.round(ms / 1000.0);
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
