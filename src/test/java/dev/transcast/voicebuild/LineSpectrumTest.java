package dev.transcast.voicebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineSpectrumTest {
  @Test
  void a_filter_comes_back_from_its_lines_seed_11() {
    Random random = new Random(11);
    int found = 0;
    for (int trial = 0; trial < 200; trial++) {
      double[] a = stable(random, 16);
      double[] lines = LineSpectrum.of(a);
      if (lines.length > 0) {
        found++;
        assertThat(lines).isSorted();
        assertThat(LineSpectrum.coefficients(lines)).containsExactly(a, within(1e-4));
      }
    }
    assertThat(found).isGreaterThan(195);
  }

  @Test
  void lines_moved_anywhere_are_a_stable_filter_seed_12() {
    Random random = new Random(12);
    for (int trial = 0; trial < 200; trial++) {
      double[] lines = LineSpectrum.of(stable(random, 16));
      if (lines.length > 0) {
        double[] shift = random.doubles(16, -0.5, 0.5).toArray();
        double[] a = LineSpectrum.coefficients(LineSpectrum.shifted(lines, shift, 1));
        assertThat(LinearPrediction.isStable(a)).isTrue();
      }
    }
  }

  @Test
  void a_negative_warp_lowers_formants_by_about_that_much_twice() {
    double[] lines = {0.1, 0.2, 0.3, 0.4};
    double[] warped = LineSpectrum.warped(lines, -0.05);
    assertThat(warped[0] / lines[0]).isCloseTo(0.905, within(0.005));
    assertThat(warped).isSorted();
  }

  @Test
  void a_filter_that_grows_is_not_stable() {
    assertThat(LinearPrediction.isStable(new double[] {1.01})).isFalse();
    assertThat(LinearPrediction.isStable(new double[] {1.8, -0.95})).isTrue();
  }

  /** From random reflections, most of them small. */
  private static double[] stable(Random random, int order) {
    double[] a = new double[order];
    for (int i = 0; i < order; i++) {
      double reflection = (random.nextDouble() * 1.6 - 0.8) / (1 + i / 4.0);
      double[] before = a.clone();
      a[i] = reflection;
      for (int k = 0; k < i; k++) {
        a[k] = before[k] - reflection * before[i - 1 - k];
      }
    }
    return a;
  }
}
