package dev.transcast.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AudienceTest {
  private static final String ANNOUNCED = "we have time for some questions from the audience ";

  private final NameReader names = new NameReader();

  @Test
  void somebody_called_by_name_asks_after_the_call() {
    Talk talk = talk(ANNOUNCED + "yes alex i'm curious how you would build it today");
    assertThat(new Audience(names, talk).question(9, talk.size()))
        .contains(new Audience.Question(11, 2, "Alex"));
  }

  @Test
  void somebody_who_greets_asks_from_the_beginning() {
    Talk talk = talk(ANNOUNCED + "hi i wonder what you would do about it");
    assertThat(new Audience(names, talk).question(9, talk.size()))
        .contains(new Audience.Question(9, 2, "Audience 1"));
  }

  @Test
  void the_same_name_is_the_same_voice() {
    Talk talk = talk(ANNOUNCED + "yes alex i'm curious how you would build it today");
    Audience audience = new Audience(names, talk);
    assertThat(audience.question(9, talk.size())).isEqualTo(audience.question(9, talk.size()));
  }

  @Test
  void without_an_announcement_everybody_is_the_host() {
    Talk talk = talk("yes alex i'm curious how you would build it today");
    assertThat(new Audience(names, talk).question(0, talk.size())).isEmpty();
  }

  private static Talk talk(String text) {
    return Talk.of(Talks.unlabelled(text));
  }
}
