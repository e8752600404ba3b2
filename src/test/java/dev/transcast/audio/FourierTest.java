package dev.transcast.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FourierTest {
  @Test
  void it_is_the_sum_of_the_definition_seed_4() {
    Random random = new Random(4);
    int size = 32;
    double[] real = random.doubles(size, -1, 1).toArray();
    double[] imaginary = random.doubles(size, -1, 1).toArray();
    double[] re = real.clone();
    double[] im = imaginary.clone();

    new Fourier(size).transform(re, im);

    for (int k = 0; k < size; k++) {
      double sumRe = 0;
      double sumIm = 0;
      for (int n = 0; n < size; n++) {
        double angle = -2 * Math.PI * k * n / size;
        sumRe += real[n] * Math.cos(angle) - imaginary[n] * Math.sin(angle);
        sumIm += real[n] * Math.sin(angle) + imaginary[n] * Math.cos(angle);
      }
      assertThat(re[k]).isCloseTo(sumRe, within(1e-9));
      assertThat(im[k]).isCloseTo(sumIm, within(1e-9));
    }
  }

  @Test
  void a_tone_stands_in_its_bin_and_silence_lies_around_a_clip() {
    Fourier fourier = new Fourier(256);
    double[] power = fourier.power(Tones.sine(1000, 1, 4000, 16000), 500, Fourier.hann(256));

    assertThat(power).hasSize(129);
    assertThat(power[16]).isGreaterThan(power[13] * 1e4).isGreaterThan(power[19] * 1e4);
    assertThat(fourier.power(new float[] {1}, -300, Fourier.hann(256))).containsOnly(0);
    assertThat(fourier.power(new float[] {1}, -10, Fourier.hann(256))[128]).isPositive();
  }

  @Test
  void a_size_must_be_a_power_of_two() {
    assertThatThrownBy(() -> new Fourier(100)).hasMessageContaining("100");
  }
}
