package dev.transcast.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.Word;
import dev.transcast.speech.freetts.FreeTtsEngine;
import dev.transcast.speech.freetts.SpokenWord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NormaliserTest {
  private static final String CASES = "written-to-spoken.txt";

  private static FreeTtsEngine engine;
  private static Normaliser normaliser;

  @BeforeAll
  static void load() throws IOException {
    engine = FreeTtsEngine.load("kevin16");
    normaliser = new Normaliser(Lexicon.builtIn(), engine::knows);
  }

  static Stream<String> cases() throws IOException {
    try (InputStream in = NormaliserTest.class.getResourceAsStream(CASES)) {
      List<String> cases =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("# "))
              .toList();
      assertThat(cases).hasSizeGreaterThan(60);
      return cases.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void is_said_as_a_reader_would(String line) {
    String[] sides = line.split(" ->", 2);
    List<List<SpokenWord>> said = normaliser.say(Dialogues.words(sides[0]));

    assertThat(text(said)).isEqualTo(sides[1].strip());
  }

  @Test
  void every_written_word_has_its_own_list() {
    List<Word> words = Dialogues.words("so 😀 $5 million — costs 你好 100k");

    List<List<SpokenWord>> said = normaliser.say(words);

    assertThat(said.stream().map(part -> text(List.of(part))).toList())
        .containsExactly(
            "so", "", "five", "million dollars ,", "", "costs", "", "one hundred thousand");
  }

  @Test
  void a_token_nobody_could_say_is_cut_short() {
    String letters = "x".repeat(2_000);
    String digits = "7".repeat(10_000);
    String dashes = "a-".repeat(5_000);

    for (String token : List.of(letters, digits, dashes)) {
      assertThat(normaliser.say(Dialogues.words(token)).get(0))
          .hasSizeBetween(1, Verbalizer.MOST_WORDS)
          .allSatisfy(word -> assertThat(word.text().length()).isLessThan(40));
    }
  }

  private static String text(List<List<SpokenWord>> said) {
    return said.stream()
        .flatMap(List::stream)
        .map(word -> word.text() + mark(word))
        .collect(Collectors.joining(" "));
  }

  private static String mark(SpokenWord word) {
    return switch (word.boundary()) {
      case NONE -> "";
      case PHRASE -> " ,";
      case STATEMENT -> " .";
      case QUESTION -> " ?";
    };
  }
}
