package dev.transcast.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.Word;
import dev.transcast.speech.freetts.FreeTtsEngine;
import dev.transcast.speech.freetts.Prosody;
import dev.transcast.speech.freetts.SpokenWord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NormaliserTest {
  private static final String CASES = "written-to-spoken.txt";
  private static final String HOMOGRAPHS = "homographs.txt";

  private static FreeTtsEngine engine;
  private static Normaliser normaliser;

  @BeforeAll
  static void load() throws IOException {
    engine = FreeTtsEngine.load();
    normaliser = new Normaliser(Lexicon.builtIn(), engine::knows);
  }

  static Stream<String> cases() throws IOException {
    List<String> cases = lines(CASES);
    assertThat(cases).hasSizeGreaterThan(700);
    return cases.stream();
  }

  static Stream<String> homographs() throws IOException {
    return lines(HOMOGRAPHS).stream();
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = NormaliserTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void is_said_as_a_reader_would(String line) {
    String[] sides = line.split(" ->", 2);
    List<List<SpokenWord>> said = normaliser.say(Dialogues.words(sides[0]));

    assertThat(text(said)).isEqualTo(sides[1].strip());
  }

  @ParameterizedTest
  @MethodSource("homographs")
  void is_said_by_the_words_around_it(String line) {
    String[] sides = line.split(" -> ", 2);
    String word = sides[1].substring(0, sides[1].indexOf(' '));

    List<String> phones =
        normaliser.say(Dialogues.words(sides[0])).stream()
            .flatMap(List::stream)
            .filter(spoken -> spoken.text().equals(word))
            .map(spoken -> Arpabet.toDictionary(engine.phones(spoken)))
            .toList();

    assertThat(phones).contains(sides[1].substring(word.length() + 1));
  }

  @Test
  void the_engine_speaks_every_case_and_no_word_is_missing() throws IOException {
    Prosody prosody = new Prosody(180, 104, 15, 1);
    for (String line : lines(CASES)) {
      List<SpokenWord> spoken =
          normaliser.say(Dialogues.words(line.split(" ->", 2)[0])).stream()
              .flatMap(List::stream)
              .toList();
      if (!spoken.isEmpty()) {
        assertThat(engine.render(Optional.empty(), spoken, prosody).words())
            .as(line)
            .hasSameSizeAs(spoken)
            .allSatisfy(span -> assertThat(span.endFrame()).isGreaterThan(span.startFrame()));
      }
    }
  }

  @Test
  void any_token_has_a_reading_or_none_and_takes_no_deep_stack_seed_23() throws Exception {
    String[] parts = {
      "a", "B", "I", "w", "th", "the", "XIV", "AI", "Ab", "'", "'s", "-", "--", ".", ",", "?", "0",
      "7", "42", "1999", "1,000", "k", "M", "%", "$", "/", ":", "#", "@", "+", "=", "^", "(", "]",
      "*", "_", "<", "st", "km", "pm", ".com", "http://", "\u00E9", "\u4F60", "\uD83D", "\u20AC"
    };
    Random random = new Random(23);
    List<Throwable> thrown = new ArrayList<>();
    Runnable work =
        () -> {
          for (int round = 0; round < 30_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = round % 1_000 == 0 ? 3_000 : 1 + random.nextInt(12);
            for (int i = 0; i < length; i++) {
              text.append(parts[random.nextInt(parts.length)]);
              if (length < 3_000 && random.nextInt(4) == 0) {
                text.append(' ');
              }
            }
            List<Word> words = Dialogues.words(text.toString().replace("[", "("));
            assertThat(normaliser.say(words)).hasSameSizeAs(words);
          }
        };
    Thread thread = new Thread(null, work, "small stack", 256 * 1024);
    thread.setUncaughtExceptionHandler((failed, e) -> thrown.add(e));
    thread.start();
    thread.join();

    assertThat(thrown).isEmpty();
  }

  @Test
  void nine_thousand_words_take_less_than_300_ms() throws IOException {
    List<String> written = new ArrayList<>();
    for (String line : lines(CASES)) {
      written.addAll(List.of(line.split(" ->", 2)[0].split(" ")));
      written.addAll(List.of("and then we all went home to think about what it said".split(" ")));
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 9_000; i++) {
      text.append(written.get(i % written.size())).append(' ');
    }
    List<Word> words = Dialogues.words(text.toString());
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 8; round++) {
      long start = System.nanoTime();
      normaliser.say(words);
      best = Math.min(best, System.nanoTime() - start);
    }

    assertThat(best / 1_000_000).as("ms").isLessThan(300);
  }

  @Test
  void long_sentences_without_marks_get_a_breath_where_a_clause_begins() {
    String said =
        text(
            normaliser.say(
                Dialogues.words(
                    "we moved the whole team into the old building by the river because the rent"
                        + " was low and everybody wanted a desk near the window.")));

    assertThat(said).contains(", because").doesNotContain("the ,");
  }

  @Test
  void every_written_word_has_its_own_list() {
    List<Word> words = Dialogues.words("so 😀 $5 million — costs 你好 100k");

    List<List<SpokenWord>> said = normaliser.say(words);

    assertThat(said.stream().map(part -> text(List.of(part))).toList())
        .containsExactly(
            "so", "", "five", "million dollars ,", "", "costs", "ni hao", "one hundred thousand");
  }

  @Test
  void a_token_nobody_could_say_is_cut_short() {
    String letters = "x".repeat(2_000);
    String digits = "7".repeat(10_000);
    String dashes = "a-".repeat(5_000);

    long start = System.nanoTime();
    for (String token : List.of(letters, digits, dashes)) {
      assertThat(normaliser.say(Dialogues.words(token)).get(0))
          .hasSizeBetween(1, Verbalizer.MOST_WORDS)
          .allSatisfy(word -> assertThat(word.text().length()).isLessThan(40));
    }
    assertThat((System.nanoTime() - start) / 1_000_000).as("ms").isLessThan(1_000);
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
