package dev.transcast.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CueRoleScorerTest {
  @Test
  void most_turns_of_an_interview_sound_like_their_role() {
    int right = 0;
    int turns = 0;
    for (Talks.Part part : Talks.file("interview_of_a_lighthouse_keeper.txt")) {
      Talk talk = Talk.of(Talks.unlabelled(part.text()));
      double asker = Arrays.stream(new CueRoleScorer().askerLogRatio(talk)).sum();
      boolean asks = part.label().orElseThrow().equals("Nora");
      right += (asker > 0) == asks ? 1 : 0;
      turns++;
    }
    assertThat((double) right / turns).isGreaterThan(0.7);
  }
}
