package dev.transcast.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Mp3EncoderTest {
  /** What decoders add before the first sample (LAME's delay and a decoder's own). */
  private static final int DELAY_SAMPLES = 576 + 529;

  private static final int SAMPLE_RATE_HZ = 16_000;

  @TempDir Path folder;

  /** Two segments and a part of a third: 161 s at this rate. */
  @Test
  void the_seams_of_segments_are_as_near_to_the_wav_as_the_rest() throws IOException {
    float[] sound = voiceLike(161 * SAMPLE_RATE_HZ, SAMPLE_RATE_HZ);
    Path wav = wav(SAMPLE_RATE_HZ, 16, sound);
    float[] decoded = decoded(encoded(wav, 2), sound.length);
    for (int second = 0; second < 161; second++) {
      assertThat(snrDb(sound, decoded, second * SAMPLE_RATE_HZ, SAMPLE_RATE_HZ))
          .as("second %d", second)
          .isGreaterThan(20);
    }
  }

  @Test
  void as_many_threads_as_you_like_write_the_same_bytes() throws IOException {
    Path wav = wav(SAMPLE_RATE_HZ, 16, voiceLike(300 * SAMPLE_RATE_HZ, SAMPLE_RATE_HZ));
    byte[] bytes = Files.readAllBytes(encoded(wav, 1));
    assertThat(Files.readAllBytes(encoded(wav, 3))).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({"16000, 1, 16", "22050, 2, 24", "24000, 1, 24", "44100, 1, 24", "48000, 2, 16"})
  void every_rate_and_width_sounds_like_its_wav(int sampleRateHz, int channels, int bits)
      throws IOException {
    float[] sound = voiceLike(2 * sampleRateHz, sampleRateHz);
    float[][] all = new float[channels][];
    Arrays.fill(all, sound);
    Path mp3 = encoded(wav(sampleRateHz, bits, all), 2);
    try (SoundFile file = SoundFile.open(mp3)) {
      assertThat(file.sampleRateHz()).isEqualTo(sampleRateHz);
      assertThat(file.channels()).isEqualTo(channels);
    }
    assertThat(snrDb(sound, decoded(mp3, sound.length), 0, sound.length)).isGreaterThan(20);
  }

  @Test
  void even_a_wav_of_one_sample_becomes_an_mp3() throws IOException {
    Path mp3 = encoded(wav(SAMPLE_RATE_HZ, 16, new float[] {0.5f}), 2);
    try (SoundFile file = SoundFile.open(mp3)) {
      assertThat(file.read(new float[1][9_000], 9_000)).isPositive();
    }
  }

  private static float[] voiceLike(int samples, int sampleRateHz) {
    float[] sum = Tones.sine(120, 0.2, samples, sampleRateHz);
    float[] formant = Tones.sine(730, 0.1, samples, sampleRateHz);
    float[] hiss = Tones.noise(0.003, samples, /* seed= */ 5);
    for (int i = 0; i < samples; i++) {
      sum[i] += formant[i] + hiss[i];
    }
    return Tones.faded(sum, sampleRateHz);
  }

  private Path wav(int sampleRateHz, int bits, float[]... sound) throws IOException {
    PcmFormat format = new PcmFormat(sampleRateHz, sound.length, bits);
    Path wav = folder.resolve("sound.wav");
    byte[] pcm = new byte[sound[0].length * format.frameBytes()];
    new Dither(format).quantize(sound, sound[0].length, pcm);
    try (WavWriter writer = new WavWriter(wav, format, WavMetadata.NONE)) {
      writer.write(pcm, sound[0].length);
    }
    return wav;
  }

  private Path encoded(Path wav, int threads) throws IOException {
    Path mp3 = folder.resolve(threads + ".mp3");
    Mp3Encoder.encode(wav, mp3, new byte[0], threads);
    return mp3;
  }

  /** The first channel, without what stands before its first sample. */
  private static float[] decoded(Path mp3, int samples) throws IOException {
    try (SoundFile file = SoundFile.open(mp3)) {
      // The decoder plays the Info frame, too.
      int before = DELAY_SAMPLES + Mp3Frame.samples(file.sampleRateHz());
      float[][] block = new float[file.channels()][before + samples];
      assertThat(file.read(block, before + samples)).isEqualTo(before + samples);
      return Arrays.copyOfRange(block[0], before, before + samples);
    }
  }

  private static double snrDb(float[] sound, float[] decoded, int from, int samples) {
    double signal = 0;
    double noise = 0;
    for (int i = from; i < from + samples; i++) {
      signal += sound[i] * sound[i];
      noise += (sound[i] - decoded[i]) * (sound[i] - decoded[i]);
    }
    return 10 * Math.log10(signal / noise);
  }
}
