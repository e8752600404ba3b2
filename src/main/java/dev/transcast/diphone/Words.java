package dev.transcast.diphone;

import java.util.Arrays;
import java.util.List;

/** A growing list of 16-bit numbers that is packed as two planes: all high bytes, all low bytes. */
final class Words {
  private short[] words;
  private int count;

  Words() {
    this.words = new short[1024];
  }

  private Words(short[] words) {
    this.words = words;
    this.count = words.length;
  }

  static Words of(List<short[]> rows) {
    Words words = new Words();
    for (short[] row : rows) {
      for (short word : row) {
        words.add(word & 0xFFFF);
      }
    }
    return words;
  }

  static Words ofPlanes(byte[] planes) {
    short[] words = new short[planes.length / 2];
    for (int i = 0; i < words.length; i++) {
      words[i] = (short) ((planes[i] << 8) | (planes[words.length + i] & 0xFF));
    }
    return new Words(words);
  }

  /**
   * Appends.
   *
   * @param word 0..65535
   */
  void add(int word) {
    if (word < 0 || word > 0xFFFF) {
      throw new IllegalArgumentException("does not fit 16 bits: " + word);
    }
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
    }
    words[count++] = (short) word;
  }

  /** One number, 0..65535. */
  int get(int index) {
    return words[index] & 0xFFFF;
  }

  short[] shorts(int from, int length) {
    return Arrays.copyOfRange(words, from, from + length);
  }

  byte[] planes() {
    byte[] planes = new byte[2 * count];
    for (int i = 0; i < count; i++) {
      planes[i] = (byte) (words[i] >> 8);
      planes[count + i] = (byte) words[i];
    }
    return planes;
  }
}
