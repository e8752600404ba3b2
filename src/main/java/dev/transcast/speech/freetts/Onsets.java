package dev.transcast.speech.freetts;

import java.util.ArrayList;
import java.util.List;

/**
 * Where words are heard to begin after a pause. A word is planned from the closure of its first
 * stop on: silence for up to 0.12 s, which sounds like more of the pause. And the voice in front of
 * a voiced stop may lie before the plan. What a listener calls the beginning is where sound begins.
 */
final class Onsets {
  /** A shorter gap between words is no pause. */
  private static final double SHORTEST_PAUSE_SECONDS = 0.03;

  /** How far before the planned beginning sound is sought, but not in the ring of what was. */
  private static final double EARLIEST_SECONDS = 0.08;

  private static final double RING_SECONDS = 0.1;

  /** How far behind it, and what the word's loudness is measured on. */
  private static final double LATEST_SECONDS = 0.25;

  private static final double STEP_SECONDS = 0.002;

  /** Levels are measured over this long: a period of most voices. */
  private static final double WINDOW_SECONDS = 0.008;

  /** Sound begins this far below the loudest window; the recordings' noise is below -42 dB. */
  private static final double AUDIBLE_DB = -36;

  /** What lies before a longer dip is a click of the recording, not the beginning of the word. */
  private static final double LONGEST_DIP_SECONDS = 0.025;

  private Onsets() {}

  /** The same words, those after a pause beginning where they are heard. */
  static List<Rendering.Span> heard(List<Rendering.Span> words, float[] samples, int sampleRateHz) {
    List<Rendering.Span> heard = new ArrayList<>(words.size());
    int silentFrame = 0;
    double pauseFrame = Double.NEGATIVE_INFINITY;
    for (Rendering.Span word : words) {
      int start =
          word.startFrame() > pauseFrame
              ? onset(word, silentFrame, samples, sampleRateHz)
              : word.startFrame();
      heard.add(new Rendering.Span(start, word.endFrame()));
      silentFrame = word.endFrame() + (int) (RING_SECONDS * sampleRateHz);
      pauseFrame = word.endFrame() + SHORTEST_PAUSE_SECONDS * sampleRateHz;
    }
    return heard;
  }

  /** Where anything is heard before the first word: a soft beginning, or a click. */
  static int firstSound(List<Rendering.Span> planned, float[] samples, int sampleRateHz) {
    Search search = new Search(planned.get(0), /* silentFrame= */ 0, samples, sampleRateHz);
    for (int frame = search.start; frame + search.window <= search.end; frame += search.step) {
      if (search.isAudible(frame)) {
        return search.heardAt(frame);
      }
    }
    return search.planned;
  }

  private static int onset(
      Rendering.Span word, int silentFrame, float[] samples, int sampleRateHz) {
    Search search = new Search(word, silentFrame, samples, sampleRateHz);
    int longestDip = (int) (LONGEST_DIP_SECONDS * sampleRateHz);
    int onset = search.loudestFrame;
    for (int frame = onset; frame >= search.start && onset - frame <= longestDip; ) {
      if (search.isAudible(frame)) {
        onset = frame;
      }
      frame -= search.step;
    }
    return search.loudest > 0 ? search.heardAt(onset) : search.planned;
  }

  /** The stretch of sound in which one word's beginning is sought. */
  private static final class Search {
    private final float[] samples;
    final int planned;
    final int start;
    final int end;
    final int step;
    final int window;
    final int loudestFrame;
    final double loudest;

    Search(Rendering.Span word, int silentFrame, float[] samples, int sampleRateHz) {
      this.samples = samples;
      step = (int) (STEP_SECONDS * sampleRateHz);
      window = (int) (WINDOW_SECONDS * sampleRateHz);
      planned = word.startFrame();
      int earliest = planned - (int) (EARLIEST_SECONDS * sampleRateHz);
      start = Math.min(planned, Math.max(silentFrame, earliest));
      end = Math.min(word.endFrame(), planned + (int) (LATEST_SECONDS * sampleRateHz));
      double most = 0;
      int at = planned;
      for (int frame = planned; frame + window <= end; frame += step) {
        double energy = energy(samples, frame, window);
        if (energy > most) {
          most = energy;
          at = frame;
        }
      }
      loudest = most;
      loudestFrame = at;
    }

    boolean isAudible(int frame) {
      return energy(samples, frame, window) > Math.pow(10, AUDIBLE_DB / 10) * loudest;
    }

    /** The sound that made a window audible came in at its end. */
    int heardAt(int frame) {
      return Math.min(end, frame + window - step);
    }
  }

  private static double energy(float[] samples, int from, int length) {
    double energy = 0;
    for (int i = from; i < from + length; i++) {
      energy += samples[i] * samples[i];
    }
    return energy;
  }
}
