package dev.transcast.model;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Timed words of one line that take little room, as {@link PackedWords} do. Moved in time, they
 * share their arrays.
 */
final class PackedTimes extends AbstractList<TimedWord> implements RandomAccess {
  private final PackedWords words;

  /** Start and end of each, from the origin. */
  private final int[] frames;

  private final long originFrame;

  private PackedTimes(PackedWords words, int[] frames, long originFrame) {
    this.words = words;
    this.frames = frames;
    this.originFrame = originFrame;
  }

  /** A copy. */
  static List<TimedWord> copyOf(List<TimedWord> timed) {
    return timed instanceof PackedTimes
        ? timed
        : of(Word.listOf(timed.stream().map(TimedWord::word).toList()), timed);
  }

  /**
   * A copy that shares the words.
   *
   * @param words those of {@code timed}
   */
  static List<TimedWord> of(List<Word> words, List<TimedWord> timed) {
    long originFrame = timed.isEmpty() ? 0 : timed.get(0).startFrame();
    int[] frames = new int[2 * timed.size()];
    int i = 0;
    for (TimedWord word : timed) {
      long start = word.startFrame() - originFrame;
      long end = word.endFrame() - originFrame;
      if ((int) start != start || (int) end != end) {
        return List.copyOf(timed); // longer than 12 hours: not talk
      }
      frames[i++] = (int) start;
      frames[i++] = (int) end;
    }
    return new PackedTimes(PackedWords.copyOf(words), frames, originFrame);
  }

  PackedTimes later(long byFrames) {
    return new PackedTimes(words, frames, originFrame + byFrames);
  }

  PackedWords words() {
    return words;
  }

  @Override
  public TimedWord get(int index) {
    return new TimedWord(
        words.get(index), originFrame + frames[2 * index], originFrame + frames[2 * index + 1]);
  }

  @Override
  public int size() {
    return words.size();
  }
}
