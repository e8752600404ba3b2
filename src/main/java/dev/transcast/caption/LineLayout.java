package dev.transcast.caption;

import dev.transcast.model.Cue;
import dev.transcast.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Divides the words of a cue into lines: few, broken where the sense breaks, the longer below. */
final class LineLayout {
  /** A break between lines disturbs less than one between cues. */
  private static final double LINE_BREAK_WEIGHT = 1;

  private static final double IMBALANCE_PER_SQUARE_CHAR = 0.04;
  private static final double LONGER_ABOVE_PER_CHAR = 2;
  private static final double LABEL_ALONE_COST = 15;

  private final List<CueWord> words;
  private final Breaks breaks;
  private final CaptionProfile profile;

  /** Characters of all words before each, without spaces. */
  private final int[] charsBefore;

  LineLayout(List<CueWord> words, Breaks breaks, CaptionProfile profile) {
    this.words = words;
    this.breaks = breaks;
    this.profile = profile;
    charsBefore = new int[words.size() + 1];
    for (int k = 0; k < words.size(); k++) {
      charsBefore[k + 1] = charsBefore[k] + words.get(k).chars();
    }
  }

  /**
   * A line and those below it.
   *
   * @param cost of all breaks from here on
   * @param from its first word
   * @param to one past its last
   * @param below the lines below, null for the bottom line
   */
  record Lines(double cost, int from, int to, @Nullable Lines below) {}

  /** Length of a run of words with one space between. */
  int chars(int from, int to) {
    return charsBefore[to] - charsBefore[from] + (to - from - 1);
  }

  /**
   * The best lines for a run of words behind a label, or null if they do not fit. One word always
   * fits: longer than a line, it stands alone, uncut.
   */
  @Nullable Lines best(int from, int to, Optional<SpeakerLabel> label) {
    Lines best = null;
    if (label.isEmpty()) {
      best = best(from, to, profile.maxLines(), 0);
    } else {
      SpeakerLabel name = label.get();
      if (!name.standsAlone()) {
        best = best(from, to, profile.maxLines(), profile.maxLineChars() - name.charsLeft(profile));
      }
      Lines alone = best(from, to, profile.maxLines() - 1, 0);
      if (alone != null && (best == null || best.cost > alone.cost + LABEL_ALONE_COST)) {
        best = new Lines(alone.cost + LABEL_ALONE_COST, alone.from, alone.to, alone.below);
      }
    }
    return best == null && to - from == 1 ? new Lines(0, from, to, null) : best;
  }

  List<Cue.Line> text(Speaker speaker, Lines lines) {
    List<Cue.Line> text = new ArrayList<>();
    for (Lines line = lines; line != null; line = line.below) {
      text.add(
          new Cue.Line(
              speaker, words.subList(line.from, line.to).stream().map(CueWord::token).toList()));
    }
    return text;
  }

  /** Lines of which a label takes {@code indentChars} from the first. */
  private @Nullable Lines best(int from, int to, int linesLeft, int indentChars) {
    if (indentChars + chars(from, to) <= profile.maxLineChars()) {
      return new Lines(0, from, to, null);
    }
    Lines best = null;
    if (linesLeft > 1) {
      for (int cut = from + 1; cut < to; cut++) {
        int aboveChars = indentChars + chars(from, cut);
        if (aboveChars > profile.maxLineChars()) {
          break;
        }
        Lines below = best(cut, to, linesLeft - 1, 0);
        if (below != null) {
          double cost = below.cost + breakCost(cut, aboveChars - chars(cut, below.to));
          if (best == null || cost < best.cost) {
            best = new Lines(cost, from, cut, below);
          }
        }
      }
    }
    return best;
  }

  private double breakCost(int cut, int longerAboveChars) {
    double imbalance =
        IMBALANCE_PER_SQUARE_CHAR * longerAboveChars * longerAboveChars
            + LONGER_ABOVE_PER_CHAR * Math.max(0, longerAboveChars);
    return breaks.costBefore(cut) * LINE_BREAK_WEIGHT + imbalance;
  }
}
