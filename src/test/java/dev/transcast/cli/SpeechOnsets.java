package dev.transcast.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where speech begins after a pause, found by energy in the WAV file alone.
 *
 * @param onsetsMs first milliseconds of sound after at least {@link #PAUSE_MS} of silence
 */
record SpeechOnsets(List<Long> onsetsMs) {
  private static final int STEP_MS = 10; // a whole number of frames at every usual rate
  private static final int PAUSE_MS = 150;
  private static final long NEAR_MS = 250;
  private static final long TOLERANCE_MS = 80;

  static SpeechOnsets of(Path wav) throws IOException {
    double[] levels = levels(wav);
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    double loud = sorted[(int) (sorted.length * 0.9)];
    double threshold = loud * 0.03;
    List<Long> onsets = new ArrayList<>();
    int quietSteps = PAUSE_MS / STEP_MS;
    for (int i = 0; i < levels.length; i++) {
      if (levels[i] < threshold) {
        quietSteps++;
      } else {
        if (quietSteps * STEP_MS >= PAUSE_MS) {
          onsets.add((long) i * STEP_MS);
        }
        quietSteps = 0;
      }
    }
    return new SpeechOnsets(onsets);
  }

  /**
   * Of the captions that begin near the end of a pause, the share that begins too far from the
   * first sound. Captions that begin inside a phrase do not count: there energy shows nothing.
   *
   * @param shiftMs moves all captions, to see that the check can fail
   */
  double offShare(Captions captions, long shiftMs) {
    int off = 0;
    int counted = 0;
    for (Captions.Cue cue : captions.cues()) {
      long startMs = cue.startMs() + shiftMs;
      long distanceMs =
          onsetsMs.stream().mapToLong(onset -> Math.abs(onset - startMs)).min().orElseThrow();
      if (!cue.isSound() && distanceMs <= NEAR_MS) {
        counted++;
        off += distanceMs > TOLERANCE_MS ? 1 : 0;
      }
    }
    if (counted < 10) {
      throw new AssertionError("too few captions after a pause: " + counted);
    }
    return (double) off / counted;
  }

  /** Root mean square of the channels' sum, a value each {@link #STEP_MS}. */
  private static double[] levels(Path wav) throws IOException {
    byte[] header = new byte[12];
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(wav), 1 << 16)) {
      in.readNBytes(header, 0, header.length);
      int channels = 0;
      int rateHz = 0;
      while (true) {
        ByteBuffer chunk = ByteBuffer.wrap(in.readNBytes(8)).order(ByteOrder.LITTLE_ENDIAN);
        int id = chunk.getInt();
        long size = Integer.toUnsignedLong(chunk.getInt());
        if (id == 0x20746d66) { // "fmt "
          ByteBuffer format =
              ByteBuffer.wrap(in.readNBytes((int) size)).order(ByteOrder.LITTLE_ENDIAN);
          channels = format.getShort(2);
          rateHz = format.getInt(4);
        } else if (id == 0x61746164) { // "data"
          return levels(in, size, channels, rateHz);
        } else {
          in.skipNBytes(size + (size & 1));
        }
      }
    }
  }

  private static double[] levels(BufferedInputStream in, long bytes, int channels, int rateHz)
      throws IOException {
    int frames = rateHz * STEP_MS / 1000;
    byte[] step = new byte[frames * channels * 2];
    double[] levels = new double[(int) (bytes / step.length)];
    for (int i = 0; i < levels.length; i++) {
      in.readNBytes(step, 0, step.length);
      ByteBuffer samples = ByteBuffer.wrap(step).order(ByteOrder.LITTLE_ENDIAN);
      double sum = 0;
      while (samples.hasRemaining()) {
        double mono = 0;
        for (int c = 0; c < channels; c++) {
          mono += samples.getShort();
        }
        sum += mono * mono;
      }
      levels[i] = Math.sqrt(sum / frames);
    }
    return levels;
  }
}
