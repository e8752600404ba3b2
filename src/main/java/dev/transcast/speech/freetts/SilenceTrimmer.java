package dev.transcast.speech.freetts;

import java.util.Arrays;
import java.util.List;

/** Removes the engine's pauses at both ends; pauses between lines are the mix's business. */
public final class SilenceTrimmer {
  /** Kept before the first word, so that nothing soft is cut. */
  private static final double LEAD_SECONDS = 0.010;

  /** Kept after the last word: the release of its last phone falls below -55 dB within 50 ms. */
  private static final double TAIL_SECONDS = 0.060;

  /** Shorter than the lead, so that no word is touched. */
  private static final double FADE_SECONDS = 0.008;

  private SilenceTrimmer() {}

  /**
   * Leaves little before the first word and behind the last.
   *
   * @param whole with at least one word
   */
  public static Rendering trim(Rendering whole) {
    return trim(whole, whole.words().get(0).startFrame());
  }

  /** The same, where something is heard before the first word. */
  static Rendering trim(Rendering whole, int soundFrame) {
    double rate = whole.sampleRateHz();
    List<Rendering.Span> words = whole.words();
    int first = Math.min(words.get(0).startFrame(), soundFrame);
    int last = words.get(words.size() - 1).endFrame();
    int start = Math.max(0, first - (int) Math.round(rate * LEAD_SECONDS));
    int end = Math.min(whole.samples().length, last + (int) Math.round(rate * TAIL_SECONDS));
    float[] samples = Arrays.copyOfRange(whole.samples(), start, end);
    fade(samples, Math.min(samples.length / 2, (int) Math.round(rate * FADE_SECONDS)));
    return new Rendering(
        samples,
        whole.sampleRateHz(),
        words.stream()
            .map(word -> new Rendering.Span(word.startFrame() - start, word.endFrame() - start))
            .toList());
  }

  /** The recordings' noise does not begin and end with a click. */
  private static void fade(float[] samples, int frames) {
    for (int i = 0; i < frames; i++) {
      float gain = (i + 0.5f) / frames;
      samples[i] *= gain;
      samples[samples.length - 1 - i] *= gain;
    }
  }
}
