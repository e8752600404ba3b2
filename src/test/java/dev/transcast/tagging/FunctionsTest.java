package dev.transcast.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FunctionsTest {
  @Test
  void the_exponential_is_that_of_math() {
    float[] row = new float[1701];
    for (int i = 0; i < row.length; i++) {
      row[i] = (i - 1700) * 0.0135f;
    }
    float[] powers = row.clone();
    Exponential.apply(powers);
    for (int i = 0; i < row.length; i++) {
      assertThat(powers[i]).isCloseTo((float) Math.exp(row[i]), within(5e-6f));
    }
    assertThat(powers[1700]).isEqualTo(1);
  }

  @Test
  void the_exponential_is_nothing_far_below() {
    float[] row = {-1e9f};
    Exponential.apply(row);
    assertThat(row[0]).isBetween(0f, 1e-9f);
  }

  @Test
  void the_gaussian_unit_is_nothing_far_below_and_x_far_above() {
    // x * scipy.stats.norm.cdf(x), scipy 1.10
    float[] row = {-50, -1.5f, 0, 1, 50};
    Gelu.apply(row);
    assertThat(row).containsExactly(new float[] {0, -0.1002108f, 0, 0.8413447f, 50}, within(1e-5f));
  }
}
