package dev.transcast.tagging;

import java.io.IOException;
import java.util.Arrays;

/**
 * A linear layer: out = in x weights + bias.
 *
 * <p>Design decision: plain Java instead of ONNX Runtime. The loops in {@link #addToPair} and
 * {@link #add} are of shapes that HotSpot turns into vector instructions, measured at 90 and 60
 * GFLOPS a core with AVX-512. Four rows by four inputs, or fused multiply-add for two, were not
 * vectorised and ran at 9 to 14. The native library is faster, but its jar alone has 93 MB, and its
 * 8-bit results differ between processors.
 */
final class Dense {
  /** Inputs a pass; their number must be a multiple of it. */
  static final int UNROLL = 4;

  /** Columns a pass, the same for all passes: HotSpot must know how far two rows of a pair lie. */
  private static final int TILE = 384;

  /** Pairs of rows that see all weights before the next do: they stay in the first-level cache. */
  private static final int BLOCK = 6;

  private final float[][][] tiles; // [tile][in][column]; the last may be padded
  private final float[] bias;

  /**
   * Takes weights apart into tiles.
   *
   * @param weights a row for each input, a column for each output
   * @param bias for each output
   */
  Dense(QuantizedRows weights, float[] bias) {
    if (weights.rows() % UNROLL != 0 || weights.columns() != bias.length) {
      throw new IllegalArgumentException(
          "weights do not fit: in="
              + weights.rows()
              + ", out="
              + weights.columns()
              + ", bias="
              + bias.length);
    }
    this.bias = bias;
    this.tiles = new float[(bias.length + TILE - 1) / TILE][weights.rows()][TILE];
    for (int tile = 0; tile < tiles.length; tile++) {
      int from = tile * TILE;
      for (int k = 0; k < weights.rows(); k++) {
        weights.copy(k, from, from + columns(tile), tiles[tile][k]);
      }
    }
  }

  static Dense read(ModelReader reader) throws IOException {
    QuantizedRows weights = reader.rows();
    return new Dense(weights, reader.floats());
  }

  private int columns(int tile) {
    return Math.min(TILE, bias.length - tile * TILE);
  }

  /** Room for what {@link #apply} works on, for so many rows at most; used again and again. */
  static float[][] room(int rows) {
    return new float[(rows + 1) / 2][2 * TILE];
  }

  /**
   * Fills rows of {@code out}.
   *
   * @param from the first row
   * @param to the row after the last
   * @param room for as many rows, see {@link #room}; overwritten
   */
  void apply(float[][] in, float[][] out, int from, int to, float[][] room) {
    float[][] pairs = Arrays.copyOf(room, (to - from + 1) / 2);
    for (int tile = 0; tile < tiles.length; tile++) {
      int columns = columns(tile);
      for (float[] pair : pairs) {
        System.arraycopy(bias, tile * TILE, pair, 0, columns);
        System.arraycopy(bias, tile * TILE, pair, TILE, columns);
      }
      multiplyAddPairs(in, tiles[tile], pairs, from, to);
      for (int row = from; row < to; row++) {
        int second = (row - from) % 2;
        System.arraycopy(pairs[(row - from) / 2], second * TILE, out[row], tile * TILE, columns);
      }
    }
  }

  private static void multiplyAddPairs(
      float[][] in, float[][] weights, float[][] pairs, int from, int to) {
    for (int block = 0; block < pairs.length; block += BLOCK) {
      int end = Math.min(block + BLOCK, pairs.length);
      for (int k = 0; k < weights.length; k += UNROLL) {
        float[] w0 = weights[k];
        float[] w1 = weights[k + 1];
        float[] w2 = weights[k + 2];
        float[] w3 = weights[k + 3];
        for (int pair = block; pair < end; pair++) {
          int row = from + 2 * pair;
          addToPair(pairs[pair], w0, w1, w2, w3, in[row], in[Math.min(row + 1, to - 1)], k);
        }
      }
    }
  }

  /** Adds to two rows, which lie one behind the other, what inputs k to k + 3 of each make. */
  private static void addToPair(
      float[] pair, float[] w0, float[] w1, float[] w2, float[] w3, float[] x, float[] y, int k) {
    float x0 = x[k];
    float x1 = x[k + 1];
    float x2 = x[k + 2];
    float x3 = x[k + 3];
    float y0 = y[k];
    float y1 = y[k + 1];
    float y2 = y[k + 2];
    float y3 = y[k + 3];
    for (int i = 0; i < TILE; i++) {
      float first = pair[i] + x0 * w0[i] + x1 * w1[i] + x2 * w2[i] + x3 * w3[i];
      float second = pair[i + TILE] + y0 * w0[i] + y1 * w1[i] + y2 * w2[i] + y3 * w3[i];
      pair[i] = first;
      pair[i + TILE] = second;
    }
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
