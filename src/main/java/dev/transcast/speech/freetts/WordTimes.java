package dev.transcast.speech.freetts;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Utterance;
import java.util.ArrayList;
import java.util.List;

/**
 * When each word is heard, in emitted samples. Segment ends are seconds of the plan; the engine
 * emits whole pitch periods, a period belonging to the segment in which it ends. So a boundary is
 * the last mark at or before the planned end.
 */
final class WordTimes {
  private final int[] marks;
  private final int engineRateHz;

  WordTimes(int[] marks, int engineRateHz) {
    this.marks = marks;
    this.engineRateHz = engineRateHz;
  }

  /** One span for each token of the utterance. */
  List<Rendering.Span> of(Utterance utterance) {
    List<Rendering.Span> spans = new ArrayList<>();
    int position = 0;
    Item token = utterance.getRelation(Relation.TOKEN).getHead();
    for (; token != null; token = token.getNext()) {
      int start = -1;
      int end = position;
      for (Item word = token.getDaughter(); word != null; word = word.getNext()) {
        for (Item segment : segments(word)) {
          Item before = segment.getPrevious();
          if (start < 0) {
            start = before == null ? 0 : frameOf(before);
          }
          end = frameOf(segment);
        }
      }
      start = Math.max(start < 0 ? position : start, position);
      end = Math.max(start, end);
      spans.add(new Rendering.Span(start, end));
      position = end;
    }
    return spans;
  }

  private static List<Item> segments(Item word) {
    List<Item> segments = new ArrayList<>();
    Item structure = word.getItemAs(Relation.SYLLABLE_STRUCTURE);
    Item syllable = structure == null ? null : structure.getDaughter();
    for (; syllable != null; syllable = syllable.getNext()) {
      for (Item leaf = syllable.getDaughter(); leaf != null; leaf = leaf.getNext()) {
        segments.add(leaf.getItemAs(Relation.SEGMENT));
      }
    }
    return segments;
  }

  private int frameOf(Item segment) {
    int planned = (int) (segment.getFeatures().getFloat("end") * (float) engineRateHz);
    int low = 0;
    int high = marks.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks[middle] <= planned) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? 0 : marks[low - 1];
  }
}
