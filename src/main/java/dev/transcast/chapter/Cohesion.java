package dev.transcast.chapter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How little the talk before a place shares with the talk after it: the depth score of M. Hearst,
 * "TextTiling: Segmenting Text into Multi-paragraph Subtopic Passages", Computational Linguistics
 * 23(1), 1997, over stems weighted by how few parts of the talk have them.
 */
final class Cohesion {
  private static final int WINDOW_WORDS = 140;

  private final List<Sentence> sentences;
  private final Map<String, Double> weights = new HashMap<>();
  private final double[] similarities;

  Cohesion(List<Sentence> sentences) {
    this.sentences = sentences;
    weigh();
    similarities = new double[sentences.size()];
    for (int i = 1; i < similarities.length; i++) {
      similarities[i] = cosine(window(i - 1, -1), window(i, 1));
    }
  }

  /**
   * How deep the valley is at each sentence, over the mean depth of all.
   *
   * @return one figure a sentence, from 0; 1 is a valley like most, the first sentence has none
   */
  double[] depths() {
    double[] depths = new double[similarities.length];
    double sum = 0.0;
    for (int i = 1; i < depths.length; i++) {
      depths[i] = peak(i, -1) + peak(i, 1) - 2.0 * similarities[i];
      sum += depths[i];
    }
    double mean = sum / Math.max(1, depths.length - 1);
    for (int i = 1; i < depths.length; i++) {
      depths[i] = mean > 0.0 ? depths[i] / mean : 0.0;
    }
    return depths;
  }

  /** The top of the slope that leads from a place up to one side. */
  private double peak(int from, int step) {
    int at = from;
    while (at + step >= 1
        && at + step < similarities.length
        && similarities[at + step] >= similarities[at]) {
      at += step;
    }
    return similarities[at];
  }

  /** A part of the talk is a window; a stem that all parts have says nothing. */
  private void weigh() {
    Map<String, Integer> parts = new HashMap<>();
    Set<String> part = new HashSet<>();
    int words = 0;
    int total = 0;
    for (Sentence sentence : sentences) {
      part.addAll(sentence.stems());
      words += sentence.words().size();
      if (words >= WINDOW_WORDS) {
        part.forEach(stem -> parts.merge(stem, 1, Integer::sum));
        part.clear();
        words = 0;
        total++;
      }
    }
    part.forEach(stem -> parts.merge(stem, 1, Integer::sum));
    total++;
    for (Map.Entry<String, Integer> entry : parts.entrySet()) {
      weights.put(entry.getKey(), Math.log(1.0 + (double) total / entry.getValue()));
    }
  }

  private Map<String, Integer> window(int from, int step) {
    Map<String, Integer> counts = new HashMap<>();
    int words = 0;
    for (int i = from; i >= 0 && i < sentences.size() && words < WINDOW_WORDS; i += step) {
      sentences.get(i).stems().forEach(stem -> counts.merge(stem, 1, Integer::sum));
      words += sentences.get(i).words().size();
    }
    return counts;
  }

  private double cosine(Map<String, Integer> left, Map<String, Integer> right) {
    // In the order of the alphabet: sums of floating point depend on it.
    double dot =
        left.keySet().stream()
            .filter(right::containsKey)
            .sorted()
            .mapToDouble(stem -> weight(left, stem) * weight(right, stem))
            .sum();
    double norms = norm(left) * norm(right);
    return norms > 0.0 ? dot / norms : 0.0;
  }

  private double norm(Map<String, Integer> counts) {
    return Math.sqrt(
        counts.keySet().stream()
            .sorted()
            .mapToDouble(stem -> weight(counts, stem) * weight(counts, stem))
            .sum());
  }

  private double weight(Map<String, Integer> counts, String stem) {
    return counts.getOrDefault(stem, 0) * weights.getOrDefault(stem, 0.0);
  }
}
