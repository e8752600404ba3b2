package dev.transcast.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MfccTest {
  @Test
  void the_power_spectrum_is_that_of_the_definition_random_seed_1() {
    Random random = new Random(1);
    double[] block = random.doubles(64, -1, 1).toArray();

    double[] power = new PowerSpectrum(64).of(block);

    for (int k = 0; k <= 32; k++) {
      double re = 0;
      double im = 0;
      for (int n = 0; n < 64; n++) {
        re += block[n] * Math.cos(2 * Math.PI * k * n / 64);
        im -= block[n] * Math.sin(2 * Math.PI * k * n / 64);
      }
      assertThat(power[k]).as("bin %d", k).isCloseTo(re * re + im * im, within(1e-9));
    }
  }

  @Test
  void twice_the_level_moves_only_coefficient_0() {
    float[] soft = noise(8000);
    float[] loud = soft.clone();
    for (int i = 0; i < loud.length; i++) {
      loud[i] *= 2;
    }
    Mfcc mfcc = new Mfcc(16_000, 7_000);
    double[] a = mfcc.of(soft)[20];
    double[] b = mfcc.of(loud)[20];

    assertThat(b[0] - a[0]).isCloseTo(2 * Math.log(2) * Math.sqrt(2 * 26), within(0.05));
    for (int k = 1; k < Mfcc.COEFFICIENTS; k++) {
      assertThat(b[k]).isCloseTo(a[k], within(0.02));
    }
  }

  @Test
  void frame_i_hears_what_is_at_i_hundredths_of_a_second() {
    float[] click = new float[16_000];
    click[8_000] = 1;

    double[][] frames = new Mfcc(16_000, 7_000).of(click);

    assertThat(frames).hasDimensions(101, Mfcc.COEFFICIENTS);
    assertThat(frames[50][0]).isGreaterThan(frames[49][0]).isGreaterThan(frames[51][0]);
    assertThat(frames[40][0]).isLessThan(frames[49][0]);
    assertThat(frames[60][0]).isEqualTo(frames[40][0]);
  }

  @Test
  void the_same_sound_at_two_rates_has_nearly_the_same_coefficients() {
    float[] sound = noise(16_000);
    double[][] a = new Mfcc(16_000, 6_000).of(sound);
    double[][] b = new Mfcc(22_050, 6_000).of(new Resampler(16_000, 22_050).resample(sound));

    for (int k = 1; k < Mfcc.COEFFICIENTS; k++) {
      assertThat(b[50][k]).as("coefficient %d", k).isCloseTo(a[50][k], within(1.0));
    }
  }

  @Test
  void filters_above_half_the_rate_are_refused() {
    assertThatThrownBy(() -> new Mfcc(8_000, 7_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("highestHz=7000");
  }

  /** Pink enough: neighbours are alike. */
  private static float[] noise(int frames) {
    Random random = new Random(2);
    float[] noise = new float[frames];
    float last = 0;
    for (int i = 0; i < frames; i++) {
      last = 0.7f * last + 0.1f * (float) random.nextGaussian();
      noise[i] = last;
    }
    return noise;
  }
}
