package dev.transcast.voicebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PitchMarksTest {
  @Test
  void every_pulse_of_a_vowel_is_marked_within_one_sample() {
    for (double f0Hz : new double[] {85, 120, 175, 240}) {
      List<Integer> pulses = new ArrayList<>();
      float[] vowel = Vowel.of(pulses, f0Hz, f0Hz * 1.15, 12_000);
      List<int[]> stretches =
          PitchMarks.of(vowel, PitchTrack.of(vowel, f0Hz * 1.07, /* spread= */ 1.4));
      assertThat(stretches).hasSize(1);
      int[] marks = stretches.get(0);
      for (int pulse : pulses) {
        int nearest = Integer.MAX_VALUE;
        for (int mark : marks) {
          nearest = Math.min(nearest, Math.abs(mark - pulse));
        }
        assertThat(nearest).as("pulse at %d, %s Hz", pulse, f0Hz).isLessThanOrEqualTo(1);
      }
      // The last echo before the silence may be taken for a pulse, and the silence beside for some
      // more.
      assertThat(marks.length).isBetween(pulses.size(), pulses.size() + 12);
    }
  }

  @Test
  void noise_has_no_pitch_seed_5() {
    Random random = new Random(5);
    float[] noise = new float[16_000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) (0.1 * random.nextGaussian());
    }
    PitchTrack track = PitchTrack.of(noise, 120, 1.25);
    int voiced = 0;
    for (int i = 0; i < noise.length; i++) {
      voiced += track.periodAt(i) > 0 ? 1 : 0;
    }
    assertThat(voiced).isLessThan(noise.length / 20);
  }

  @Test
  void frames_tile_the_recording_with_a_pulse_in_the_middle_of_each_voiced_one() {
    List<Integer> pulses = new ArrayList<>();
    float[] vowel = Vowel.of(pulses, 110, 120, 8000);
    List<Frame> frames =
        Frame.tile(vowel.length, PitchMarks.of(vowel, PitchTrack.of(vowel, 115, 1.25)), 139);
    int done = 0;
    for (Frame frame : frames) {
      assertThat(frame.start()).isEqualTo(done);
      done = frame.end();
      boolean inside =
          frame.center() > pulses.get(0) && frame.center() < pulses.get(pulses.size() - 1);
      if (frame.voiced() && inside) {
        assertThat(pulses).anyMatch(pulse -> Math.abs(pulse - frame.center()) <= 8);
      }
    }
    assertThat(done).isEqualTo(vowel.length);
  }
}
