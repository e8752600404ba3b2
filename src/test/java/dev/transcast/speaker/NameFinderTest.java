package dev.transcast.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameFinderTest {
  @Test
  void whoever_is_thanked_is_the_one_who_answers() {
    assertThat(
            names(
                "thanks daniel for the tour",
                "you are welcome",
                "thank you so much daniel for your time",
                "my pleasure"))
        .containsExactly(Map.entry(TurnDecoder.ANSWERER, "Daniel"));
  }

  @Test
  void being_thanked_once_is_too_little() {
    assertThat(names("thank you so much daniel for your time", "my pleasure")).isEmpty();
  }

  @Test
  void whoever_is_only_talked_about_names_nobody() {
    assertThat(
            names(
                "so you worked with daniel for years",
                "i did",
                "and you lived with daniel too",
                "daniel lived with me"))
        .isEmpty();
  }

  @Test
  void a_name_that_is_found_for_both_names_neither() {
    assertThat(
            names(
                "thanks daniel for the tour",
                "thanks daniel for your time",
                "thank you so much daniel",
                "thank you so much daniel"))
        .isEmpty();
  }

  @Test
  void those_who_say_their_own_name_have_it() {
    assertThat(names("hello i'm ines and this is the news", "hello my name is spencer"))
        .containsExactly(
            Map.entry(TurnDecoder.ASKER, "Ines"), Map.entry(TurnDecoder.ANSWERER, "Spencer"));
  }

  @Test
  void a_name_prints_as_in_the_source() {
    assertThat(names("Hello. I'm LeBron James from Ohio.", "I'm DANIEL."))
        .containsExactly(
            Map.entry(TurnDecoder.ASKER, "LeBron James"),
            Map.entry(TurnDecoder.ANSWERER, "Daniel"));
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
        new NameReader(talk, new Names(talk)).mentions(),
        new TurnDecoder.Decoding(role, certainty));
  }
}
