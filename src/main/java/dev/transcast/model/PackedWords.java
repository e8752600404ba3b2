package dev.transcast.model;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Words that take little room: their places and texts lie in arrays, and a word is made when it is
 * asked for. A talk may have a million, and they live as long as it does. A part of them shares
 * their arrays.
 */
final class PackedWords extends AbstractList<Word> implements RandomAccess {
  /** Start and end of each in the source; the end of a sound is {@code ~end}. */
  private final int[] places;

  private final String[] shown;
  private final int from;
  private final int size;

  private PackedWords(int[] places, String[] shown, int from, int size) {
    this.places = places;
    this.shown = shown;
    this.from = from;
    this.size = size;
  }

  static PackedWords copyOf(List<Word> words) {
    if (words instanceof PackedWords packed) {
      return packed;
    }
    int[] places = new int[2 * words.size()];
    String[] shown = new String[words.size()];
    int i = 0;
    for (Word word : words) {
      places[2 * i] = word.source().start();
      places[2 * i + 1] = word.isSound() ? ~word.source().end() : word.source().end();
      shown[i++] = word.shown();
    }
    return new PackedWords(places, shown, 0, i);
  }

  /** The words of several lists, one behind the other. */
  static PackedWords join(List<List<Word>> parts) {
    int size = parts.stream().mapToInt(List::size).sum();
    int[] places = new int[2 * size];
    String[] shown = new String[size];
    int at = 0;
    for (List<Word> part : parts) {
      PackedWords words = copyOf(part);
      System.arraycopy(words.places, 2 * words.from, places, 2 * at, 2 * words.size);
      System.arraycopy(words.shown, words.from, shown, at, words.size);
      at += words.size;
    }
    return new PackedWords(places, shown, 0, size);
  }

  @Override
  public Word get(int index) {
    int at = from + Objects.checkIndex(index, size);
    int end = places[2 * at + 1];
    return end >= 0
        ? Word.spoken(new TextSpan(places[2 * at], end), shown[at])
        : Word.sound(new TextSpan(places[2 * at], ~end), shown[at]);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public PackedWords subList(int fromIndex, int toIndex) {
    Objects.checkFromToIndex(fromIndex, toIndex, size);
    return new PackedWords(places, shown, from + fromIndex, toIndex - fromIndex);
  }
}
