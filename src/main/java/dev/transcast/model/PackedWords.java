package dev.transcast.model;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Words that take little room: their places and texts lie in arrays, and a word is made when it is
 * asked for. A talk may have a million, and they live as long as it does. Parts of them share their
 * arrays.
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

  /** The words of several lists, one behind the other; parts that follow each other stay shared. */
  static PackedWords join(List<List<Word>> parts) {
    List<PackedWords> packed = parts.stream().map(PackedWords::copyOf).toList();
    int size = packed.stream().mapToInt(PackedWords::size).sum();
    if (!packed.isEmpty() && followEachOther(packed)) {
      PackedWords first = packed.get(0);
      return new PackedWords(first.places, first.shown, first.from, size);
    }
    int[] places = new int[2 * size];
    String[] shown = new String[size];
    int at = 0;
    for (PackedWords words : packed) {
      System.arraycopy(words.places, 2 * words.from, places, 2 * at, 2 * words.size);
      System.arraycopy(words.shown, words.from, shown, at, words.size);
      at += words.size;
    }
    return new PackedWords(places, shown, 0, size);
  }

  private static boolean followEachOther(List<PackedWords> parts) {
    for (int i = 1; i < parts.size(); i++) {
      PackedWords before = parts.get(i - 1);
      PackedWords part = parts.get(i);
      if (part.places != before.places || part.from != before.from + before.size) {
        return false;
      }
    }
    return true;
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
