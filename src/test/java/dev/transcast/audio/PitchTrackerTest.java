package dev.transcast.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PitchTrackerTest {
  private static final int RATE_HZ = PitchTracker.SAMPLE_RATE_HZ;

  @ParameterizedTest
  @ValueSource(doubles = {72, 98, 141, 199, 263, 351})
  void a_buzz_is_heard_at_its_pitch_and_not_an_octave_off(double hz) {
    double[] track = new PitchTracker().track(buzz(hz, hz));

    for (double heard : Arrays.copyOfRange(track, 4, track.length - 4)) {
      assertThat(heard).isBetween(hz * 0.99, hz * 1.01);
    }
  }

  @Test
  void a_glide_is_followed() {
    double[] track = new PitchTracker().track(buzz(100, 200));

    assertThat(track[25]).isBetween(118.0, 132.0);
    assertThat(track[50]).isBetween(142.0, 158.0);
    assertThat(track[75]).isBetween(167.0, 183.0);
  }

  @Test
  void noise_and_silence_have_no_pitch_seed_7() {
    Random random = new Random(7);
    float[] noise = new float[RATE_HZ];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) (0.1 * random.nextGaussian());
    }
    assertThat(new PitchTracker().track(noise)).containsOnly(0);
    assertThat(new PitchTracker().track(new float[RATE_HZ])).containsOnly(0);
    assertThat(new PitchTracker().track(new float[0])).isEmpty();
  }

  /** A second of pulses through a resonance near 600 Hz. */
  private static float[] buzz(double fromHz, double toHz) {
    float[] samples = new float[RATE_HZ];
    double phase = 0;
    double y1 = 0;
    double y2 = 0;
    for (int i = 0; i < samples.length; i++) {
      phase += (fromHz + (toHz - fromHz) * i / samples.length) / RATE_HZ;
      double pulse = phase >= 1 ? 1 : 0;
      phase -= Math.floor(phase);
      double y = pulse + 1.85 * y1 - 0.9 * y2;
      y2 = y1;
      y1 = y;
      samples[i] = (float) (0.1 * y);
    }
    return samples;
  }
}
