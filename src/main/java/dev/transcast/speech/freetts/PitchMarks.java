package dev.transcast.speech.freetts;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.UtteranceProcessor;
import java.util.Arrays;

/**
 * Places one mark a pitch period, the fundamental frequency going straight from target to target.
 * FreeTTS's own generator divides the slope by the time since the beginning of the utterance, so
 * that its pitch steps instead of gliding.
 */
final class PitchMarks implements UtteranceProcessor {
  private static final String FEATURE = "pitch_marks";

  private static final double LOWEST_HZ = 30;

  @Override
  public void processUtterance(Utterance utterance) {
    Relation targets = utterance.getRelation(Relation.TARGET);
    int sampleRateHz = VoiceUnits.of(utterance).sampleRateHz();
    int[] marks = new int[256];
    int count = 0;
    double seconds = 0;
    double fromSeconds = 0;
    double fromHz = utterance.getVoice().getPitch();
    for (Item target = targets.getHead(); target != null; target = target.getNext()) {
      double toSeconds = target.getFeatures().getFloat("pos");
      double toHz = target.getFeatures().getFloat("f0");
      double slope = toSeconds > fromSeconds ? (toHz - fromHz) / (toSeconds - fromSeconds) : 0;
      while (seconds < toSeconds) {
        double hz = fromHz + (seconds - fromSeconds) * slope;
        seconds += 1 / Math.max(hz, LOWEST_HZ);
        if (count == marks.length) {
          marks = Arrays.copyOf(marks, 2 * count);
        }
        marks[count++] = (int) (seconds * sampleRateHz);
      }
      fromSeconds = toSeconds;
      fromHz = toHz;
    }
    utterance.setObject(FEATURE, Arrays.copyOf(marks, count));
  }

  /** Where each period ends, in samples. */
  static int[] of(Utterance utterance) {
    return (int[]) utterance.getObject(FEATURE);
  }

  @Override
  public String toString() {
    return "PitchMarks";
  }
}
