package dev.transcast.speech.alignment;

import dev.transcast.audio.Mfcc;
import dev.transcast.model.AudioClip;
import java.util.Arrays;

/** What a stretch of speech is compared by: its cepstrum and how that moves, speaker removed. */
final class Features {
  private static final int REACH = 2;
  private static final double DELTA_WEIGHT = 0.8;
  private static final double LEVEL_WEIGHT = 1.5;

  private Features() {}

  /**
   * One row for each 10 ms from the start of the stretch.
   *
   * @param highestHz upper end of what is compared
   */
  static float[][] of(AudioClip clip, SpeechBounds bounds, double highestHz) {
    float[] speech = Arrays.copyOfRange(clip.samples(), bounds.startFrame(), bounds.endFrame());
    double[][] cepstra = new Mfcc(clip.sampleRateHz(), highestHz).of(atOneLevel(speech));
    standardise(cepstra);
    int width = Mfcc.COEFFICIENTS;
    float[][] features = new float[cepstra.length][2 * width];
    for (int i = 0; i < cepstra.length; i++) {
      for (int k = 0; k < width; k++) {
        double weight = k == 0 ? LEVEL_WEIGHT : 1;
        features[i][k] = (float) (weight * cepstra[i][k]);
        features[i][width + k] = (float) (weight * DELTA_WEIGHT * slope(cepstra, i, k));
      }
    }
    return features;
  }

  private static float[] atOneLevel(float[] samples) {
    double energy = 0;
    for (float sample : samples) {
      energy += sample * sample;
    }
    double gain = 0.1 / Math.sqrt(energy / Math.max(1, samples.length) + 1e-12);
    for (int i = 0; i < samples.length; i++) {
      samples[i] *= (float) gain;
    }
    return samples;
  }

  /** Mean 0 and deviation 1 for each coefficient, as two voices differ in both. */
  private static void standardise(double[][] cepstra) {
    for (int k = 0; k < Mfcc.COEFFICIENTS; k++) {
      double sum = 0;
      double squares = 0;
      for (double[] frame : cepstra) {
        sum += frame[k];
        squares += frame[k] * frame[k];
      }
      double mean = sum / cepstra.length;
      double deviation = Math.sqrt(Math.max(1e-9, squares / cepstra.length - mean * mean));
      for (double[] frame : cepstra) {
        frame[k] = (frame[k] - mean) / deviation;
      }
    }
  }

  /** Regression over five frames, in deviations a frame, about as large as the values. */
  private static double slope(double[][] rows, int at, int column) {
    double slope = 0;
    for (int d = 1; d <= REACH; d++) {
      double after = rows[Math.min(rows.length - 1, at + d)][column];
      double before = rows[Math.max(0, at - d)][column];
      slope += d * (after - before);
    }
    return slope / 4;
  }
}
