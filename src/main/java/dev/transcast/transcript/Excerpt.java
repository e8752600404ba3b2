package dev.transcast.transcript;

import java.util.Arrays;

/**
 * Talk as people read it, with a map back to the file: markup is gone, escapes are decoded, and
 * every character knows which characters of the source it stands for.
 */
final class Excerpt {
  private final String chars;

  /** Empty if every character stands for itself, as in plain text. */
  private final int[] starts;

  private final byte[] lengths;

  private Excerpt(String chars, int[] starts, byte[] lengths) {
    this.chars = chars;
    this.starts = starts;
    this.lengths = lengths;
  }

  /** The whole source, each character standing for itself. */
  static Excerpt of(String source) {
    return new Excerpt(source, new int[0], new byte[0]);
  }

  String chars() {
    return chars;
  }

  int length() {
    return chars.length();
  }

  /** Where in the source a character begins. */
  int sourceStart(int index) {
    return starts.length == 0 ? index : starts[index];
  }

  /** Where in the source a character ends, exclusive. */
  int sourceEnd(int index) {
    return starts.length == 0 ? index + 1 : starts[index] + lengths[index];
  }

  /** Whether the source writes the character with an escape, such as {@code \[}. */
  boolean isEscaped(int index) {
    return sourceEnd(index) - sourceStart(index) > 1;
  }

  /** Collects an excerpt from left to right. */
  static final class Builder {
    private final StringBuilder chars = new StringBuilder();
    private int[] starts = new int[256];
    private byte[] lengths = new byte[256];

    /** Adds a character that stands for {@code length} characters of the source. */
    void append(char c, int sourceStart, int length) {
      int index = chars.length();
      if (index == starts.length) {
        int capacity = index + (index >> 1);
        starts = Arrays.copyOf(starts, capacity);
        lengths = Arrays.copyOf(lengths, capacity);
      }
      starts[index] = sourceStart;
      lengths[index] = (byte) length;
      chars.append(c);
    }

    /** Adds a part of another excerpt. */
    void append(Excerpt other, int from, int to) {
      for (int i = from; i < to; i++) {
        int start = other.sourceStart(i);
        append(other.chars.charAt(i), start, other.sourceEnd(i) - start);
      }
    }

    /** Adds a line break that the source does not have. */
    void breakLine(int sourceOffset) {
      append('\n', sourceOffset, 0);
    }

    int length() {
      return chars.length();
    }

    char charAt(int index) {
      return chars.charAt(index);
    }

    Excerpt build() {
      return new Excerpt(
          chars.toString(),
          chars.isEmpty() ? new int[] {0} : Arrays.copyOf(starts, chars.length()),
          Arrays.copyOf(lengths, chars.length()));
    }
  }
}
