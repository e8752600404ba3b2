package dev.transcast.speech.freetts;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.UtteranceProcessor;
import java.util.ArrayList;
import java.util.List;

/** Finds the diphone of every two phones that meet, and its place in time. */
final class UnitSelection implements UtteranceProcessor {
  private static final String FEATURE = "placed_units";

  @Override
  public void processUtterance(Utterance utterance) {
    VoiceUnits units = VoiceUnits.of(utterance);
    List<PlacedUnit> placed = new ArrayList<>();
    int startFrame = 0;
    Item first = utterance.getRelation(Relation.SEGMENT).getHead();
    for (Item second = first.getNext(); second != null; second = second.getNext()) {
      float firstEnd = first.getFeatures().getFloat("end");
      float secondEnd = second.getFeatures().getFloat("end");
      int meetingFrame = (int) (firstEnd * units.sampleRateHz());
      int endFrame = (int) ((firstEnd + secondEnd) / 2 * units.sampleRateHz());
      SoundUnit unit = units.unit(first + "-" + second);
      boolean beforePause = second.toString().equals(PhoneInventory.PAUSE);
      placed.add(PlacedUnit.of(unit, beforePause, startFrame, meetingFrame, endFrame));
      startFrame = endFrame;
      first = second;
    }
    utterance.setObject(FEATURE, placed);
  }

  /** What this stage found, in order. */
  @SuppressWarnings("unchecked") // FreeTTS keeps objects
  static List<PlacedUnit> of(Utterance utterance) {
    return (List<PlacedUnit>) utterance.getObject(FEATURE);
  }

  @Override
  public String toString() {
    return "UnitSelection";
  }
}
