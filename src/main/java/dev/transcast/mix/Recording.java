package dev.transcast.mix;

import dev.transcast.audio.AudioSource;
import dev.transcast.audio.LoudnessHistogram;
import dev.transcast.audio.LoudnessMeter;
import dev.transcast.audio.PcmFormat;
import dev.transcast.audio.ResampledSource;
import dev.transcast.audio.SoundFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A music file at the programme's rate and with its channels, in a file of its own. */
final class Recording implements Closeable {
  private static final int BLOCK_FRAMES = 8192;

  private final WorkFile work;
  private final int channels;
  private final LoudnessMeter meter;
  private float[] interleaved = new float[0];

  private Recording(WorkFile work, PcmFormat format) {
    this.work = work;
    channels = format.channels();
    meter = new LoudnessMeter(format.sampleRateHz(), channels);
  }

  /**
   * Decodes a file.
   *
   * @param workFile must not exist; gone when this is closed
   */
  static Recording of(Path file, PcmFormat format, Path workFile) throws IOException {
    try (SoundFile sound = Music.open(file)) {
      Recording recording = new Recording(new WorkFile(workFile), format);
      try {
        AudioSource source =
            new ResampledSource(
                sound, sound.channels(), sound.sampleRateHz(), format.sampleRateHz());
        recording.take(source, sound.channels());
        return recording;
      } catch (IOException | RuntimeException | Error e) {
        recording.close();
        throw e;
      }
    }
  }

  private void take(AudioSource source, int sourceChannels) throws IOException {
    float[][] block = new float[sourceChannels][BLOCK_FRAMES];
    float[][] placed = new float[channels][BLOCK_FRAMES];
    float[] samples = new float[channels * BLOCK_FRAMES];
    for (int frames; (frames = source.read(block, BLOCK_FRAMES)) > 0; ) {
      for (int channel = 0; channel < channels; channel++) {
        float[] one = block[Math.min(channel, sourceChannels - 1)];
        float[] other = channels < sourceChannels ? block[sourceChannels - 1] : one;
        for (int i = 0; i < frames; i++) {
          placed[channel][i] = (one[i] + other[i]) / 2;
          samples[i * channels + channel] = placed[channel][i];
        }
      }
      meter.add(placed, frames);
      work.append(samples, frames * channels);
    }
  }

  long frames() {
    return work.samples() / channels;
  }

  /** Integrated, or of the whole where it is too short for that; LUFS. */
  double loudnessLufs() {
    double lufs = meter.integratedLufs();
    return Double.isFinite(lufs) ? lufs : meter.ungatedLufs();
  }

  LoudnessHistogram histogram() {
    return meter.histogram();
  }

  /** Reads interleaved frames; valid until the next call. */
  float[] read(long firstFrame, int frames) throws IOException {
    if (interleaved.length < frames * channels) {
      interleaved = new float[frames * channels];
    }
    work.read(firstFrame * channels, interleaved, frames * channels);
    return interleaved;
  }

  @Override
  public void close() throws IOException {
    work.close();
  }
}
