package dev.transcast.tagging;

import java.io.IOException;

/**
 * Brings a vector to mean 0 and variance 1, then scales and shifts it (J. L. Ba, J. R. Kiros, G. E.
 * Hinton, "Layer Normalization", 2016).
 */
final class LayerNorm {
  private static final double EPSILON = 1e-12;

  private final float[] gain;
  private final float[] shift;

  private LayerNorm(float[] gain, float[] shift) {
    this.gain = gain;
    this.shift = shift;
  }

  static LayerNorm read(ModelReader reader) throws IOException {
    return new LayerNorm(reader.floats(), reader.floats());
  }

  void apply(float[] vector) {
    double sum = 0;
    double squares = 0;
    for (float x : vector) {
      sum += x;
      squares += (double) x * x;
    }
    double mean = sum / vector.length;
    double variance = Math.max(0, squares / vector.length - mean * mean);
    float scale = (float) (1 / Math.sqrt(variance + EPSILON));
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] - mean) * scale * gain[i] + shift[i];
    }
  }
}
