package dev.transcast.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {
  private static final int EDGE_MS = 20;

  /** A wrong delay, level, image or alias would all be left over here. */
  @ParameterizedTest
  @CsvSource({
    "16000, 44100",
    "17120, 44100",
    "18400, 44100",
    "16000, 48000",
    "17120, 16000",
    "16160, 16000",
    "22050, 16000",
    "44100, 16000",
    "48000, 44100",
    "44100, 48000",
    "13001, 44100"
  })
  void tones_keep_level_and_time_and_get_no_images_above_minus_90_db(int fromHz, int toHz) {
    Resampler resampler = new Resampler(fromHz, toHz);
    double passHz = 0.9 * Math.min(fromHz, toHz) / 2;
    for (double hz = 40; hz <= passHz; hz += passHz / 25) {
      float[] out = resampler.resample(Tones.sine(hz, 1, fromHz / 4, fromHz));
      float[] ideal = Tones.sine(hz, 1, out.length, toHz);
      assertThat(levelDb(difference(out, ideal), toHz)).as("%s Hz", hz).isLessThan(-90);
    }
  }

  @ParameterizedTest
  @CsvSource({"44100, 16000", "22050, 16000", "17120, 16000", "48000, 44100"})
  void what_the_lower_rate_cannot_hold_is_90_db_down(int fromHz, int toHz) {
    Resampler resampler = new Resampler(fromHz, toHz);
    double stopHz = toHz / 2.0;
    for (int i = 0; i <= 20; i++) {
      double hz = stopHz + (fromHz / 2.0 - 1 - stopHz) * i / 20;
      float[] out = resampler.resample(Tones.sine(hz, 1, fromHz / 4, fromHz));
      assertThat(levelDb(out, toHz)).as("%s Hz", hz).isLessThan(-90);
    }
  }

  @Test
  void the_same_rate_changes_nothing() {
    float[] samples = Tones.noise(1, 1000, 7);
    float[] out = new Resampler(44100, 44100).resample(samples);
    assertThat(out).isEqualTo(samples).isNotSameAs(samples);
  }

  @Test
  void every_input_frame_finds_room() {
    for (int rateHz = 15000; rateHz < 20000; rateHz += 37) {
      Resampler resampler = new Resampler(rateHz, 44100);
      for (int frames = 0; frames < 5; frames++) {
        assertThat(resampler.resample(new float[frames])).hasSize(resampler.outputFrames(frames));
        assertThat((double) resampler.outputFrames(frames) / 44100)
            .isBetween((double) frames / rateHz, (double) frames / rateHz + 1.0 / 44100);
      }
    }
  }

  @Test
  void a_rate_of_nothing_is_refused() {
    assertThatThrownBy(() -> new Resampler(0, 44100)).hasMessageContaining("0 to 44100");
  }

  private static float[] difference(float[] a, float[] b) {
    float[] difference = new float[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  /** Against a full-scale sine, without the edges, where the tone is cut on. */
  private static double levelDb(float[] samples, int rateHz) {
    int edge = rateHz * EDGE_MS / 1000;
    double power = 0;
    for (int i = edge; i < samples.length - edge; i++) {
      power += (double) samples[i] * samples[i];
    }
    return 10 * Math.log10(2 * power / (samples.length - 2 * edge) + 1e-30);
  }
}
