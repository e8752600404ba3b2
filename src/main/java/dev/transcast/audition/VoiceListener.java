package dev.transcast.audition;

import dev.transcast.audio.Mfcc;
import dev.transcast.audio.PitchTracker;
import dev.transcast.audio.Resampler;
import dev.transcast.model.AudioClip;
import dev.transcast.model.VoicePrint;
import java.util.ArrayList;
import java.util.List;

/** Measures voices. One thread at a time. */
public final class VoiceListener {
  private static final int SAMPLE_RATE_HZ = PitchTracker.SAMPLE_RATE_HZ;
  private static final double HIGHEST_HZ = 7_600;

  private final Mfcc mfcc = new Mfcc(SAMPLE_RATE_HZ, HIGHEST_HZ);
  private final PitchTracker pitchTracker = new PitchTracker();

  public VoiceListener() {}

  /**
   * Listens to a clip. Timbre is taken where there is a voice: there a vocal tract is heard best,
   * and a hiss differs little from one voice to the next.
   *
   * @param clip a sentence or more, without silence around
   * @param words how many are spoken in it
   */
  public Heard hear(AudioClip clip, int words) {
    float[] samples = new Resampler(clip.sampleRateHz(), SAMPLE_RATE_HZ).resample(clip.samples());
    double[] pitchHz = pitchTracker.track(samples);
    double[][] cepstra = mfcc.of(samples);

    Moments pitch = new Moments();
    List<Moments> timbre = new ArrayList<>();
    for (int k = 0; k < VoicePrint.TIMBRE_NUMBERS; k++) {
      timbre.add(new Moments());
    }
    for (int frame = 0; frame < pitchHz.length; frame++) {
      if (pitchHz[frame] > 0) {
        pitch.add(12 * StrictMath.log(pitchHz[frame] / 100) / StrictMath.log(2));
        for (int k = 0; k < VoicePrint.TIMBRE_NUMBERS; k++) {
          timbre.get(k).add(cepstra[frame][k + 1]);
        }
      }
    }
    double minutes = samples.length / (60.0 * SAMPLE_RATE_HZ);
    VoicePrint print =
        new VoicePrint(
            pitch.mean(),
            pitch.deviation(),
            words / minutes,
            timbre.stream().map(Moments::mean).toList(),
            timbre.stream().map(Moments::deviation).toList());
    return new Heard(samples, pitchHz, print);
  }

  /** Mean and standard deviation; 0 of nothing. */
  private static final class Moments {
    private int count;
    private double sum;
    private double squares;

    void add(double value) {
      count++;
      sum += value;
      squares += value * value;
    }

    double mean() {
      return count == 0 ? 0 : sum / count;
    }

    double deviation() {
      return count == 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean() * mean()));
    }
  }
}
