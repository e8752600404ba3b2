package dev.transcast.diphone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MuLawTest {
  @Test
  void bytes_stand_for_the_samples_of_g711() {
    int[][] codesAndSamples = {
      {0x00, -32124},
      {0x0F, -16764},
      {0x7E, -8},
      {0x7F, 0},
      {0xFF, 0},
      {0xFE, 8},
      {0xF0, 120},
      {0xEF, 132},
      {0x8F, 16764},
      {0x81, 31100}
    };
    for (int[] pair : codesAndSamples) {
      assertThat(MuLaw.decode((byte) (pair[0] - 128))).isEqualTo((short) pair[1]);
    }
  }

  @Test
  void byte_0_is_silence_as_freetts_plays_it() {
    assertThat(MuLaw.decode((byte) 0)).isZero();
  }

  @Test
  void every_sample_gets_the_nearest_byte_and_never_0() {
    for (int sample = -40000; sample <= 40000; sample++) {
      byte stored = MuLaw.encode(sample);
      assertThat(stored).isNotZero();
      int error = Math.abs(sample - MuLaw.decode(stored));
      for (int other = -128; other < 128; other++) {
        if (other != 0 && Math.abs(sample - MuLaw.decode((byte) other)) < error) {
          throw new AssertionError(sample + " got " + stored + ", nearer is " + other);
        }
      }
    }
  }
}
