package dev.transcast.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceTest {
  private static final String ANNOUNCED = "? we have time for some questions from the audience";
  private static final String ANSWER = "! i think that it depends on who you are";
  private static final String ASKED = "i'm curious how you would build it today";

  @Test
  void somebody_called_by_name_asks_after_the_call() {
    assertThat(seated(ANNOUNCED + " yes alex " + ASKED, ANSWER))
        .containsExactly(ANNOUNCED + " yes alex", "Alex " + ASKED, ANSWER);
  }

  @Test
  void somebody_who_greets_asks_from_the_beginning() {
    assertThat(seated(ANNOUNCED, ANSWER, "? hi " + ASKED, ANSWER, "? hello " + ASKED))
        .containsExactly(
            ANNOUNCED, ANSWER, "Audience 1 hi " + ASKED, ANSWER, "Audience 2 hello " + ASKED);
    assertThat(seated(ANNOUNCED, ANSWER, "? hi my name is priya " + ASKED))
        .endsWith("Priya hi my name is priya " + ASKED);
  }

  @Test
  void the_same_name_is_the_same_voice() {
    assertThat(seated(ANNOUNCED, ANSWER, "? yes alex " + ASKED, ANSWER, "? okay alex " + ASKED))
        .containsExactly(
            ANNOUNCED,
            ANSWER,
            "? yes alex",
            "Alex " + ASKED,
            ANSWER,
            "? okay alex",
            "Alex " + ASKED);
  }

  @Test
  void a_call_and_a_greeting_are_the_hosts_and_the_askers_whatever_the_decoder_heard() {
    assertThat(seated(ANNOUNCED, "! yes brian", "? hi", "! brian hall", "? " + ASKED, ANSWER))
        .containsExactly(ANNOUNCED + " yes brian", "Brian hi brian hall " + ASKED, ANSWER);
    assertThat(seated(ANNOUNCED, ANSWER, "? hi sam", "! hi", "? one question " + ASKED))
        .containsExactly(ANNOUNCED, ANSWER, "? hi sam", "Sam hi one question " + ASKED);
  }

  @Test
  void whoever_is_called_speaks_first_and_then_whoever_answers() {
    assertThat(seated(ANNOUNCED + " yes priya hi", "! " + ASKED, "? and why do you ask", ANSWER))
        .containsExactly(
            ANNOUNCED + " yes priya", "Priya hi " + ASKED + " and why do you ask", ANSWER);
  }

  @Test
  void a_call_may_be_the_last_that_a_host_says() {
    String host = "? thank you that was more than i knew about bees okay walter";
    assertThat(seated(ANNOUNCED, ANSWER, host, "! " + ASKED, "? and why", ANSWER))
        .containsExactly(ANNOUNCED, ANSWER, host, "Walter " + ASKED + " and why", ANSWER);
  }

  @Test
  void a_rare_name_is_known_by_its_capital_after_a_call() {
    assertThat(seated(ANNOUNCED + " for Ada Bell", ANSWER, "? yes Yi", "! yeah", "? " + ASKED))
        .endsWith("? yes Yi", "Yi yeah " + ASKED);
  }

  @Test
  void those_on_the_stage_are_not_the_audience() {
    assertThat(seated(ANNOUNCED, ANSWER, "? yeah rosa " + ASKED, ANSWER))
        .containsExactly(ANNOUNCED, ANSWER, "? yeah rosa " + ASKED, ANSWER);
  }

  @Test
  void a_host_who_asks_himself_stays_the_host() {
    assertThat(seated(ANNOUNCED, ANSWER, "? and what would you do today", ANSWER))
        .containsExactly(ANNOUNCED, ANSWER, "? and what would you do today", ANSWER);
  }

  @Test
  void an_answer_that_begins_with_a_name_is_an_answer() {
    assertThat(seated(ANNOUNCED + " yes alex " + ASKED, "! tom has said so and i like to think so"))
        .endsWith("Alex " + ASKED, "! tom has said so and i like to think so");
  }

  @Test
  void without_an_announcement_everybody_is_the_host() {
    assertThat(seated("? yes alex " + ASKED, ANSWER))
        .containsExactly("? yes alex " + ASKED, ANSWER);
  }

  /**
   * Who says what.
   *
   * @param turns as the decoder has them: {@code ?} is the host, {@code !} whoever answers
   */
  private static List<String> seated(String... turns) {
    List<String> words = new ArrayList<>();
    List<Integer> roles = new ArrayList<>();
    for (String turn : turns) {
      List<String> said = Arrays.asList(turn.substring(2).split(" "));
      words.addAll(said);
      said.forEach(
          word -> roles.add(turn.charAt(0) == '?' ? TurnDecoder.ASKER : TurnDecoder.ANSWERER));
    }
    int[] voice = roles.stream().mapToInt(Integer::intValue).toArray();
    Talk talk = Talk.of(Talks.unlabelled(String.join(" ", words)));
    Map<Integer, String> names = new Audience(talk, new Names(talk), Set.of("rosa")).seat(voice);
    List<String> seated = new ArrayList<>();
    for (int i = 0; i < voice.length; i++) {
      if (i == 0 || voice[i] != voice[i - 1]) {
        String stage = voice[i] == TurnDecoder.ASKER ? "?" : "!";
        seated.add(names.getOrDefault(voice[i], stage));
      }
      seated.set(seated.size() - 1, seated.get(seated.size() - 1) + " " + words.get(i));
    }
    return seated;
  }
}
