package dev.transcast.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Chapter;
import dev.transcast.model.ChapterMark;
import dev.transcast.model.Directions;
import dev.transcast.model.Passage;
import dev.transcast.model.Speaker;
import dev.transcast.model.TextSpan;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import dev.transcast.model.Transcript;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChapterFinderTest {
  private static final int WORD_MS = 350;

  private static final String BEES =
      "The bees leave the hive when the sun is warm. Every hive has a queen, and the bees feed the"
          + " queen with jelly. A beekeeper opens the hive with smoke. The honey stays in the comb"
          + " until the beekeeper turns the comb. Wax from the comb becomes candles. ";
  private static final String BRIDGES =
      "The bridge hangs on cables of steel. Engineers count the rust on every cable, and the bridge"
          + " hums in the wind. A pier carries the bridge over the river. The steel grows in summer,"
          + " so the deck has joints. Concrete holds the pier against the river. ";

  @Test
  void a_new_subject_of_the_host_opens_a_chapter_there() {
    Talk talk = new Talk();
    talk.says("Host", "Welcome. How do you keep bees?");
    talk.says("Guest", BEES.repeat(4));
    talk.says("Host", "Let's talk about the bridge. What keeps it up?");
    talk.says("Guest", BRIDGES.repeat(4));

    List<Chapter> chapters = talk.chapters();

    assertThat(chapters).hasSize(2);
    assertThat(chapters.get(0).startMs()).isZero();
    assertThat(chapters.get(1).startMs()).isEqualTo(talk.turnStartMs(2));
  }

  @Test
  void titles_are_words_of_their_own_chapter() {
    Talk talk = new Talk();
    talk.says("Host", "Welcome. How do you keep bees?");
    talk.says("Guest", BEES.repeat(4));
    talk.says("Host", "Let's talk about the bridge. What keeps it up?");
    talk.says("Guest", BRIDGES.repeat(4));

    List<Chapter> chapters = talk.chapters();

    assertThat(chapters.get(0).title()).containsAnyOf("ive", "ueen", "omb", "eekeeper");
    assertThat(chapters.get(1).title()).containsAnyOf("ridge", "iver", "teel", "ier");
  }

  @Test
  void an_episode_of_two_minutes_or_less_about_one_thing_is_one_chapter_with_its_own_title() {
    Talk talk = new Talk();
    talk.says("Host", "How do you keep bees?");
    talk.says("Guest", BEES);

    assertThat(talk.chapters()).containsExactly(new Chapter("A talk", 0));
  }

  @Test
  void sounds_alone_are_one_chapter() {
    Talk talk = new Talk();
    talk.sounds("[Music]");

    assertThat(talk.chapters()).containsExactly(new Chapter("A talk", 0));
  }

  @Test
  void chapters_of_random_talks_last_a_minute_and_are_the_same_each_time_seed_7() {
    Random random = new Random(7);
    String[] words = (BEES + BRIDGES).split(" ", -1);
    for (int run = 0; run < 30; run++) {
      Talk talk = new Talk();
      int turns = 1 + random.nextInt(80);
      for (int i = 0; i < turns; i++) {
        StringBuilder said = new StringBuilder("So");
        int count = random.nextInt(60);
        for (int w = 0; w < count; w++) {
          said.append(' ').append(words[random.nextInt(words.length)]);
        }
        talk.says(
            "Speaker " + random.nextInt(4),
            said.append(random.nextInt(3) == 0 ? "?" : "").toString());
      }

      List<Chapter> chapters = talk.chapters();

      assertThat(talk.chapters()).isEqualTo(chapters);
      assertThat(chapters.get(0).startMs()).isZero();
      for (int i = 1; i < chapters.size(); i++) {
        assertThat(chapters.get(i).startMs() - chapters.get(i - 1).startMs())
            .isGreaterThanOrEqualTo(ChapterFinder.SHORTEST_MS);
      }
      if (chapters.size() > 1) {
        assertThat(talk.endMs - chapters.get(chapters.size() - 1).startMs())
            .isGreaterThanOrEqualTo(ChapterFinder.SHORTEST_MS);
      }
    }
  }

  @Test
  void a_talk_of_thirty_hours_has_no_more_chapters_than_an_id3_tag_can_list() {
    Talk talk = new Talk();
    for (int i = 0; i < 1_000; i++) {
      talk.says("Host", "Let's talk about the next thing. What is it?");
      talk.says("Guest", i % 2 == 0 ? BEES.repeat(6) : BRIDGES.repeat(6));
    }

    assertThat(talk.chapters()).hasSizeBetween(100, 255);
  }

  @Test
  void a_script_says_by_words_or_by_time_where_its_chapters_begin() throws Exception {
    Talk talk = new Talk();
    talk.says("Host", "Welcome back, everybody. How do you keep bees?");
    talk.says("Guest", BEES);
    talk.says("Host", "“What keeps” a bridge up?");

    assertThat(
            talk.chapters(
                List.of(
                    mark("Hello", "welcome back", -1),
                    mark("Bees", "0:10", 10_000),
                    mark("Bridges", "What keeps a", -1))))
        .containsExactly(
            new Chapter("Hello", 0),
            new Chapter("Bees", 10_000),
            new Chapter("Bridges", talk.turnStartMs(2)));
  }

  @Test
  void what_comes_before_the_first_chapter_of_a_script_is_a_chapter_too() throws Exception {
    Talk talk = new Talk();
    talk.says("Host", BEES);

    assertThat(talk.chapters(List.of(mark("Bees", "0:10", 10_000))))
        .containsExactly(new Chapter("A talk", 0), new Chapter("Bees", 10_000));
  }

  @Test
  void a_chapter_that_cannot_be_is_told_with_its_line() {
    Talk talk = new Talk();
    talk.says("Host", BEES);

    assertThatThrownBy(() -> talk.chapters(List.of(mark("Wasps", "the wasps leave", -1))))
        .hasMessage(
            "talk.txt:4:3: error: chapter \"Wasps\": after the chapter before, nobody says"
                + " \"the wasps leave\"");
    assertThatThrownBy(() -> talk.chapters(List.of(mark("End", "99:00", 5_940_000))))
        .hasMessageContaining("the episode ends before 99:00");
    assertThatThrownBy(
            () -> talk.chapters(List.of(mark("B", "0:10", 10_000), mark("A", "0:05", 5_000))))
        .hasMessageContaining("begins no later than the one before it");
  }

  private static ChapterMark mark(String title, String start, long startMs) {
    OptionalLong time = startMs < 0 ? OptionalLong.empty() : OptionalLong.of(startMs);
    return new ChapterMark(title, start, time, 4, 3);
  }

  /** A talk at an even pace. */
  private static final class Talk {
    private final StringBuilder text = new StringBuilder();
    private final List<Word> words = new ArrayList<>();
    private final List<Timeline.Entry> entries = new ArrayList<>();
    private long endMs;

    void says(String name, String said) {
      List<Word> turn = new ArrayList<>();
      for (String shown : said.strip().split("\\s+", -1)) {
        turn.add(Word.spoken(span(shown), shown));
      }
      add(name, turn);
    }

    void sounds(String sound) {
      add("Nobody", List.of(Word.sound(span(sound), sound)));
    }

    private TextSpan span(String shown) {
      int start = text.length();
      text.append(shown).append(' ');
      return new TextSpan(start, start + shown.length());
    }

    private void add(String name, List<Word> said) {
      long startMs = endMs;
      List<TimedWord> timed = new ArrayList<>();
      for (Word word : said) {
        timed.add(new TimedWord(word, endMs, endMs + WORD_MS));
        endMs += WORD_MS;
      }
      Turn turn = new Turn(entries.size(), new Speaker(name, name), said, 1.0);
      words.addAll(said);
      entries.add(new Timeline.Entry(turn, startMs, endMs, timed));
    }

    long turnStartMs(int turn) {
      return entries.get(turn).startFrame();
    }

    List<Chapter> chapters() {
      try {
        return chapters(List.of());
      } catch (BadInputException e) {
        throw new AssertionError(e);
      }
    }

    List<Chapter> chapters(List<ChapterMark> marks) throws BadInputException {
      Transcript transcript =
          new Transcript(
              "talk.txt",
              "talk",
              "A talk",
              text.toString(),
              List.of(new Passage(Optional.empty(), true, OptionalLong.empty(), words)),
              new Directions(true, Map.of(), 1.0, 1.0, marks));
      ChapterFinder.requireFindable(transcript);
      return ChapterFinder.find(transcript, new Timeline(1000, endMs, entries));
    }
  }
}
