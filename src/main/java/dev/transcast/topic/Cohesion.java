package dev.transcast.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How little the talk before a place shares with the talk after it: the depth score of M. Hearst,
 * "TextTiling: Segmenting Text into Multi-paragraph Subtopic Passages", Computational Linguistics
 * 23(1), 1997, over stems weighted by how few stretches of the talk have them.
 */
public final class Cohesion {
  private static final int WINDOW_WORDS = 140;

  /**
   * What is said without a break.
   *
   * @param words how many
   * @param stems of those that carry meaning, in order, see {@link ContentWords}
   */
  public record Part(int words, List<String> stems) {
    public Part {
      stems = List.copyOf(stems);
    }
  }

  private final List<Part> parts;

  /** The numbers of each part's stems. */
  private final int[][] stems;

  private final double[] weights;
  private final double[] similarities;

  /** Compares what lies on both sides of every part but the first. */
  public Cohesion(List<Part> parts) {
    this.parts = List.copyOf(parts);
    Map<String, Integer> numbers = new HashMap<>();
    stems = new int[parts.size()][];
    for (int i = 0; i < stems.length; i++) {
      List<String> said = parts.get(i).stems();
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
   * How deep the valley before each part is, over the mean depth of all.
   *
   * @return one figure a part, from 0; 1 is a valley like most, the first part has none
   */
  public double[] depths() {
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

  /** A stem that all stretches of a window's length have says little. */
  private double[] weights(int stemCount) {
    int[] stretchesWith = new int[stemCount];
    int[] lastStretch = new int[stemCount];
    int stretch = 1;
    int words = 0;
    for (int i = 0; i < stems.length; i++) {
      for (int stem : stems[i]) {
        if (lastStretch[stem] != stretch) {
          lastStretch[stem] = stretch;
          stretchesWith[stem]++;
        }
      }
      words += parts.get(i).words();
      if (words >= WINDOW_WORDS) {
        stretch++;
        words = 0;
      }
    }
    double[] weights = new double[stemCount];
    for (int stem = 0; stem < stemCount; stem++) {
      weights[stem] = Math.log(1.0 + (double) stretch / stretchesWith[stem]);
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
        words += parts.get(i).words();
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
