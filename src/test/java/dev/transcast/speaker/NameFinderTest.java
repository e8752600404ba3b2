package dev.transcast.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameFinderTest {
  @Test
  void whoever_is_called_twice_as_a_turn_ends_is_the_one_who_answers() {
    assertThat(
            names(
                "so how are you doing today daniel",
                "i am well",
                "and where do you live daniel",
                "by the sea"))
        .containsExactly(Map.entry(TurnDecoder.ANSWERER, "Daniel"));
  }

  @Test
  void a_name_inside_a_turn_names_nobody_who_is_there() {
    assertThat(
            names(
                "so you worked with daniel for years",
                "i did",
                "and you lived with daniel too",
                "by the sea"))
        .isEmpty();
  }

  @Test
  void being_called_once_in_passing_is_too_little() {
    assertThat(names("what did you say daniel", "nothing at all")).isEmpty();
  }

  @Test
  void one_thank_you_is_enough() {
    assertThat(names("that was all thank you so much daniel for your time", "my pleasure"))
        .containsExactly(Map.entry(TurnDecoder.ANSWERER, "Daniel"));
  }

  /** Names in a talk whose voices take turns, beginning with the one who asks. */
  private static Map<Integer, String> names(String... turns) {
    Talk talk = Talk.of(Talks.unlabelled(String.join(" ", turns)));
    int[] role = new int[talk.size()];
    int token = 0;
    int speaking = TurnDecoder.ASKER;
    for (String turn : turns) {
      int end = token + turn.split(" ", -1).length;
      Arrays.fill(role, token, end, speaking);
      token = end;
      speaking = 1 - speaking;
    }
    assertThat(token).isEqualTo(talk.size());
    double[] certainty = new double[talk.size()];
    Arrays.fill(certainty, 1);
    return NameFinder.names(
        new NameReader(talk, new Names(talk)).mentions(role),
        new TurnDecoder.Decoding(role, certainty));
  }
}
