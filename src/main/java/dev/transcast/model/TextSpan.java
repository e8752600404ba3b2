package dev.transcast.model;

/**
 * A half-open range of UTF-16 units of a source text.
 *
 * @param start first unit
 * @param end one past the last unit
 */
public record TextSpan(int start, int end) {
  public TextSpan {
    if (start < 0) {
      throw new IllegalArgumentException("start must not be negative: start=" + start);
    }
    if (end < start) {
      throw new IllegalArgumentException(
          "start must not be larger than end: start=" + start + ", end=" + end);
    }
  }

  public int length() {
    return end - start;
  }
}
