package dev.transcast.tagging;

import java.io.IOException;

/** Reads the scores of a word off its hidden state, and that of the word before it. */
final class Heads {
  private final float[][] weights; // a row a score: [hidden of the word, hidden of the one before]
  private final float[] bias;

  private Heads(float[][] weights, float[] bias) {
    this.weights = weights;
    this.bias = bias;
  }

  static Heads read(ModelReader reader) throws IOException {
    float[] bias = reader.floats();
    float[][] weights = new float[bias.length][];
    for (int i = 0; i < bias.length; i++) {
      weights[i] = reader.floats();
    }
    if (bias.length != WordTags.SCORES) {
      throw new IOException("scores a word: " + bias.length + ", expected " + WordTags.SCORES);
    }
    return new Heads(weights, bias);
  }

  WordTags tags(float[] hidden, float[] before) {
    float[] scores = new float[bias.length];
    for (int i = 0; i < scores.length; i++) {
      float[] row = weights[i];
      double sum = bias[i];
      for (int k = 0; k < hidden.length; k++) {
        sum += (double) row[k] * hidden[k];
      }
      for (int k = hidden.length; k < row.length; k++) {
        sum += (double) row[k] * before[k - hidden.length];
      }
      scores[i] = (float) sum;
    }
    return new WordTags(scores);
  }
}
