package dev.transcast.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenseTest {
  @ParameterizedTest(name = "{0} columns")
  @ValueSource(ints = {7, 384, 390, 1152})
  void it_multiplies_and_adds_seed_3(int columns) {
    Random random = new Random(3);
    float[][] in = random(random, 5, 8);
    float[][] weights = random(random, 8, columns);
    float[] bias = random(random, 1, columns)[0];
    float[][] out = random(random, 5, columns);
    float[] before = out[0].clone();
    float[] after = out[4].clone();
    new Dense(weights, bias).apply(in, out, 1, 4, Dense.room(5));
    assertThat(out[0]).isEqualTo(before);
    assertThat(out[4]).isEqualTo(after);
    for (int row = 1; row < 4; row++) {
      for (int i = 0; i < columns; i++) {
        double expected = bias[i];
        for (int k = 0; k < 8; k++) {
          expected += (double) in[row][k] * weights[k][i];
        }
        assertThat((double) out[row][i]).isCloseTo(expected, within(1e-5));
      }
    }
  }

  @Test
  void weights_that_do_not_fit_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dense(new float[8][7], new float[6]))
        .withMessageContaining("in=8, out=6");
  }

  private static float[][] random(Random random, int rows, int columns) {
    float[][] matrix = new float[rows][columns];
    for (float[] row : matrix) {
      for (int i = 0; i < columns; i++) {
        row[i] = random.nextFloat() - 0.5f;
      }
    }
    return matrix;
  }
}
