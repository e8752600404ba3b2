package dev.transcast.model;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The tokens of a line that take little room, as {@link PackedWords} do. */
final class PackedTokens extends AbstractList<Cue.Token> implements RandomAccess {
  private final String[] texts;

  /** Start and end of each, from the origin. */
  private final int[] times;

  private final long originMs;

  private PackedTokens(String[] texts, int[] times, long originMs) {
    this.texts = texts;
    this.times = times;
    this.originMs = originMs;
  }

  static List<Cue.Token> copyOf(List<Cue.Token> tokens) {
    if (tokens instanceof PackedTokens) {
      return tokens;
    }
    long originMs = tokens.isEmpty() ? 0 : tokens.get(0).startMs();
    String[] texts = new String[tokens.size()];
    int[] times = new int[2 * tokens.size()];
    for (int i = 0; i < texts.length; i++) {
      Cue.Token token = tokens.get(i);
      long start = token.startMs() - originMs;
      long end = token.endMs() - originMs;
      if ((int) start != start || (int) end != end) {
        return List.copyOf(tokens); // a line of weeks: not talk
      }
      texts[i] = token.text();
      times[2 * i] = (int) start;
      times[2 * i + 1] = (int) end;
    }
    return new PackedTokens(texts, times, originMs);
  }

  @Override
  public Cue.Token get(int index) {
    return new Cue.Token(
        texts[index], originMs + times[2 * index], originMs + times[2 * index + 1]);
  }

  @Override
  public int size() {
    return texts.length;
  }
}
