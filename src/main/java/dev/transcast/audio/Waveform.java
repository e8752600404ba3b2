package dev.transcast.audio;

import java.io.IOException;
import java.nio.file.Path;

/** How loud a recording looks. */
public final class Waveform {
  private static final int BLOCK_FRAMES = 16_384;

  private Waveform() {}

  /**
   * The root mean square of each of a recording's parts of equal length, against the loudest of
   * them; the file is read once. Peaks would not do: a limiter makes them all alike.
   *
   * @param parts how many; those of a recording with fewer frames may be silent
   * @return 0 to 1 a part, over all channels
   */
  public static double[] levels(Path wav, int parts) throws IOException {
    double[] squares = new double[parts];
    long[] counts = new long[parts];
    try (WavReader source = new WavReader(wav)) {
      float[][] block = new float[source.channels()][BLOCK_FRAMES];
      long frame = 0;
      int part = 0;
      int frames;
      while ((frames = source.read(block, BLOCK_FRAMES)) > 0) {
        for (int i = 0; i < frames; i++, frame++) {
          while (part < parts - 1 && frame >= (part + 1L) * source.frames() / parts) {
            part++;
          }
          counts[part]++;
          for (float[] channel : block) {
            squares[part] += channel[i] * channel[i];
          }
        }
      }
    }
    double loudest = 0.0;
    for (int i = 0; i < parts; i++) {
      squares[i] = counts[i] == 0 ? 0.0 : squares[i] / counts[i];
      loudest = Math.max(loudest, squares[i]);
    }
    double[] levels = new double[parts];
    for (int i = 0; i < parts && loudest > 0.0; i++) {
      levels[i] = Math.sqrt(squares[i] / loudest);
    }
    return levels;
  }
}
