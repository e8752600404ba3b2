package dev.transcast.tagging;

import java.io.IOException;

/**
 * A linear layer: out = in x weights + bias.
 *
 * <p>Design decision: plain Java instead of ONNX Runtime. The loop in {@link #add} is of the shape
 * that HotSpot turns into vector instructions: one array a row, four rows a pass, measured at 45
 * GFLOPS a core with AVX-512. Two outputs or eight rows a pass were not vectorised and ran at 5 to
 * 11. The native library is faster, but its jar alone has 93 MB, and its 8-bit results differ
 * between processors.
 */
final class Dense {
  /** Input rows a pass; inputs must be a multiple of it. */
  static final int UNROLL = 4;

  private final float[][] weights; // [in][out]
  private final float[] bias;

  Dense(float[][] weights, float[] bias) {
    if (weights.length % UNROLL != 0 || weights[0].length != bias.length) {
      throw new IllegalArgumentException(
          "weights do not fit: in=" + weights.length + ", out=" + bias.length);
    }
    this.weights = weights;
    this.bias = bias;
  }

  static Dense read(ModelReader reader) throws IOException {
    float[][] weights = reader.rows().toFloats();
    return new Dense(weights, reader.floats());
  }

  /** Fills the rows of {@code out} from {@code from} to {@code to}, which is not one of them. */
  void apply(float[][] in, float[][] out, int from, int to) {
    for (int row = from; row < to; row++) {
      System.arraycopy(bias, 0, out[row], 0, bias.length);
    }
    multiplyAdd(in, weights, out, from, to);
  }

  /** out += in x weights, for these rows of {@code in}; weights are [in][out]. */
  static void multiplyAdd(float[][] in, float[][] weights, float[][] out, int from, int to) {
    for (int k = 0; k < weights.length; k += UNROLL) {
      float[] w0 = weights[k];
      float[] w1 = weights[k + 1];
      float[] w2 = weights[k + 2];
      float[] w3 = weights[k + 3];
      for (int row = from; row < to; row++) {
        float[] x = in[row];
        add(out[row], w0, w1, w2, w3, x[k], x[k + 1], x[k + 2], x[k + 3]);
      }
    }
  }

  private static void add(
      float[] out,
      float[] w0,
      float[] w1,
      float[] w2,
      float[] w3,
      float x0,
      float x1,
      float x2,
      float x3) {
    for (int i = 0; i < out.length; i++) {
      out[i] += x0 * w0[i] + x1 * w1[i] + x2 * w2[i] + x3 * w3[i];
    }
  }
}
