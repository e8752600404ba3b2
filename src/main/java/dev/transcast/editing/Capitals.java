package dev.transcast.editing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Decides which words are names. The tagger knows what is around a word but reads rare words in
 * pieces; a list knows how the word itself is written elsewhere. Weighed together by a logistic
 * regression, fitted on talks held out of training.
 */
final class Capitals {
  private static final String LIST = "capital-odds.txt";

  /** The list holds tenths of natural-log odds. */
  private static final double UNIT = 0.1;

  /**
   * Log odds of a word that is not in the list: rare words are names more often than common ones.
   */
  private static final double UNKNOWN = -0.85;

  private static final double TAGGER_WEIGHT = 0.89;
  private static final double LIST_WEIGHT = 0.27;

  /** A capital after a possible end of a sentence may only mean that one begins. */
  private static final double END_WEIGHT = -0.45;

  private static final double BIAS = -1.5;

  /** Smaller probabilities of an end say no more: a name is no likelier inside a long sentence. */
  private static final double LEAST_END = 0.01;

  /** Probabilities nearer to 0 and 1 say no more. */
  private static final double SMALLEST = 1e-5;

  private static final Map<String, Double> LOG_ODDS = load();

  private Capitals() {}

  private static Map<String, Double> load() {
    try (InputStream stream = Capitals.class.getResourceAsStream(LIST)) {
      if (stream == null) {
        throw new IllegalStateException("missing list of words: " + LIST);
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .collect(
              Collectors.toUnmodifiableMap(
                  entry -> entry[0], entry -> Integer.parseInt(entry[1]) * UNIT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether a word inside a sentence begins with a capital.
   *
   * @param form in lower case, without the marks around it
   * @param capital what the tagger says: probability of a capital, 0..1
   * @param endBefore probability that a sentence ends before it, 0..1
   */
  static boolean isName(String form, double capital, double endBefore) {
    double known = LOG_ODDS.getOrDefault(form, UNKNOWN);
    return TAGGER_WEIGHT * logOdds(capital)
            + LIST_WEIGHT * known
            + END_WEIGHT * logOdds(Math.max(LEAST_END, endBefore))
            + BIAS
        > 0;
  }

  private static double logOdds(double probability) {
    double p = Math.max(SMALLEST, Math.min(1 - SMALLEST, probability));
    return Math.log(p / (1 - p));
  }
}
