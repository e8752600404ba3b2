package dev.transcast.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.Dialogue;
import dev.transcast.model.Directions;
import dev.transcast.model.Passage;
import dev.transcast.model.Speaker;
import dev.transcast.model.TextSpan;
import dev.transcast.model.Transcript;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditorTest {
  private static final Speaker ANN = new Speaker("s1", "Ann");
  private static final Speaker BEN = new Speaker("s2", "Ben");

  private final Editor editor = new Editor();

  @Test
  void text_with_punctuation_is_left_alone() {
    Transcript transcript = transcript("i said so. You know, i think it is fine.");
    assertThat(editor.restore(transcript)).isSameAs(transcript);
  }

  @Test
  void where_captions_stop_setting_marks_they_are_completed() {
    String before = "Well, i grew up on a farm. My father had horses, you know.";
    String run =
        "and do you still go there yes of course but it's not the same any more i think that the"
            + " big change came with the road why do you say that well people stopped talking to"
            + " each other";
    String after = "today, i think. That's it.";
    String restored = restored(before + " " + run + " " + after);
    assertThat(restored).startsWith(before).endsWith(" " + after);
    assertThat(restored).contains("still go there? Yes", "with the road. Why", "say that? Well");
    assertThat(restored.replaceAll("[.,?]", ""))
        .isEqualToIgnoringCase((before + " " + run + " " + after).replaceAll("[.,?]", ""));
  }

  @Test
  void sentences_of_thirty_words_with_the_mark_are_left_alone() {
    String long30 = "and ".repeat(29).trim() + " go.";
    Transcript transcript = transcript(long30 + " [Applause] " + long30);
    assertThat(editor.restore(transcript)).isSameAs(transcript);
  }

  @Test
  void i_and_days_and_the_first_word_get_their_capitals() {
    assertThat(restored("yesterday i'm told we met on monday in london where i’ve lived"))
        .isEqualTo("Yesterday I'm told we met on Monday in London, where I’ve lived.");
  }

  @Test
  void a_question_and_its_answer_are_sentences() {
    assertThat(restored("so where did you grow up yeah i grew up in a small town by the sea"))
        .isEqualTo("So where did you grow up? Yeah, I grew up in a small town by the sea.");
  }

  @Test
  void sentences_end_where_somebody_else_begins() {
    assertThat(
            restored(
                passage("ann", true, "the", 0),
                passage("bo", true, "of the", 10),
                passage(null, true, "what do you think", 20)))
        .isEqualTo("The. Of the. What do you think?");
  }

  @Test
  void captions_of_one_speaker_run_on() {
    assertThat(restored(passage(null, false, "we went to", 0), passage(null, false, "the sea", 20)))
        .isEqualTo("We went to the sea.");
  }

  @Test
  void captions_under_one_label_run_on() {
    assertThat(
            restored(
                passage("Ann", true, "we went to", 0),
                passage("Ann", false, "the sea", 20),
                passage(null, false, "every summer", 30),
                passage("Ben", true, "did you", 50)))
        .isEqualTo("We went to the sea every summer. Did you?");
  }

  @Test
  void i_alone_is_no_sign_of_capitals() {
    assertThat(restored("and then I met peter who I think lives in amsterdam"))
        .contains("Peter", "Amsterdam");
  }

  @Test
  void a_dash_by_itself_has_no_mark_and_no_capital() {
    assertThat(restored("we went to the sea —")).isEqualTo("We went to the sea. —");
    assertThat(closed("we went home --", "yes")).containsExactly("We went home— --", "Yes");
  }

  @Test
  void turns_begin_and_end_as_sentences_do_where_the_split_found_them() {
    assertThat(closed("well we went home,", "yes brian", "that we [Applause]", "[Music] um no"))
        .containsExactly(
            "Well we went home.", "Yes brian—", "That we— [Applause]", "[Music] Um no");
  }

  @Test
  void turns_of_a_source_with_its_own_marks_are_left_alone() {
    assertThat(closed("We went home. so I", "i see. Yes."))
        .containsExactly("We went home. so I", "i see. Yes.");
  }

  @Test
  void sounds_are_not_sentences() {
    assertThat(restored("[Music] um we went home [Applause]"))
        .isEqualTo("[Music] Um we went home. [Applause]");
    assertThat(restored("[Music]")).isEqualTo("[Music]");
  }

  @Test
  void a_comma_gives_way_to_the_full_stop() {
    assertThat(restored("we went home,")).isEqualTo("We went home.");
  }

  @Test
  void most_sentences_of_a_talk_are_found_and_few_are_invented() {
    String talk =
        "I grew up on a farm. So my father had horses and I was always outside. Do you still go"
            + " there? Yes, of course. But it's not the same any more. I think that the big change"
            + " came with the road. Why do you say that? Well, people stopped talking to each"
            + " other. That's right. And what did you do then? I left for the city. It was a hard"
            + " time for all of us. Thank you so much for telling us. Yeah, sure.";
    List<String> gold = List.of(talk.split(" ", -1));
    List<String> found =
        List.of(restored(talk.toLowerCase(Locale.ROOT).replaceAll("[.,?]", "")).split(" ", -1));
    long ends = gold.stream().filter(Spelling::endsSentence).count();
    long set = found.stream().filter(Spelling::endsSentence).count();
    long right =
        IntStream.range(0, gold.size())
            .filter(i -> Spelling.endsSentence(gold.get(i)) && Spelling.endsSentence(found.get(i)))
            .count();
    assertThat((double) right / ends).as("recall").isGreaterThan(0.5);
    assertThat((double) right / set).as("precision").isGreaterThan(0.75);
  }

  @Test
  void sources_and_sounds_never_change_seed_5() {
    Random random = new Random(5);
    String[] pool =
        ("so i think um um that's right thank you what do you — 'tis İstanbul ß ﬁsh 3d \uD83D\uDE00"
                + " [Applause] yeah, -- i’m")
            .split(" ", -1);
    for (int round = 0; round < 300; round++) {
      String text =
          IntStream.range(0, 1 + random.nextInt(60))
              .mapToObj(i -> pool[random.nextInt(pool.length)])
              .collect(Collectors.joining(random.nextBoolean() ? " " : "\r\n"));
      Transcript before = transcript(text);
      Transcript after = editor.restore(before);
      assertThat(after.words()).extracting(Word::source).isEqualTo(sources(before));
      for (int i = 0; i < after.words().size(); i++) {
        Word was = before.words().get(i);
        Word is = after.words().get(i);
        assertThat(is.kind()).isEqualTo(was.kind());
        if (was.isSound()) {
          assertThat(is).isEqualTo(was);
        }
      }
      assertThat(new Editor().restore(before)).isEqualTo(after);
    }
  }

  /** Turns of two speakers, one after the other, and how they print. */
  private List<String> closed(String... turns) {
    String text = String.join(" ", turns);
    List<Passage> passages = List.of(passage(null, false, text, 0));
    Transcript transcript = new Transcript("t.txt", "t", "T", text, passages, Directions.NONE);
    List<Turn> split = new ArrayList<>();
    int from = 0;
    for (String turn : turns) {
      int to = from + turn.split(" ", -1).length;
      Speaker speaker = split.size() % 2 == 0 ? ANN : BEN;
      split.add(new Turn(split.size(), speaker, transcript.words().subList(from, to), 1));
      from = to;
    }
    return editor.closeTurns(new Dialogue(transcript, split)).turns().stream()
        .map(turn -> turn.words().stream().map(Word::shown).collect(Collectors.joining(" ")))
        .toList();
  }

  private static List<TextSpan> sources(Transcript transcript) {
    return transcript.words().stream().map(Word::source).toList();
  }

  private String restored(String text) {
    return restored(passage(null, false, text, 0));
  }

  private String restored(Passage... passages) {
    return editor.restore(transcript(List.of(passages))).words().stream()
        .map(Word::shown)
        .collect(Collectors.joining(" "));
  }

  private static Transcript transcript(String text) {
    return transcript(List.of(passage(null, false, text, 0)));
  }

  private static Transcript transcript(List<Passage> passages) {
    return new Transcript("t.txt", "t", "T", " ".repeat(2000), passages, Directions.NONE);
  }

  private static Passage passage(@Nullable String label, boolean opens, String text, int offset) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\S+").matcher(text);
    while (matcher.find()) {
      TextSpan span = new TextSpan(offset + matcher.start(), offset + matcher.end());
      String shown = matcher.group();
      words.add(shown.startsWith("[") ? Word.sound(span, shown) : Word.spoken(span, shown));
    }
    return new Passage(Optional.ofNullable(label), opens, OptionalLong.empty(), words);
  }
}
