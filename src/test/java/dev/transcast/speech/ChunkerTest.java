package dev.transcast.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.SpeechRequest;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChunkerTest {
  @Test
  void a_sentence_is_a_request_and_short_ones_go_together() {
    assertThat(
            chunks(
                "Yes. That is true. We came home late on Sunday. Why? Dr. Lee called us at once."))
        .containsExactly(
            "Yes. That is true.",
            "We came home late on Sunday.",
            "Why? Dr. Lee called us at once.");
  }

  @Test
  void a_sound_stands_alone() {
    assertThat(chunks("thank you [Applause] so much [Music]"))
        .containsExactly("thank you", "[Applause]", "so much", "[Music]");
  }

  @Test
  void talk_without_punctuation_is_divided_where_people_breathe() {
    assertThat(
            chunks(
                "the whole team moved into the old factory building by the river last summer"
                    + " because the rent was low and then everybody wanted a desk near the window so"
                    + " we drew lots for the places and nobody was happy with the result of it"))
        .allSatisfy(chunk -> assertThat(chunk.split(" ")).hasSizeBetween(10, 32))
        .anySatisfy(chunk -> assertThat(chunk).startsWith("because"))
        .noneSatisfy(chunk -> assertThat(chunk).endsWith(" the"));
  }

  @Test
  void requests_tile_the_turn_and_stay_short_seed_7() {
    Random random = new Random(7);
    List<String> vocabulary = List.of("so", "word", "end.", "and", "the", "[Music]", "why?", "a,");
    for (int round = 0; round < 200; round++) {
      String text =
          random
              .ints(1 + random.nextInt(300), 0, vocabulary.size())
              .mapToObj(vocabulary::get)
              .collect(Collectors.joining(" "));
      Turn turn = new Turn(0, Dialogues.ANN, Dialogues.words(text), 1.0);

      List<SpeechRequest> requests = Chunker.requests(turn, Dialogues.VOICE);

      assertThat(requests.stream().flatMap(request -> request.words().stream()).toList())
          .isEqualTo(turn.words());
      assertThat(requests).allSatisfy(request -> assertThat(request.words()).hasSizeLessThan(36));
    }
  }

  private static List<String> chunks(String text) {
    Turn turn = new Turn(0, Dialogues.ANN, Dialogues.words(text), 1.0);
    return Chunker.requests(turn, Dialogues.VOICE).stream()
        .map(request -> request.words().stream().map(Word::shown).collect(Collectors.joining(" ")))
        .toList();
  }
}
