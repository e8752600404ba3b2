package dev.transcast.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void a_name_has_its_capital_after_digits() {
    assertThat(Spelling.name("3d")).isEqualTo("3D");
    assertThat(Spelling.name("(kubernetes,")).isEqualTo("(Kubernetes,");
    assertThat(Spelling.name("1984")).isEqualTo("1984");
  }

  @Test
  void the_beginning_of_a_sentence_changes_no_number() {
    assertThat(Spelling.capitalized("3rd")).isEqualTo("3rd");
    assertThat(Spelling.capitalized("\"so")).isEqualTo("\"So");
    assertThat(Spelling.capitalized("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
  }

  @Test
  void a_genitive_has_the_capitals_of_its_word() {
    assertThat(Spelling.mixed("github's")).isEqualTo("GitHub's");
    assertThat(Spelling.mixed("nasa\u2019s,")).isEqualTo("NASA\u2019s,");
    assertThat(Spelling.mixed("zzyzxville's")).isEqualTo("Zzyzxville's");
  }
}
