package dev.transcast.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdiolectsTest {
  private static final int TURNS = 20;

  @Test
  void a_voice_is_known_by_its_common_words_even_where_the_split_is_wrong() {
    List<String> forms = new ArrayList<>();
    List<Integer> voices = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      for (int i = 0; i < 60; i++) {
        forms.add(List.of("the", "and", turn % 2 == 0 ? "basically" : "actually").get(i % 3));
        voices.add(turn == 7 ? 0 : turn % 2); // turn 7 is given to the wrong voice
      }
    }
    double[] ratio =
        new Idiolects(forms).logRatio(voices.stream().mapToInt(Integer::intValue).toArray());
    for (int turn = 0; turn < TURNS; turn++) {
      double sum = Arrays.stream(ratio, turn * 60, turn * 60 + 60).sum();
      assertThat(sum > 0).as("turn " + turn).isEqualTo(turn % 2 == 0);
    }
  }

  @Test
  void one_voice_alone_is_compared_with_nobody() {
    assertThat(new Idiolects(List.of("so", "what")).logRatio(new int[2])).containsOnly(0.0);
  }
}
