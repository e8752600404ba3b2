package dev.transcast.voicebuild;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One mark a pitch period, on the pulse: the path through the residual that collects the strongest
 * pulses at distances near the period, by dynamic programming.
 */
final class PitchMarks {
  private static final double SHORTEST_STEP = 0.7;
  private static final double LONGEST_STEP = 1.35;
  private static final double STEP_COST = 20;
  private static final int ORDER = 16;
  private static final int WINDOW = Rendition.SAMPLE_RATE_HZ / 50;

  /** Of 0 to 1023; the longest step is far below. */
  private static final double[] LOGARITHMS =
      IntStream.range(0, 1024).mapToDouble(Math::log).toArray();

  private PitchMarks() {}

  /** The marks of one stretch of voice after the other, each at least one. */
  static List<int[]> of(float[] samples, PitchTrack track) {
    double[] pulses = pulses(samples, track);
    List<int[]> stretches = new ArrayList<>();
    int start = 0;
    while (start < samples.length) {
      int end = start;
      while (end < samples.length && track.periodAt(end) > 0) {
        end++;
      }
      if (end > start) {
        int[] marks = marks(pulses, track, start, end);
        if (marks.length > 0) {
          stretches.add(marks);
        }
      }
      start = end + 1;
    }
    return stretches;
  }

  /** The residual with its pulses upwards, the strongest of each period near 1. */
  private static double[] pulses(float[] samples, PitchTrack track) {
    double[] residual = new double[samples.length];
    for (int start = 0; start < samples.length; start += PitchTrack.HOP) {
      int end = Math.min(start + PitchTrack.HOP, samples.length);
      double[] a = LinearPrediction.analyse(samples, (start + end) / 2, WINDOW, ORDER);
      LinearPrediction.residual(samples, start, end, a, residual);
    }
    double skew = 0;
    for (int i = 0; i < residual.length; i++) {
      skew += track.periodAt(i) > 0 ? residual[i] * residual[i] * residual[i] : 0;
    }
    double sign = skew < 0 ? -1 : 1;
    double[] peaks = peaks(residual);
    double[] pulses = new double[residual.length];
    for (int i = 0; i < residual.length; i++) {
      int reach = track.periodAt(i) / 2;
      double peak = 1e-9;
      for (int hop = Math.max(0, i - reach) / PitchTrack.HOP;
          hop <= Math.min(residual.length - 1, i + reach) / PitchTrack.HOP;
          hop++) {
        peak = Math.max(peak, peaks[hop]);
      }
      pulses[i] = reach == 0 ? 0 : Math.max(0, sign * residual[i]) / peak;
    }
    return pulses;
  }

  /** The largest magnitude of each hop. */
  private static double[] peaks(double... residual) {
    double[] peaks = new double[residual.length / PitchTrack.HOP + 1];
    for (int i = 0; i < residual.length; i++) {
      int hop = i / PitchTrack.HOP;
      peaks[hop] = Math.max(peaks[hop], Math.abs(residual[i]));
    }
    return peaks;
  }

  private static int[] marks(double[] pulses, PitchTrack track, int start, int end) {
    double[] score = new double[end - start];
    int[] from = new int[end - start];
    Arrays.fill(from, -1);
    int firstPeriod = track.periodAt(start);
    for (int i = start; i < end; i++) {
      int period = Math.max(1, track.periodAt(i));
      double best = i - start < LONGEST_STEP * firstPeriod ? 0 : Double.NEGATIVE_INFINITY;
      int least = (int) Math.floor(SHORTEST_STEP * period);
      int most = (int) Math.ceil(LONGEST_STEP * period);
      for (int step = Math.max(1, least); step <= most && i - step >= start; step++) {
        double stretch = LOGARITHMS[step] - LOGARITHMS[period];
        double total = score[i - step - start] - STEP_COST * stretch * stretch;
        if (total > best) {
          best = total;
          from[i - start] = i - step;
        }
      }
      score[i - start] = best + pulses[i];
    }
    int at = end - 1;
    int lastPeriod = track.periodAt(end - 1);
    for (int i = end - 1; i >= start && end - i <= LONGEST_STEP * lastPeriod; i--) {
      at = score[i - start] > score[at - start] ? i : at;
    }
    List<Integer> marks = new ArrayList<>();
    for (int mark = at; mark >= 0; mark = from[mark - start]) {
      marks.add(mark);
    }
    Collections.reverse(marks);
    return marks.stream().mapToInt(Integer::intValue).toArray();
  }
}
