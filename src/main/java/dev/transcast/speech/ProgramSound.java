package dev.transcast.speech;

import dev.transcast.audio.WavReader;
import dev.transcast.model.AudioClip;
import dev.transcast.speech.program.ProgramException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The WAV file that a program left. */
final class ProgramSound {
  private static final int LOWEST_RATE_HZ = 8_000;
  private static final int HIGHEST_RATE_HZ = 192_000;
  private static final int BLOCK_FRAMES = 1 << 14;

  private ProgramSound() {}

  /**
   * Reads it; several channels become their mean.
   *
   * @param longestSeconds of what can be meant; files that claim more are refused unread
   */
  static AudioClip read(Path file, double longestSeconds) throws ProgramException {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) == 0) {
        throw new ProgramException("ended without a sound");
      }
    } catch (IOException e) {
      throw new ProgramException("ended without a sound: " + e.getMessage());
    }
    try (WavReader wav = new WavReader(file)) {
      if (wav.sampleRateHz() < LOWEST_RATE_HZ || wav.sampleRateHz() > HIGHEST_RATE_HZ) {
        throw new ProgramException("wrote sound of " + wav.sampleRateHz() + " frames a second");
      }
      if (wav.frames() > longestSeconds * wav.sampleRateHz()) {
        long seconds = wav.frames() / wav.sampleRateHz();
        throw new ProgramException(
            "wrote "
                + seconds
                + " s of sound for what takes "
                + (long) longestSeconds
                + " at most");
      }
      return new AudioClip(mono(wav), wav.sampleRateHz());
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage()).replace(file + ": ", "");
      throw new ProgramException("wrote no WAV that can be read: " + reason);
    }
  }

  private static float[] mono(WavReader wav) throws IOException {
    float[] samples = new float[Math.toIntExact(wav.frames())];
    float[][] block = new float[wav.channels()][BLOCK_FRAMES];
    int position = 0;
    int count = wav.read(block, BLOCK_FRAMES);
    while (count > 0) {
      for (float[] channel : block) {
        for (int i = 0; i < count; i++) {
          samples[position + i] += channel[i] / block.length;
        }
      }
      position += count;
      count = wav.read(block, BLOCK_FRAMES);
    }
    return samples;
  }
}
