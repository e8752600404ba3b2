package dev.transcast.tagging;

/**
 * A matrix of bytes with one scale a row: cell = byte x scale of its row. A quarter of the size of
 * floats, and exact to half a percent of the largest cell of the row.
 */
final class QuantizedRows {
  private final byte[] cells;
  private final float[] scales;
  private final int columns;

  QuantizedRows(byte[] cells, float[] scales, int columns) {
    if (cells.length != scales.length * columns) {
      throw new IllegalArgumentException(
          "cells must fill the rows: cells="
              + cells.length
              + ", rows="
              + scales.length
              + ", columns="
              + columns);
    }
    this.cells = cells;
    this.scales = scales;
    this.columns = columns;
  }

  int rows() {
    return scales.length;
  }

  int columns() {
    return columns;
  }

  /** Adds a row, times a factor, to the target. */
  void addTo(float[] target, int row, float factor) {
    float scale = scales[row] * factor;
    int offset = row * columns;
    for (int i = 0; i < columns; i++) {
      target[i] += cells[offset + i] * scale;
    }
  }

  /** Copies columns of a row to the beginning of the target. */
  void copy(int row, int from, int to, float[] target) {
    float scale = scales[row];
    int offset = row * columns;
    for (int i = from; i < to; i++) {
      target[i - from] = cells[offset + i] * scale;
    }
  }
}
