package dev.transcast.caption.lint;

import dev.transcast.audio.AudioSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where something is heard, by energy: frames of 10 ms that lie no more than 35 dB below the loud
 * parts (the 95th percentile) and at least 10 dB above the quiet ones (the 10th). Pauses under 300
 * ms belong to the speech; bursts under 60 ms do not. It cannot tell speech from music.
 */
final class Speech {
  private static final int FRAMES_PER_SECOND = 100;
  private static final double BELOW_LOUD_DB = 35;
  private static final double ABOVE_QUIET_DB = 10;
  private static final double QUIETEST_DB = -70;
  private static final long PAUSE_MS = 300;
  private static final long BURST_MS = 60;
  private static final int BLOCK_FRAMES = 1 << 14;

  private Speech() {}

  /** Something is heard from here to there. */
  record Interval(long startMs, long endMs) {
    long overlapMs(long fromMs, long toMs) {
      return Math.max(0, Math.min(endMs, toMs) - Math.max(startMs, fromMs));
    }
  }

  static List<Interval> in(AudioSource source, int sampleRateHz, int channels) throws IOException {
    byte[] levels = levels(source, sampleRateHz, channels);
    double threshold = threshold(levels);
    List<Interval> intervals = new ArrayList<>();
    long startMs = -1;
    long endMs = -1;
    for (int i = 0; i < levels.length; i++) {
      if (levels[i] < threshold) {
        continue;
      }
      long atMs = i * 1000L / FRAMES_PER_SECOND;
      if (startMs < 0 || atMs - endMs >= PAUSE_MS) {
        add(intervals, startMs, endMs);
        startMs = atMs;
      }
      endMs = atMs + 1000 / FRAMES_PER_SECOND;
    }
    add(intervals, startMs, endMs);
    return intervals;
  }

  private static void add(List<Interval> intervals, long startMs, long endMs) {
    if (startMs >= 0 && endMs - startMs >= BURST_MS) {
      intervals.add(new Interval(startMs, endMs));
    }
  }

  /** The level of each 10 ms in dB of full scale, a byte each: 36 MB for 100 hours. */
  private static byte[] levels(AudioSource source, int sampleRateHz, int channels)
      throws IOException {
    float[][] block = new float[channels][BLOCK_FRAMES];
    byte[] levels = new byte[1 << 12];
    int count = 0;
    double energy = 0;
    long frame = 0;
    long nextEdge = sampleRateHz / FRAMES_PER_SECOND;
    long lastEdge = 0;
    int read = source.read(block, BLOCK_FRAMES);
    while (read > 0) {
      for (int i = 0; i < read; i++) {
        double sum = 0;
        for (float[] channel : block) {
          sum += channel[i];
        }
        energy += sum * sum;
        frame++;
        if (frame == nextEdge) {
          double mean = energy / (frame - lastEdge) / ((double) channels * channels);
          levels = count == levels.length ? Arrays.copyOf(levels, 2 * count) : levels;
          levels[count] = (byte) Math.max(-100, Math.round(10 * Math.log10(mean + 1e-10)));
          count++;
          energy = 0;
          lastEdge = frame;
          nextEdge = (count + 1L) * sampleRateHz / FRAMES_PER_SECOND;
        }
      }
      read = source.read(block, BLOCK_FRAMES);
    }
    return Arrays.copyOf(levels, count);
  }

  private static double threshold(byte[] levels) {
    byte[] sorted = levels.clone();
    Arrays.sort(sorted);
    if (sorted.length == 0) {
      return 0;
    }
    double loud = sorted[(int) (sorted.length * 0.95)];
    double quiet = sorted[(int) (sorted.length * 0.1)];
    double below = loud - BELOW_LOUD_DB;
    // Where nobody ever pauses, the quiet parts are speech as well.
    double above = Math.min(quiet + ABOVE_QUIET_DB, loud - ABOVE_QUIET_DB);
    return Math.max(QUIETEST_DB, Math.max(below, above));
  }
}
