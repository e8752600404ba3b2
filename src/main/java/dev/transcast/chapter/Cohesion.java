package dev.transcast.chapter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How little the talk before a place shares with the talk after it: the depth score of M. Hearst,
 * "TextTiling: Segmenting Text into Multi-paragraph Subtopic Passages", Computational Linguistics
 * 23(1), 1997, over stems weighted by how few parts of the talk have them.
 */
final class Cohesion {
  private static final int WINDOW_WORDS = 140;

  private final List<Sentence> sentences;

  /** The numbers of each sentence's stems. */
  private final int[][] stems;

  private final double[] weights;
  private final double[] similarities;

  Cohesion(List<Sentence> sentences) {
    this.sentences = sentences;
    Map<String, Integer> numbers = new HashMap<>();
    stems = new int[sentences.size()][];
    for (int i = 0; i < stems.length; i++) {
      List<String> said = sentences.get(i).stems();
      stems[i] = new int[said.size()];
      for (int k = 0; k < stems[i].length; k++) {
        stems[i][k] = numbers.computeIfAbsent(said.get(k), stem -> numbers.size());
      }
    }
    weights = weights(numbers.size());
    similarities = new double[stems.length];
    Window before = new Window();
    Window after = new Window();
    for (int i = 1; i < similarities.length; i++) {
      before.fill(i - 1, -1);
      after.fill(i, 1);
      similarities[i] = before.cosine(after);
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

  /** A part of the talk is as long as a window; a stem that all parts have says little. */
  private double[] weights(int stemCount) {
    int[] partsWith = new int[stemCount];
    int[] lastPart = new int[stemCount];
    int part = 1;
    int words = 0;
    for (int i = 0; i < stems.length; i++) {
      for (int stem : stems[i]) {
        if (lastPart[stem] != part) {
          lastPart[stem] = part;
          partsWith[stem]++;
        }
      }
      words += sentences.get(i).words().size();
      if (words >= WINDOW_WORDS) {
        part++;
        words = 0;
      }
    }
    double[] weights = new double[stemCount];
    for (int stem = 0; stem < stemCount; stem++) {
      weights[stem] = Math.log(1.0 + (double) part / partsWith[stem]);
    }
    return weights;
  }

  /** The stems of the words on one side of a place, and how often each comes. */
  private final class Window {
    private final int[] counts = new int[weights.length];

    /** Stems with a count, in the order they came: sums of floating point depend on it. */
    private final int[] present = new int[weights.length];

    private int size;
    private double norm;

    void fill(int from, int step) {
      for (int i = 0; i < size; i++) {
        counts[present[i]] = 0;
      }
      size = 0;
      int words = 0;
      for (int i = from; i >= 0 && i < stems.length && words < WINDOW_WORDS; i += step) {
        for (int stem : stems[i]) {
          if (counts[stem]++ == 0) {
            present[size++] = stem;
          }
        }
        words += sentences.get(i).words().size();
      }
      norm = Math.sqrt(dot(this));
    }

    double cosine(Window other) {
      double norms = norm * other.norm;
      return norms > 0.0 ? dot(other) / norms : 0.0;
    }

    private double dot(Window other) {
      double dot = 0.0;
      for (int i = 0; i < size; i++) {
        int stem = present[i];
        dot += counts[stem] * weights[stem] * other.counts[stem] * weights[stem];
      }
      return dot;
    }
  }
}
