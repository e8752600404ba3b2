package dev.transcast.voicebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PromptPlanTest {
  @Test
  void every_pair_of_phones_has_a_carrier_but_pause_and_pause() {
    List<Prompt> prompts = PromptPlan.all();
    assertThat(prompts).extracting(Prompt::diphone).doesNotHaveDuplicates().hasSize(41 * 41 - 1);
    for (Prompt prompt : prompts) {
      List<String> pair = prompt.phones().subList(prompt.target(), prompt.target() + 2);
      assertThat(String.join("-", pair)).isEqualTo(prompt.diphone());
    }
  }

  @Test
  void phones_stand_where_english_has_them() {
    assertThat(plan("s-t")).contains("s-t-aa1");
    assertThat(plan("k-n")).contains("hh-aa-k1 | n-aa1");
    assertThat(plan("iy-ng")).contains("hh-iy-ng1");
    assertThat(plan("ax-l")).contains("hh-ax-l0");
    assertThat(plan("t-iy")).contains("t-iy1");
  }

  private static String plan(String diphone) {
    return PromptPlan.all().stream()
        .filter(prompt -> prompt.diphone().equals(diphone))
        .findFirst()
        .orElseThrow()
        .toString();
  }
}
