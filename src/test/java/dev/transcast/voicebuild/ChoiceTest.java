package dev.transcast.voicebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  @Test
  void of_several_places_the_usual_one_is_taken_wherever_it_stands() {
    Unit usual = unit("aa-b", 0.80, 1, 10);
    List<Unit> candidates =
        new ArrayList<>(
            List.of(
                unit("aa-b", 0.95, 1, 10), // another vowel
                unit("aa-b", 0.80, 0.02, 10), // mumbled
                unit("aa-b", 0.80, 1, 3), // hurried
                unit("aa-b", 0.79, 1.1, 11),
                unit("aa-b", 0.81, 0.9, 9),
                usual));
    for (int turn = 0; turn < candidates.size(); turn++) {
      Collections.rotate(candidates, 1);
      assertThat(Choice.of(candidates)).containsExactly(usual);
    }
  }

  @Test
  void each_diphone_is_there_once_in_order_of_names() {
    List<Unit> candidates =
        List.of(unit("b-aa", 0.8, 1, 8), unit("aa-b", 0.8, 1, 8), unit("b-aa", 0.8, 1, 8));
    assertThat(Choice.of(candidates)).extracting(Unit::name).containsExactly("aa-b", "b-aa");
  }

  /** A resonance of the given sharpness in every frame. */
  private static Unit unit(String name, double radius, double rms, int frames) {
    List<UnitFrame> made = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      double[] filter = {2 * radius * Math.cos(0.4), -radius * radius};
      made.add(new UnitFrame(/* voiced= */ true, rms, filter, new double[100]));
    }
    return new Unit(name, frames / 2, made);
  }
}
