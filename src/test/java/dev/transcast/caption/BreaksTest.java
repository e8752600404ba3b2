package dev.transcast.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a line may end. */
class BreaksTest {
  private static final double BAD = 90;
  private static final PartOfSpeechTagger TAGGER = new PartOfSpeechTagger();

  @Test
  void article_adjective_and_possessive_stay_with_their_noun() {
    assertThat(costBefore(2, "they opened the house")).isLessThan(BAD);
    assertThat(costBefore(3, "they opened the house")).isGreaterThan(BAD);
    assertThat(costBefore(3, "she sold her old house")).isGreaterThan(BAD);
    assertThat(costBefore(4, "they opened an enormous library")).isGreaterThan(BAD);
    assertThat(costBefore(4, "he works in London's harbour")).isGreaterThan(BAD);
  }

  @Test
  void names_stay_whole() {
    assertThat(costBefore(4, "yesterday we met with Maria Tolland")).isLessThan(140);
    assertThat(costBefore(5, "yesterday we met with Maria Tolland")).isGreaterThan(BAD);
    assertThat(costBefore(3, "we met Dr. Brown")).isGreaterThan(BAD);
  }

  @Test
  void pronoun_and_auxiliary_stay_with_their_verb_and_a_verb_with_its_reflexive() {
    assertThat(costBefore(3, "and then she went home")).isGreaterThan(BAD);
    assertThat(costBefore(3, "the ferry has left the harbour")).isGreaterThan(BAD);
    assertThat(costBefore(3, "the old man hurt himself")).isLessThan(BAD);
    assertThat(costBefore(4, "the old man hurt himself")).isGreaterThan(BAD);
  }

  @Test
  void a_preposition_stays_with_its_object_and_like_is_none_in_would_like() {
    assertThat(costBefore(4, "we walked along to the harbour")).isGreaterThan(BAD);
    assertThat(costBefore(3, "we looked like the keepers")).isGreaterThan(BAD);
    assertThat(costBefore(3, "I would like the keepers")).isLessThan(BAD);
  }

  @Test
  void clauses_sentences_and_the_predicate_may_begin_anywhere() {
    assertThat(costBefore(2, "it rained, and we left")).isLessThan(30);
    assertThat(costBefore(2, "It rained. We left.")).isZero();
    assertThat(costBefore(2, "the lighthouse burned all night")).isLessThan(60);
  }

  private static double costBefore(int word, String text) {
    List<CueWord> words = new ArrayList<>();
    for (String token : text.split(" ", -1)) {
      CueWord.Place place = new CueWord.Place(0, words.size(), /* endsEntry= */ false);
      long ms = 300L * words.size();
      words.add(new CueWord(token, token.length(), ms, ms + 300, place));
    }
    return new Breaks(words, TAGGER).costBefore(word);
  }
}
