package dev.transcast.editing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Weighs how sentences open and close, and how questions are put. The tables hold lines of {@code
 * weight TAB cue}, natural-log odds; lines that start with {@code #} are comments.
 */
final class CueSentenceScorer implements SentenceScorer {
  private static final String BIAS = "bias";
  private static final int QUESTION_REACH = 16;

  /** What may stand before the words that make a question. */
  private static final Set<String> LEADS =
      Set.of(
          "so", "and", "but", "well", "okay", "ok", "yeah", "like", "oh", "right", "alright",
          "then", "now", "or", "because", "yes", "no");

  private static final Set<String> OPENERS =
      Set.of(
          "what", "how", "why", "who", "where", "when", "which", "do", "did", "does", "are", "is",
          "can", "could", "would", "have", "has", "was", "were", "will", "should");

  private final Map<String, Double> ends = load("sentence-cues.tsv");
  private final Map<String, Double> questions = load("question-cues.tsv");

  private static Map<String, Double> load(String resource) {
    try (InputStream stream = CueSentenceScorer.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("missing cue table: " + resource);
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .collect(Collectors.toUnmodifiableMap(cue -> cue[1], cue -> Double.valueOf(cue[0])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public double[] endLogOdds(List<String> forms) {
    double[] logOdds = new double[forms.size()];
    for (int i = 0; i < forms.size(); i++) {
      String last = at(forms, i);
      String last2 = at(forms, i - 1) + " " + last;
      String last3 = at(forms, i - 2) + " " + last2;
      String next = at(forms, i + 1);
      String next2 = next + " " + at(forms, i + 2);
      String next3 = next2 + " " + at(forms, i + 3);
      logOdds[i] =
          weight(ends, BIAS)
              + weight(ends, "n " + next)
              + weight(ends, "n " + next2)
              + weight(ends, "n " + next3)
              + weight(ends, "p " + last)
              + weight(ends, "p " + last2)
              + weight(ends, "p " + last3)
              + weight(ends, "x " + last + " " + next)
              + weight(ends, "x2 " + last + " " + next2)
              + weight(ends, "x3 " + last2 + " " + next);
    }
    return logOdds;
  }

  @Override
  public double questionLogOdds(List<String> sentence) {
    int end = sentence.size();
    int start = 0;
    while (end - start > 2 && LEADS.contains(sentence.get(start))) {
      start++;
    }
    String first = sentence.get(start);
    String last = sentence.get(end - 1);
    double sum =
        weight(questions, BIAS)
            + weight(questions, "o " + first)
            + weight(questions, "z " + last)
            + weight(questions, "w " + Math.min(5, (end - start) / 4));
    if (end - start > 1) {
      String second = first + " " + sentence.get(start + 1);
      sum += weight(questions, "o " + second);
      sum += weight(questions, "z " + sentence.get(end - 2) + " " + last);
      if (end - start > 2) {
        sum += weight(questions, "o " + second + " " + sentence.get(start + 2));
      }
    }
    Set<String> inside = new HashSet<>();
    for (int i = Math.max(start, end - QUESTION_REACH); i < end - 1; i++) {
      String pair = sentence.get(i) + " " + sentence.get(i + 1);
      if (OPENERS.contains(sentence.get(i)) && inside.add(pair)) {
        sum += weight(questions, "h " + pair);
      }
    }
    return sum;
  }

  private static String at(List<String> forms, int index) {
    return index >= 0 && index < forms.size() ? forms.get(index) : "#";
  }

  private static double weight(Map<String, Double> table, String cue) {
    return table.getOrDefault(cue, 0.0);
  }
}
