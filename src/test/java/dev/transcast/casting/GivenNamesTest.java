package dev.transcast.casting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Maria",
        "MARIA TOLLAND",
        "Dr. María Pérez",
        "Tolland, Maria",
        "Prof. Zoë Hale",
        "Ms. Daniel",
        "Mrs Hale",
        "Anne-Marie Duval",
        "Host Ingrid"
      })
  void a_woman_is_taken_for_one(String name) {
    assertThat(GivenNames.genderOf(name)).contains(Gender.FEMALE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Daniel", "daniel marsh", "Sir Robin", "Mr. Kim", "Marsh, Daniel (CEO)"})
  void a_man_is_taken_for_one(String name) {
    assertThat(GivenNames.genderOf(name)).contains(Gender.MALE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Robin Hale",
        "Sam",
        "Andrea",
        "Jean",
        "Kim",
        "Speaker 1",
        "Host",
        "Narrator",
        "李",
        "?",
        "Tolland",
        "Marialuz"
      })
  void a_doubtful_name_says_nothing(String name) {
    assertThat(GivenNames.genderOf(name)).isEqualTo(Optional.empty());
  }
}
