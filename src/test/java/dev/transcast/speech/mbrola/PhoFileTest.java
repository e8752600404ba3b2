package dev.transcast.speech.mbrola;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.transcast.speech.freetts.FreeTtsEngine;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhoFileTest {
  @Test
  void a_line_is_a_symbol_milliseconds_and_pairs_of_percent_and_hertz() {
    PhoFile pho = new PhoFile("us1");
    pho.addPhone("pau", 0.1, false);
    pho.addPhone("t", 0.1625, true);
    pho.addPhone("uw", 0.3625, false);
    pho.addTarget(0, 114);
    pho.addTarget(0.2625, 120.5);
    pho.addTarget(0.3625, 90);

    assertThat(pho.text()).isEqualTo("_ 100 0 114\nt_h 62.5\nu 200 50 120.5 100 90\n");
    assertThat(pho.seconds()).isEqualTo(0.3625);
  }

  @Test
  void rounding_never_adds_up_random_seed_5() {
    Random random = new Random(5);
    PhoFile pho = new PhoFile("us2");
    double seconds = 0;
    for (int i = 0; i < 5_000; i++) {
      seconds += 0.02 + 0.1 * random.nextDouble();
      pho.addPhone("ax", seconds, false);
    }

    double written =
        pho.text().lines().mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[1])).sum();

    assertThat(written / 1000).isCloseTo(seconds, within(1e-5));
  }

  @Test
  void phones_of_no_length_have_one_and_the_next_gives_it_back() {
    PhoFile pho = new PhoFile("us1");
    pho.addPhone("pau", 0.05, false);
    pho.addPhone("t", 0.05, false);
    pho.addTarget(0.05, 100);
    pho.addPhone("iy", 0.15, false);

    assertThat(pho.text()).isEqualTo("_ 50\nt 1 0 100\ni 99\n");
  }

  @Test
  void targets_outside_the_phones_are_at_their_ends_and_never_absurd() {
    PhoFile pho = new PhoFile("us1");
    pho.addPhone("aa", 0.1, false);
    pho.addTarget(-1, 5);
    pho.addTarget(2, 100);

    assertThat(pho.text()).isEqualTo("A 100 0 30 100 100\n");
  }

  @Test
  void every_phone_of_the_engine_has_a_symbol_and_us3_knows_no_aspirated_ones() {
    for (String phone : FreeTtsEngine.PHONES) {
      assertThat(new UsPhones("us1").symbol(phone, false)).matches("[A-Za-z@{=]{1,2}");
    }
    assertThat(FreeTtsEngine.PHONES.stream().map(p -> new UsPhones("us1").symbol(p, false)))
        .doesNotHaveDuplicates();
    assertThat(new UsPhones("us2").symbol("p", true)).isEqualTo("p_h");
    assertThat(new UsPhones("us3").symbol("p", true)).isEqualTo("p");
    assertThat(new UsPhones("us1").symbol("ch", true)).isEqualTo("tS");
    assertThatThrownBy(() -> new UsPhones("us1").symbol("xx", false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("xx");
  }
}
