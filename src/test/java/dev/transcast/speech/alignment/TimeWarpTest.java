package dev.transcast.speech.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.transcast.audio.Resampler;
import dev.transcast.model.AudioClip;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A tune of tones and noises whose times are known, said again in other ways. */
class TimeWarpTest {
  private static final int RATE_HZ = 16_000;
  private static final double[] NOTES_HZ = {300, 900, 500, 2000, 700, 1500, 400, 3000};

  @Test
  void the_same_clip_is_where_it_is() {
    AudioClip clip = clip(tune(0.1));

    TimeWarp warp = TimeWarp.between(clip, clip);

    for (int frame = 800; frame < clip.frames() - 800; frame += 333) {
      assertThat(warp.frame(frame)).isCloseTo(frame, within(160));
    }
    assertThat(warp.unlikeness()).isEqualTo(0);
  }

  @Test
  void notes_are_found_again_when_each_takes_its_own_time() {
    double[] lengths = {0.1, 0.2, 0.08, 0.15, 0.3, 0.1, 0.25, 0.12};
    AudioClip even = clip(tune(0.15));
    AudioClip uneven = clip(tune(lengths));

    TimeWarp warp = TimeWarp.between(even, uneven);

    double second = 0;
    for (int note = 1; note < NOTES_HZ.length; note++) {
      second += lengths[note - 1];
      int found = warp.frame((int) (note * 0.15 * RATE_HZ));
      assertThat(found / (double) RATE_HZ).as("note %d", note).isCloseTo(second, within(0.025));
    }
  }

  @Test
  void sample_rate_and_level_do_not_matter() {
    AudioClip here = clip(tune(0.15));
    float[] there = new Resampler(RATE_HZ, 22_050).resample(tune(0.15));
    for (int i = 0; i < there.length; i++) {
      there[i] *= 0.05f;
    }

    TimeWarp warp = TimeWarp.between(here, new AudioClip(there, 22_050));

    for (double second = 0.15; second < 1.1; second += 0.15) {
      int found = warp.frame((int) (second * RATE_HZ));
      assertThat(found / 22_050.0).isCloseTo(second, within(0.025));
    }
  }

  @Test
  void silence_and_soft_noise_around_it_are_left_out() {
    float[] tune = tune(0.15);
    float[] later = new float[2 * RATE_HZ + tune.length];
    Random random = new Random(7);
    for (int i = RATE_HZ / 2; i < later.length - RATE_HZ / 2; i++) {
      later[i] = 0.01f * (random.nextFloat() - 0.5f);
    }
    for (int i = 0; i < tune.length; i++) {
      later[(int) (0.8 * RATE_HZ) + i] += tune[i];
    }

    TimeWarp warp = TimeWarp.between(clip(tune), clip(later));

    assertThat(warp.frame(0) / (double) RATE_HZ).isCloseTo(0.8, within(0.03));
    assertThat(warp.frame((int) (0.6 * RATE_HZ)) / (double) RATE_HZ).isCloseTo(1.4, within(0.03));
  }

  @Test
  void moments_never_go_backwards_and_stay_inside_the_clip_random_seed_3() {
    Random random = new Random(3);
    AudioClip from = clip(noise(random, 20_000));
    AudioClip to = clip(noise(random, 31_000));

    TimeWarp warp = TimeWarp.between(from, to);

    int before = 0;
    for (int frame = -500; frame < 21_000; frame += 50) {
      assertThat(warp.frame(frame)).isBetween(before, to.frames());
      before = warp.frame(frame);
    }
  }

  @Test
  void clips_of_a_few_samples_are_aligned_and_silent_ones_refused() {
    AudioClip click = clip(new float[] {0.5f, -0.5f});

    assertThat(TimeWarp.between(click, click).frame(1)).isBetween(0, 2);
    assertThatThrownBy(() -> TimeWarp.between(click, clip(new float[1000])))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(SpeechBounds.of(clip(new float[0]))).isEmpty();
  }

  private static AudioClip clip(float[] samples) {
    return new AudioClip(samples, RATE_HZ);
  }

  private static float[] noise(Random random, int frames) {
    float[] noise = new float[frames];
    for (int i = 0; i < frames; i++) {
      noise[i] = random.nextFloat() - 0.5f;
    }
    return noise;
  }

  private static float[] tune(double seconds) {
    double[] lengths = new double[NOTES_HZ.length];
    java.util.Arrays.fill(lengths, seconds);
    return tune(lengths);
  }

  private static float[] tune(double[] lengths) {
    double total = java.util.Arrays.stream(lengths).sum();
    float[] tune = new float[(int) (total * RATE_HZ)];
    double start = 0;
    int note = 0;
    for (int i = 0; i < tune.length; i++) {
      if (note + 1 < lengths.length && i >= (start + lengths[note]) * RATE_HZ) {
        start += lengths[note++];
      }
      double turns = i * NOTES_HZ[note] / RATE_HZ;
      tune[i] = (float) (0.3 * Math.sin(2 * Math.PI * turns));
    }
    return tune;
  }
}
