package dev.transcast.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.transcast.tagging.WordTags.Letters;
import dev.transcast.tagging.WordTags.Mark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordTaggerTest {
  private static final String QUESTION = "so where did you grow up";
  private static final String ANSWER =
      "yeah i grew up in a small town near london and my father kept horses there";

  private final WordTagger tagger = WordTagger.shared();

  @Test
  void an_answer_begins_a_turn() {
    List<WordTags> tags = tag(QUESTION + " " + ANSWER);
    int answer = QUESTION.split(" ", -1).length;
    for (int i = 1; i < tags.size(); i++) {
      if (i != answer) {
        assertThat(tags.get(answer).newTurn()).isGreaterThan(tags.get(i).newTurn() + 1);
      }
    }
    assertThat(tags.get(answer - 1).probability(Mark.QUESTION)).isGreaterThan(0.8);
    assertThat(tags.get(answer - 1).asker()).isGreaterThan(tags.get(answer + 3).asker());
  }

  @Test
  void names_have_capitals_and_probabilities_sum_to_one() {
    List<String> words = List.of((QUESTION + " " + ANSWER).split(" ", -1));
    List<WordTags> tags = tagger.tag(words);
    assertThat(tags.get(words.indexOf("london")).probability(Letters.CAPITALISED))
        .isGreaterThan(0.9);
    assertThat(tags.get(words.indexOf("town")).probability(Letters.LOWER)).isGreaterThan(0.9);
    double sum = 0;
    for (Mark mark : Mark.values()) {
      sum += tags.get(3).probability(mark);
    }
    assertThat(sum).isBetween(0.999, 1.001);
  }

  @Test
  void any_number_of_words_gets_as_many_tags() {
    for (int size : new int[] {0, 1, 2, 3, 5, 223, 224, 225, 383, 384, 385, 401}) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        words.add(List.of("so", "—", "ﬁne,", "\uD83D\uDE00", "x".repeat(5000), "一").get(i % 6));
      }
      List<WordTags> tags = tagger.tag(words);
      assertThat(tags).hasSize(size);
      assertThat(tags).allMatch(tag -> Double.isFinite(tag.newTurn() + tag.asker()));
    }
  }

  @Test
  void two_readings_agree_to_the_last_bit() throws IOException {
    List<String> words = List.of((QUESTION + " " + ANSWER + " ").repeat(20).trim().split(" "));
    WordTagger another;
    try (InputStream model = WordTaggerTest.class.getResourceAsStream("word-tagger.bin")) {
      another = WordTagger.read(model);
    }
    List<WordTags> expected = tagger.tag(words);
    List<WordTags> found = another.tag(words);
    for (int i = 0; i < words.size(); i++) {
      assertThat(found.get(i).newTurn()).isEqualTo(expected.get(i).newTurn());
      assertThat(found.get(i).asker()).isEqualTo(expected.get(i).asker());
    }
  }

  @Test
  void a_model_that_ends_early_is_refused() throws IOException {
    byte[] model;
    try (InputStream in = WordTaggerTest.class.getResourceAsStream("word-tagger.bin")) {
      model = in.readNBytes(100_000);
    }
    assertThatIOException()
        .isThrownBy(() -> WordTagger.read(new ByteArrayInputStream(model)))
        .withMessageContaining("ends early");
    model[0] = 'X';
    assertThatIOException()
        .isThrownBy(() -> WordTagger.read(new ByteArrayInputStream(model)))
        .withMessageContaining("not a word tagger model");
  }

  private List<WordTags> tag(String text) {
    return tagger.tag(List.of(text.split(" ", -1)));
  }
}
