package dev.transcast.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimiterTest {
  private static final int RATE_HZ = 44100;

  @ParameterizedTest
  @CsvSource({"-1, 3", "-1, 30", "-6, 1", "0, 2"})
  void noise_of_seed_1_stays_below_the_ceiling_between_samples(double ceilingDbtp, double peak)
      throws IOException {
    float[] loud = Tones.noise(peak, 2 * RATE_HZ, /* seed= */ 1);
    assertThat(TruePeakMeterTest.truePeakDbtp(loud, 4096)).isGreaterThan(ceilingDbtp + 3);
    float[] out = limited(ceilingDbtp, loud)[0];
    assertThat(TruePeakMeterTest.truePeakDbtp(out, 4096)).isBetween(ceilingDbtp - 1, ceilingDbtp);
  }

  @Test
  void single_clicks_anywhere_are_caught() throws IOException {
    for (int at : new int[] {0, 1, 200, 255, 256, 257, 2998, 2999}) {
      float[] click = new float[3000];
      click[at] = 5f;
      assertThat(TruePeakMeterTest.truePeakDbtp(limited(-1, click)[0], 512))
          .as("click at %d", at)
          .isBetween(-1.2, -1.0);
    }
  }

  @Test
  void what_is_below_the_ceiling_passes_untouched_and_in_time() throws IOException {
    for (int frames : new int[] {1, 255, 256, 257, 5000}) {
      float[] soft = Tones.noise(0.3, frames, /* seed= */ 2);
      assertThat(limited(-1, soft)[0]).isEqualTo(soft);
    }
  }

  @Test
  void after_a_peak_the_level_comes_back_to_what_it_was() throws IOException {
    float[] samples = Tones.sine(440, 0.3, RATE_HZ, RATE_HZ);
    samples[1000] = 3f;
    float[] out = limited(-1, samples)[0];
    assertThat(out[990]).isNotEqualTo(samples[990]);
    for (int i = RATE_HZ - 1000; i < RATE_HZ; i++) {
      assertThat(out[i]).isEqualTo(samples[i]);
    }
    for (int i = 0; i < 500; i++) {
      assertThat(out[i]).isEqualTo(samples[i]);
    }
  }

  @Test
  void the_stereo_image_stands_still() throws IOException {
    float[] left = Tones.noise(2, 5000, /* seed= */ 3);
    float[] right = left.clone();
    for (int i = 0; i < right.length; i++) {
      right[i] *= 0.5f;
    }
    float[][] out = limited(-1, left, right);
    for (int i = 0; i < left.length; i++) {
      assertThat(out[1][i]).isEqualTo(out[0][i] * 0.5f);
    }
  }

  private static float[][] limited(double ceilingDbtp, float[]... channels) throws IOException {
    AudioSource limiter =
        new Limiter(Tones.source(channels), RATE_HZ, channels.length, ceilingDbtp);
    float[][] out = new float[channels.length][channels[0].length];
    float[][] block = new float[channels.length][100];
    int done = 0;
    for (int count; (count = limiter.read(block, 100)) > 0; done += count) {
      for (int channel = 0; channel < channels.length; channel++) {
        System.arraycopy(block[channel], 0, out[channel], done, count);
      }
    }
    assertThat(done).isEqualTo(channels[0].length);
    return out;
  }
}
