package dev.transcast.tagging;

import java.util.Arrays;

/** The arrays that one window passes through; reused for the next. Not for two threads. */
final class Workspace {
  /** Words of the window, rounded up to what {@link Dense} takes; the last rows may be padding. */
  final int length;

  final float[][] hidden;
  final float[][] projected;
  final float[][] context;
  final float[][] change;
  final float[][] wide;
  final float[][] room; // see Dense

  private final int words;
  private final int size;
  private final int heads;
  private final int headSize;
  private final float[][] queries; // one head, [dimension][word]
  private final float[][] keys; // one head, [word][dimension]
  private final float[][] values; // one head, [dimension][word]
  private final float[][] attention; // [attended word][attending word]
  private final float[][] mixed; // one head, [dimension][word]
  private final float[] highest;
  private final float[] sums;

  /**
   * Makes room for a window.
   *
   * @param words words that the window holds
   */
  Workspace(int words, int size, int heads, int wideSize) {
    this.words = words;
    this.length = (words + Dense.UNROLL - 1) / Dense.UNROLL * Dense.UNROLL;
    this.size = size;
    this.heads = heads;
    this.headSize = size / heads;
    this.hidden = new float[length][size];
    this.projected = new float[length][3 * size];
    this.context = new float[length][size];
    this.change = new float[length][size];
    this.wide = new float[length][wideSize];
    this.room = Dense.room(length);
    this.queries = new float[headSize][length];
    this.keys = new float[length][headSize];
    this.values = new float[headSize][length];
    this.attention = new float[length][length];
    this.mixed = new float[headSize][length];
    this.highest = new float[length];
    this.sums = new float[length];
  }

  /** Words of the window. */
  int words() {
    return words;
  }

  /**
   * Scaled dot-product attention from {@code projected} (queries, keys, values) to {@code context}.
   * Everything is laid out with the attending words side by side, so that the inner loops are long.
   */
  void attend() {
    for (int head = 0; head < heads; head++) {
      gather(head * headSize);
      clear(attention);
      Dense.multiplyAdd(keys, queries, attention, 0, length);
      softmax();
      clear(mixed);
      Dense.multiplyAdd(values, attention, mixed, 0, headSize);
      for (int d = 0; d < headSize; d++) {
        for (int t = 0; t < length; t++) {
          context[t][head * headSize + d] = mixed[d][t] / sums[t];
        }
      }
    }
  }

  private void gather(int offset) {
    float scale = (float) (1 / Math.sqrt(headSize));
    for (int t = 0; t < length; t++) {
      float[] row = projected[t];
      for (int d = 0; d < headSize; d++) {
        queries[d][t] = row[offset + d] * scale;
        values[d][t] = row[offset + 2 * size + d];
      }
      System.arraycopy(row, offset + size, keys[t], 0, headSize);
    }
  }

  private void softmax() {
    System.arraycopy(attention[0], 0, highest, 0, length);
    for (int u = 1; u < words; u++) {
      float[] row = attention[u];
      for (int t = 0; t < length; t++) {
        highest[t] = Math.max(highest[t], row[t]);
      }
    }
    Arrays.fill(sums, 0);
    for (int u = 0; u < words; u++) {
      float[] row = attention[u];
      for (int t = 0; t < length; t++) {
        row[t] -= highest[t];
      }
      Exponential.apply(row);
      for (int t = 0; t < length; t++) {
        sums[t] += row[t];
      }
    }
    for (int u = words; u < length; u++) {
      Arrays.fill(attention[u], 0); // nobody attends to padding
    }
  }

  private static void clear(float[][] rows) {
    for (float[] row : rows) {
      Arrays.fill(row, 0);
    }
  }
}
