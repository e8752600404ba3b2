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
    int rows = 38; // 35 at once: more pairs than a block, and one of a single row
    float[][] in = random(random, rows, 8);
    byte[] weights = new byte[8 * columns];
    random.nextBytes(weights);
    float[] scales = random(random, 1, 8)[0];
    float[] bias = random(random, 1, columns)[0];
    float[][] out = random(random, rows, columns);
    float[] before = out[0].clone();
    float[] after = out[rows - 1].clone();
    Dense dense = new Dense(new QuantizedRows(weights, scales, columns), bias);
    dense.apply(in, out, 2, rows - 1, Dense.room(rows));
    dense.apply(in, out, 1, 2, Dense.room(1));
    assertThat(out[0]).isEqualTo(before);
    assertThat(out[rows - 1]).isEqualTo(after);
    for (int row = 1; row < rows - 1; row++) {
      for (int i = 0; i < columns; i++) {
        double expected = bias[i];
        for (int k = 0; k < 8; k++) {
          expected += (double) in[row][k] * weights[k * columns + i] * scales[k];
        }
        assertThat((double) out[row][i]).isCloseTo(expected, within(1e-3));
      }
    }
  }

  @Test
  void weights_that_do_not_fit_are_refused() {
    QuantizedRows weights = new QuantizedRows(new byte[8 * 7], new float[8], 7);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dense(weights, new float[6]))
        .withMessageContaining("in=8, out=7, bias=6");
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
