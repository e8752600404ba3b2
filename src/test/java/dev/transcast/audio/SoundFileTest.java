package dev.transcast.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundFileTest {
  private static final Path FIXTURES = Path.of("src/test/resources/dev/transcast/audio");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "tone_440_hz_mpeg1_44100_stereo.mp3, 44100, 2, 440, -13.5",
    "tone_300_hz_mpeg2_22050_mono_vbr_with_id3.mp3, 22050, 1, 300, -17.6"
  })
  void mp3_files_sound_as_their_names_say(
      String name, int sampleRateHz, int channels, double hz, double peakDbfs) throws IOException {
    try (SoundFile file = SoundFile.open(FIXTURES.resolve(name))) {
      assertThat(file.sampleRateHz()).isEqualTo(sampleRateHz);
      assertThat(file.channels()).isEqualTo(channels);
      float[][] sound = new float[channels][2 * sampleRateHz];
      int frames = file.read(sound, 2 * sampleRateHz);
      // Coders add up to a few frames of their own at both ends.
      assertThat((double) frames / sampleRateHz).isBetween(1.0, 1.2);
      for (float[] samples : sound) {
        float[] middle = Arrays.copyOfRange(samples, sampleRateHz / 4, sampleRateHz * 3 / 4);
        assertThat(Decibels.ofFactor(TruePeak.samplePeak(middle, 0, middle.length)))
            .isCloseTo(peakDbfs, within(0.3));
        assertThat(2.0 * crossings(middle)).isCloseTo(hz, within(4.0));
      }
      assertThat(file.read(sound, 1)).isZero();
    }
  }

  @Test
  void blocks_of_any_size_give_the_same_sound() throws IOException {
    Path file = FIXTURES.resolve("tone_440_hz_mpeg1_44100_stereo.mp3");
    float[][] whole = new float[2][60000];
    int frames;
    try (SoundFile sound = SoundFile.open(file)) {
      frames = sound.read(whole, 60000);
    }
    try (SoundFile sound = SoundFile.open(file)) {
      float[][] block = new float[2][777];
      int done = 0;
      for (int count; (count = sound.read(block, 777)) > 0; done += count) {
        assertThat(Arrays.copyOf(block[1], count))
            .isEqualTo(Arrays.copyOfRange(whole[1], done, done + count));
      }
      assertThat(done).isEqualTo(frames);
    }
  }

  @Test
  void what_is_no_sound_is_refused_by_name() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.mp3"), "These are notes. ".repeat(500));
    Path empty = Files.createFile(folder.resolve("empty.mp3"));
    for (Path file : new Path[] {text, empty}) {
      assertThatThrownBy(() -> SoundFile.open(file))
          .isInstanceOf(AudioFileException.class)
          .hasMessageContaining(file.getFileName().toString());
    }
  }

  /** Seed 11: bytes of a good file are overwritten; the rest is read, or refused in words. */
  @Test
  void damaged_files_never_break_the_reader_for_seed_11() throws IOException {
    Random random = new Random(11);
    byte[] good = Files.readAllBytes(FIXTURES.resolve("tone_440_hz_mpeg1_44100_stereo.mp3"));
    float[][] block = new float[2][4096];
    for (int round = 0; round < 100; round++) {
      byte[] bad = Arrays.copyOf(good, 100 + random.nextInt(good.length - 100));
      for (int i = 0; i < 20; i++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      Path file = Files.write(folder.resolve("bad.mp3"), bad);
      try (SoundFile sound = SoundFile.open(file)) {
        int frames = 0;
        for (int count; (count = sound.read(block, 4096)) > 0; ) {
          frames += count;
        }
        assertThat(frames).isLessThan(60000);
      } catch (AudioFileException e) {
        assertThat(e).hasMessageContaining("bad.mp3");
      }
    }
  }

  /** Upward zero crossings in half a second. */
  private static int crossings(float[] samples) {
    int crossings = 0;
    for (int i = 1; i < samples.length; i++) {
      crossings += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
    }
    return crossings;
  }
}
