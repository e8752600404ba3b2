package dev.transcast.mix;

import dev.transcast.audio.HighPass;
import dev.transcast.audio.Resampler;
import dev.transcast.model.AudioClip;
import dev.transcast.model.SpokenLine;
import dev.transcast.model.TimedWord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings lines to the programme's rate, without rumble and clean at the edges. It is most of the
 * work that a line makes and needs no other line, so it may run on many threads at once.
 */
final class LineTreatment {
  private static final double RUMBLE_HZ = 60;
  private static final int FADE_MS = 5;
  private static final int SHORTEST_FADE_MS = 1;

  private final int sampleRateHz;

  /** By the clip's rate. They have work space of their own, so each thread has its own. */
  private final ThreadLocal<Map<Integer, Resampler>> resamplers =
      ThreadLocal.withInitial(HashMap::new);

  LineTreatment(int sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
  }

  /** A spoken line as it goes into the programme; a sound event as it is. */
  SpokenLine treat(SpokenLine line) {
    if (line.request().isSound()) {
      return line;
    }
    AudioClip clip = line.clip();
    int clipRateHz = clip.sampleRateHz();
    float[] samples =
        resamplers
            .get()
            .computeIfAbsent(clipRateHz, rate -> new Resampler(rate, sampleRateHz))
            .resample(new HighPass(RUMBLE_HZ, clipRateHz).filter(clip.samples()));
    List<TimedWord> words =
        TimedWord.retimed(line.words(), frame -> toProgramme(frame, clipRateHz));
    fade(
        samples,
        words.get(0).startFrame(),
        samples.length - words.get(words.size() - 1).endFrame());
    return new SpokenLine(line.request(), new AudioClip(samples, sampleRateHz), words);
  }

  /**
   * The one place where frames of a clip become frames of the programme: rounded to the nearest, so
   * order is kept; the resampler rounds a clip's length up, so its bounds are too.
   */
  private long toProgramme(long clipFrame, int clipRateHz) {
    return Math.floorDiv(2 * clipFrame * sampleRateHz + clipRateHz, 2L * clipRateHz);
  }

  /**
   * Takes the clicks off a line's edges. The fade stays outside the first and the last word where
   * the clip leaves room: an onset that is cut, a "t" or a "p", is another sound.
   */
  private void fade(float[] samples, long framesBefore, long framesAfter) {
    int in = fadeFrames(framesBefore, samples.length);
    for (int i = 0; i < in; i++) {
      samples[i] *= raisedCosine((i + 0.5) / in);
    }
    int out = fadeFrames(Math.max(framesAfter, frames(FADE_MS)), samples.length);
    for (int i = 0; i < out; i++) {
      samples[samples.length - 1 - i] *= raisedCosine((i + 0.5) / out);
    }
  }

  private int fadeFrames(long room, int length) {
    long wanted = Math.max(frames(SHORTEST_FADE_MS), Math.min(room, frames(FADE_MS)));
    return (int) Math.min(wanted, length / 2);
  }

  private static float raisedCosine(double place) {
    return (float) (0.5 - 0.5 * StrictMath.cos(Math.PI * place));
  }

  private long frames(double ms) {
    return Math.round(ms * sampleRateHz / 1000);
  }
}
