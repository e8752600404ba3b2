package dev.transcast.speech.freetts;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Utterance;
import java.util.ArrayList;
import java.util.List;

/**
 * What FreeTTS would say and how, before it becomes sound: for engines that want phones.
 *
 * @param segments the phones and pauses, in order
 * @param targets the pitch, straight from one to the next, in order
 */
public record Score(List<Segment> segments, List<Target> targets) {
  /** The word of a pause. */
  public static final int NO_WORD = -1;

  /**
   * A phone or pause.
   *
   * @param phone as in {@link FreeTtsEngine#PHONES}, or {@code pau}
   * @param endSeconds when it ends; it begins where the one before ends, the first at 0
   * @param word index of the word it belongs to, or {@link #NO_WORD}
   * @param stressed whether its syllable is
   */
  public record Segment(String phone, double endSeconds, int word, boolean stressed) {}

  /** A moment's fundamental frequency. */
  public record Target(double seconds, double hertz) {}

  public Score {
    segments = List.copyOf(segments);
    targets = List.copyOf(targets);
  }

  /** Reads an utterance whose durations and pitch are made. */
  static Score of(Utterance utterance) {
    List<Segment> segments = new ArrayList<>();
    int word = 0;
    Item token = utterance.getRelation(Relation.TOKEN).getHead();
    for (; token != null; token = token.getNext(), word++) {
      for (Item said = token.getDaughter(); said != null; said = said.getNext()) {
        addWord(said, word, segments);
      }
    }
    Item last = utterance.getRelation(Relation.SEGMENT).getTail();
    addPauses(segments, last, /* including= */ true);
    return new Score(segments, targets(utterance));
  }

  private static void addWord(Item said, int word, List<Segment> segments) {
    Item structure = said.getItemAs(Relation.SYLLABLE_STRUCTURE);
    Item syllable = structure == null ? null : structure.getDaughter();
    for (; syllable != null; syllable = syllable.getNext()) {
      boolean stressed = "1".equals(syllable.getFeatures().getString("stress"));
      for (Item leaf = syllable.getDaughter(); leaf != null; leaf = leaf.getNext()) {
        Item segment = leaf.getItemAs(Relation.SEGMENT);
        addPauses(segments, segment, /* including= */ false);
        segments.add(new Segment(segment.toString(), end(segment), word, stressed));
      }
    }
  }

  /** The pauses right before an item, and it too if it is one. */
  private static void addPauses(List<Segment> segments, Item item, boolean including) {
    List<Segment> pauses = new ArrayList<>();
    Item pause = including ? item : item.getPrevious();
    for (; pause != null && pause.toString().equals("pau"); pause = pause.getPrevious()) {
      pauses.add(0, new Segment("pau", end(pause), NO_WORD, /* stressed= */ false));
    }
    segments.addAll(pauses);
  }

  private static double end(Item segment) {
    return segment.getFeatures().getFloat("end");
  }

  private static List<Target> targets(Utterance utterance) {
    List<Target> targets = new ArrayList<>();
    Item target = utterance.getRelation(Relation.TARGET).getHead();
    for (; target != null; target = target.getNext()) {
      targets.add(
          new Target(target.getFeatures().getFloat("pos"), target.getFeatures().getFloat("f0")));
    }
    return targets;
  }
}
