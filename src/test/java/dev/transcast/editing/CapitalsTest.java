package dev.transcast.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapitalsTest {
  @Test
  void a_doubtful_word_is_a_name_if_it_is_one_elsewhere() {
    assertThat(Capitals.isName("kubernetes", 0.4, 0.01)).isTrue();
    assertThat(Capitals.isName("window", 0.4, 0.01)).isFalse();
  }

  @Test
  void the_list_is_not_the_last_word() {
    assertThat(Capitals.isName("kubernetes", 0.001, 0.01)).isFalse();
    assertThat(Capitals.isName("window", 0.99, 0.01)).isTrue();
  }

  @Test
  void words_that_nobody_knows_follow_the_tagger() {
    assertThat(Capitals.isName("zzyzxville", 0.8, 0.01)).isTrue();
    assertThat(Capitals.isName("zzyzxville", 0.1, 0.01)).isFalse();
  }

  @Test
  void after_a_likely_end_of_a_sentence_a_capital_says_less() {
    assertThat(Capitals.isName("window", 0.9, 0.001)).isTrue();
    assertThat(Capitals.isName("window", 0.9, 0.35)).isFalse();
  }
}
