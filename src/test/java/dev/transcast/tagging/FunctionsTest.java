package dev.transcast.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FunctionsTest {
  @Test
  void the_exponential_is_that_of_math() {
    for (int i = 0; i < 1700; i++) {
      float x = -23 + i * 0.0135f;
      assertThat(Exponential.at(x)).isCloseTo((float) Math.exp(x), within(3e-6f));
    }
    assertThat(Exponential.at(0)).isEqualTo(1);
    assertThat(Exponential.at(-1e9f)).isLessThan(1e-9f);
  }

  @Test
  void the_gaussian_unit_is_nothing_far_below_and_x_far_above() {
    // x * scipy.stats.norm.cdf(x), scipy 1.10
    float[] row = {-50, -1.5f, 0, 1, 50};
    Gelu.apply(row);
    assertThat(row).containsExactly(new float[] {0, -0.1002108f, 0, 0.8413447f, 50}, within(1e-5f));
  }
}
