package dev.transcast.casting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Word errors of many sentences: substitutions, deletions and insertions (Levenshtein). */
final class WordErrors {
  private static final int DRAWS = 2_000;

  private final List<int[]> errorsAndWords = new ArrayList<>();

  /** Counts one sentence. */
  void add(String said, String heard) {
    List<String> expected = words(said);
    errorsAndWords.add(new int[] {distance(expected, words(heard)), expected.size()});
  }

  double percent() {
    return percent(errorsAndWords);
  }

  /** With the middle 95 % of 2,000 draws of the sentences. */
  String describe() {
    Random random = new Random(5);
    double[] draws = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      List<int[]> drawn = new ArrayList<>();
      for (int i = 0; i < errorsAndWords.size(); i++) {
        drawn.add(errorsAndWords.get(random.nextInt(errorsAndWords.size())));
      }
      draws[draw] = percent(drawn);
    }
    Arrays.sort(draws);
    return String.format(
        Locale.ROOT,
        "%5.1f %% (%.1f to %.1f)",
        percent(),
        draws[DRAWS / 40],
        draws[DRAWS - 1 - DRAWS / 40]);
  }

  private static double percent(List<int[]> counts) {
    int errors = 0;
    int words = 0;
    for (int[] count : counts) {
      errors += count[0];
      words += count[1];
    }
    return 100.0 * errors / words;
  }

  /** Lower case, without variants' numbers, and one spelling for what sounds the same. */
  private static List<String> words(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\(\\d+\\)", "");
    plain = plain.replaceAll("\\b(?:they're|their)\\b", "there").replaceAll("[^a-z' ]", " ");
    return List.of(plain.strip().split(" +"));
  }

  private static int distance(List<String> expected, List<String> heard) {
    int[] row = new int[heard.size() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= expected.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substituted = diagonal + (expected.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[heard.size()];
  }
}
