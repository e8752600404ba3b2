package dev.transcast.transcript;

import dev.transcast.transcript.Cues.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Automatic captions roll: each shows the last line again above a new one, or its own line longer
 * by a word. Here every line comes out once.
 *
 * <p>Whether captions roll is decided for the whole file, so that a person who says {@code No.} in
 * three captions has said it three times.
 */
final class RollingCaptions {
  private RollingCaptions() {}

  /**
   * A line, or the rest of one, that was not shown before.
   *
   * @param startMs when its cue appears
   * @param opensCue whether it is the first new line of its cue
   * @param text the line
   * @param from first new character of its excerpt
   */
  record NewLine(OptionalLong startMs, boolean opensCue, CueText text, int from) {}

  /** The lines of all cues; only the new ones if the captions roll. */
  static List<NewLine> unroll(List<Cue> cues) {
    boolean rolls = roll(cues);
    List<NewLine> lines = new ArrayList<>();
    List<String> last = List.of();
    for (Cue cue : cues) {
      List<String> shown = cue.lines().stream().map(RollingCaptions::shown).toList();
      Overlap overlap = rolls ? overlap(last, shown) : Overlap.NONE;
      boolean opensCue = true;
      for (int i = overlap.lines(); i < cue.lines().size(); i++) {
        CueText text = cue.lines().get(i);
        int known = i == overlap.lines() ? overlap.characters() : 0;
        lines.add(new NewLine(cue.startMs(), opensCue, text, pastWords(text, known)));
        opensCue = false;
      }
      last = shown;
    }
    return lines;
  }

  /**
   * How much of a cue was shown by the one before.
   *
   * @param lines whole lines
   * @param characters of the line after them, white space not counted
   */
  private record Overlap(int lines, int characters) {
    static final Overlap NONE = new Overlap(0, 0);

    boolean isNone() {
      return lines == 0 && characters == 0;
    }
  }

  private static boolean roll(List<Cue> cues) {
    boolean hasTimes = false;
    int repeats = 0;
    int partRepeats = 0;
    int shownCues = 0;
    List<String> last = List.of();
    for (Cue cue : cues) {
      List<String> shown = cue.lines().stream().map(RollingCaptions::shown).toList();
      Overlap overlap = overlap(last, shown);
      hasTimes |= cue.lines().stream().anyMatch(CueText::hasTimes);
      shownCues += shown.isEmpty() ? 0 : 1;
      repeats += overlap.isNone() ? 0 : 1;
      partRepeats += !overlap.isNone() && overlap.lines() < shown.size() ? 1 : 0;
      last = shown;
    }
    return repeats * 3 >= shownCues && partRepeats >= (hasTimes ? 1 : 2);
  }

  /** The most last lines of one cue that are the first lines of the next. */
  private static Overlap overlap(List<String> before, List<String> now) {
    for (int count = Math.min(before.size(), now.size()); count > 0; count--) {
      List<String> tail = before.subList(before.size() - count, before.size());
      if (tail.equals(now.subList(0, count))) {
        return new Overlap(count, 0);
      }
      String growing = tail.get(count - 1);
      if (tail.subList(0, count - 1).equals(now.subList(0, count - 1))
          && now.get(count - 1).startsWith(growing + " ")) {
        return new Overlap(count - 1, growing.replace(" ", "").length());
      }
    }
    return Overlap.NONE;
  }

  private static String shown(CueText text) {
    return Characters.oneLine(text.excerpt().chars());
  }

  /** The index in the line after so many visible characters. */
  private static int pastWords(CueText text, int characters) {
    String chars = text.excerpt().chars();
    int left = characters;
    int i = 0;
    while (left > 0 && i < chars.length()) {
      int codePoint = chars.codePointAt(i);
      int size = Character.charCount(codePoint);
      left -= Characters.isSpace(codePoint) || Characters.isInvisible(codePoint) ? 0 : size;
      i += size;
    }
    return i;
  }
}
