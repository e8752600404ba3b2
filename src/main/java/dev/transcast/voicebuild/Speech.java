package dev.transcast.voicebuild;

import dev.transcast.audio.Resampler;
import dev.transcast.audio.WavReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Recordings as the analysis wants them. */
final class Speech {
  private static final int MOST_FRAMES = 600 * 48_000;

  private Speech() {}

  /** A WAV file and the labels beside it. */
  static Rendition read(Path folder, String name) throws IOException {
    float[] samples = samples(folder.resolve(name + ".wav"));
    return new Rendition(samples, LabelFile.read(folder.resolve(name + ".lab"), samples.length));
  }

  /** A mono WAV file at {@link Rendition#SAMPLE_RATE_HZ}, whatever its own rate. */
  static float[] samples(Path file) throws IOException {
    try (WavReader in = new WavReader(file)) {
      if (in.channels() != 1 || in.frames() > MOST_FRAMES) {
        throw new IOException(
            file
                + ": mono of at most 10 min is read, this has "
                + in.channels()
                + " channels and "
                + in.frames()
                + " frames");
      }
      float[] samples = new float[(int) in.frames()];
      int read = in.read(new float[][] {samples}, samples.length);
      if (in.sampleRateHz() == Rendition.SAMPLE_RATE_HZ) {
        return read == samples.length ? samples : Arrays.copyOf(samples, read);
      }
      return new Resampler(in.sampleRateHz(), Rendition.SAMPLE_RATE_HZ).resample(samples);
    }
  }
}
