package dev.transcast.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResampledSourceTest {
  /** Stretches must join as if there were none, for noise of seed 5. */
  @ParameterizedTest
  @CsvSource({
    "48000, 44100, 100000",
    "44100, 48000, 100000",
    "48000, 16000, 70001",
    "22050, 44100, 40000",
    "96000, 16000, 150000",
    "44100, 44100, 5000",
    "44100, 22050, 1",
    "44100, 48000, 0"
  })
  void a_stream_sounds_like_the_whole_for_seed_5(int fromHz, int toHz, int frames)
      throws IOException {
    float[] left = Tones.noise(0.5, frames, /* seed= */ 5);
    float[] right = Tones.sine(440, 0.5, frames, fromHz);
    AudioSource stream = new ResampledSource(Tones.source(left, right), 2, fromHz, toHz);
    float[] wholeLeft = new Resampler(fromHz, toHz).resample(left);
    float[] wholeRight = new Resampler(fromHz, toHz).resample(right);
    float[][] block = new float[2][1000];
    int done = 0;
    for (int count; (count = stream.read(block, 1000)) > 0; done += count) {
      assertThat(Arrays.copyOf(block[0], count))
          .containsExactly(Arrays.copyOfRange(wholeLeft, done, done + count), within(1e-6f));
      assertThat(Arrays.copyOf(block[1], count))
          .containsExactly(Arrays.copyOfRange(wholeRight, done, done + count), within(1e-6f));
    }
    assertThat(done).isEqualTo(wholeLeft.length);
  }
}
