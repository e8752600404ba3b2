package dev.transcast.casting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Names the speaker of a sentence: normal distributions with one covariance for all (linear
 * discriminant analysis).
 */
final class SpeakerClassifier {
  /** Added to each variance, as a share of it: there are few sentences. */
  private static final double RIDGE = 0.01;

  private final Map<String, double[]> means = new LinkedHashMap<>();
  private final double[][] inverse;

  /**
   * Learns.
   *
   * @param sentences of each speaker, numbers about each sentence
   */
  SpeakerClassifier(Map<String, List<double[]>> sentences) {
    int size = sentences.values().iterator().next().get(0).length;
    double[][] covariance = new double[size][size];
    int count = 0;
    for (Map.Entry<String, List<double[]>> speaker : sentences.entrySet()) {
      double[] mean = new double[size];
      for (double[] sentence : speaker.getValue()) {
        for (int i = 0; i < size; i++) {
          mean[i] += sentence[i] / speaker.getValue().size();
        }
      }
      means.put(speaker.getKey(), mean);
      for (double[] sentence : speaker.getValue()) {
        count++;
        for (int i = 0; i < size; i++) {
          for (int j = 0; j < size; j++) {
            covariance[i][j] += (sentence[i] - mean[i]) * (sentence[j] - mean[j]);
          }
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        covariance[i][j] *= (i == j ? 1 + RIDGE : 1) / count;
      }
    }
    inverse = inverse(covariance);
  }

  /** The likeliest of some speakers, each as likely as any before the sentence is heard. */
  String name(double[] sentence, Iterable<String> speakers) {
    String best = "";
    double least = Double.POSITIVE_INFINITY;
    for (String speaker : speakers) {
      double distance = distance(sentence, Objects.requireNonNull(means.get(speaker)));
      if (distance < least) {
        least = distance;
        best = speaker;
      }
    }
    return best;
  }

  /** Mahalanobis's, squared. */
  private double distance(double[] a, double[] b) {
    double distance = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        distance += (a[i] - b[i]) * inverse[i][j] * (a[j] - b[j]);
      }
    }
    return distance;
  }

  /** Gauss and Jordan; a covariance with a ridge needs no pivoting. */
  private static double[][] inverse(double[][] matrix) {
    int size = matrix.length;
    double[][] left = new double[size][];
    double[][] right = new double[size][size];
    for (int i = 0; i < size; i++) {
      left[i] = matrix[i].clone();
      right[i][i] = 1;
    }
    for (int pivot = 0; pivot < size; pivot++) {
      double scale = 1 / left[pivot][pivot];
      for (int j = 0; j < size; j++) {
        left[pivot][j] *= scale;
        right[pivot][j] *= scale;
      }
      for (int row = 0; row < size; row++) {
        double factor = left[row][pivot];
        for (int j = 0; row != pivot && j < size; j++) {
          left[row][j] -= factor * left[pivot][j];
          right[row][j] -= factor * right[pivot][j];
        }
      }
    }
    return right;
  }
}
