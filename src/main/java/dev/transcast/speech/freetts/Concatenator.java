package dev.transcast.speech.freetts;

import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.UtteranceProcessor;
import java.util.Arrays;
import java.util.List;

/**
 * Joins units at the pitch marks. A period of voice is copied whole, its pulse in the middle of the
 * target period, cut at both ends or followed by nothing where lengths differ; noise is read on
 * across the frames of its unit, since silence between its frames would make it buzz.
 */
final class Concatenator implements UtteranceProcessor {
  private static final String FEATURE = "sound";

  /**
   * What an utterance sounds like.
   *
   * @param samples full scale -1..1, peaks above it are kept
   * @param marks where each period ends, rising to the number of samples
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Sound(float[] samples, int[] marks) {}

  @Override
  public void processUtterance(Utterance utterance) {
    List<PlacedUnit> placed = UnitSelection.of(utterance);
    int[] marks = PitchMarks.of(utterance);
    int end = placed.get(placed.size() - 1).endFrame();
    int count = 0;
    while (count < marks.length && marks[count] <= end) {
      count++;
    }
    int[] used = Arrays.copyOf(marks, count);
    LpcFilter filter = new LpcFilter(count == 0 ? 0 : used[count - 1]);
    int position = 0;
    int index = 0;
    for (int mark : used) {
      while (mark > placed.get(index).endFrame()) {
        index++;
      }
      PlacedUnit unit = placed.get(index);
      addPeriod(unit.unit(), unit.sampleAt((position + mark) / 2.0), mark - position, filter);
      position = mark;
    }
    utterance.setObject(FEATURE, new Sound(filter.samples(), used));
  }

  /** One period of the unit around a sample. */
  private static void addPeriod(SoundUnit unit, int sample, int length, LpcFilter filter) {
    int frame = unit.frameAt(sample);
    byte[] residual = unit.residual();
    int from;
    int to;
    if (unit.voiced()[frame]) {
      int start = unit.frameStarts()[frame];
      int end = unit.frameStarts()[frame + 1];
      from = (start + end - length) / 2;
      to = Math.min(end, from + length);
      filter.add(unit.predictors()[frame], residual, from, Math.max(start, from), to, length);
    } else {
      from = Math.max(0, Math.min(sample - length / 2, residual.length - length));
      to = Math.min(residual.length, from + length);
      filter.add(unit.predictors()[frame], residual, from, from, to, length);
    }
  }

  /** What this stage made. */
  static Sound soundOf(Utterance utterance) {
    return (Sound) utterance.getObject(FEATURE);
  }

  @Override
  public String toString() {
    return "Concatenator";
  }
}
