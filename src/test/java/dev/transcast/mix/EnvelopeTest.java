package dev.transcast.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
  @Test
  void fades_meet_their_ends_and_never_jump() {
    Envelope fades = Envelope.fades(1000, 2000, 100, 300);
    float before = 0;
    for (int frame = 0; frame < 3000; frame++) {
      float gain = fades.at(frame);
      assertThat(Math.abs(gain - before)).as("frame %d", frame).isLessThan(0.017f);
      if (frame <= 1000 || frame >= 2000) {
        assertThat(gain).isZero();
      } else if (frame >= 1100 && frame <= 1700) {
        assertThat(gain).isEqualTo(1);
      }
      before = gain;
    }
  }

  @Test
  void fades_longer_than_the_sound_are_shortened() {
    Envelope fades = Envelope.fades(0, 300, 1000, 1000);
    assertThat(fades.at(100)).isEqualTo(1);
    assertThat(fades.at(250)).isCloseTo(0.5f, within(0.01f));
  }

  @Test
  void the_bed_is_down_when_speech_begins_and_stays_down_through_short_pauses() {
    List<Take> takes = List.of(take(5000, 3000), take(9000, 3000), take(20000, 1000));
    Envelope ducked = Ducking.envelope(takes, 1000, /* soft= */ 0.1, /* loud= */ 0.5);
    assertThat(ducked.at(4000)).isEqualTo(0.5f);
    assertThat(ducked.at(5000)).isEqualTo(0.1f);
    assertThat(ducked.at(8500)).as("one second is no pause").isEqualTo(0.1f);
    assertThat(ducked.at(12200)).isEqualTo(0.1f);
    assertThat(ducked.at(15000)).isEqualTo(0.5f);
    assertThat(ducked.at(20000)).isEqualTo(0.1f);
    assertThat(ducked.at(30000)).isEqualTo(0.5f);
  }

  @Test
  void points_out_of_order_are_refused() {
    assertThatThrownBy(() -> new Envelope().add(5, 1).add(4, 1)).hasMessageContaining("4 after");
  }

  private static Take take(long startFrame, int frames) {
    return new Take(startFrame, frames, 0, 0);
  }
}
