package dev.transcast.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighPassTest {
  @ParameterizedTest
  @CsvSource({
    "15, -25, -23",
    "30, -12.5, -12",
    "60, -3.1, -2.9",
    "150, -0.2, 0",
    "1000, -0.05, 0.01"
  })
  void rumble_goes_and_speech_stays(double hz, double leastDb, double mostDb) {
    float[] out = new HighPass(60, 16000).filter(Tones.sine(hz, 1, 64000, 16000));
    assertThat(Decibels.ofFactor(TruePeak.samplePeak(out, 32000, 64000)))
        .isBetween(leastDb, mostDb);
  }

  @Test
  void an_offset_goes() {
    float[] offset = new float[16000];
    Arrays.fill(offset, 0.5f);
    float[] out = new HighPass(60, 16000).filter(offset);
    assertThat(TruePeak.samplePeak(out, 8000, 16000)).isLessThan(1e-6f);
    assertThat(offset).containsOnly(0.5f);
  }
}
