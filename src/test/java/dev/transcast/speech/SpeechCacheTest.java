package dev.transcast.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.SpokenLine;
import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was spoken before is not spoken again, and never wrong. */
@Timeout(120)
class SpeechCacheTest {
  private static final String TEXT = "The $5M bridge, opened in 2015, is closed again.";
  private static final VoiceProfile VOICE =
      new VoiceProfile("ann", "", "kevin16", 170, 120, 15, 1, 0, 0);
  private static final Lexicon LEXICON = Lexicon.builtIn();

  @TempDir Path folder;

  @Test
  void a_line_from_the_cache_is_the_spoken_line_to_the_byte() throws IOException {
    SpokenLine spoken = inCache("1", narrator -> narrator.say(TEXT, VOICE), 0, 1);
    SpokenLine found = inCache("1", narrator -> narrator.say(TEXT, VOICE), 1, 0);

    assertSame(found, spoken);
    try (Narrator without = new Narrator(LEXICON, 1)) {
      assertSame(without.say(TEXT, VOICE), spoken);
    }
    assertThat(SpeechCache.usage(folder).lines()).isEqualTo(1);
  }

  @Test
  void gain_pan_and_name_of_a_voice_do_not_matter_but_how_it_speaks_does() {
    inCache("1", narrator -> narrator.say(TEXT, VOICE), 0, 1);
    VoiceProfile louder = new VoiceProfile("ben", "x", "kevin16", 170, 120, 15, 1, 3, 0.5);
    inCache("1", narrator -> narrator.say(TEXT, louder), 1, 0);
    for (VoiceProfile other :
        List.of(
            VOICE.withRate(171),
            new VoiceProfile("ann", "", "kevin16", 170, 121, 15, 1, 0, 0),
            new VoiceProfile("ann", "", "kevin16", 170, 120, 16, 1, 0, 0),
            new VoiceProfile("ann", "", "kevin16", 170, 120, 15, 1.1, 0, 0))) {
      inCache("1", narrator -> narrator.say(TEXT, other), 0, 1);
    }
  }

  @Test
  void another_version_another_text_and_another_punctuation_are_other_lines() {
    inCache("1", narrator -> narrator.say(TEXT, VOICE), 0, 1);
    inCache("2", narrator -> narrator.say(TEXT, VOICE), 0, 1);
    inCache("1", narrator -> narrator.say(TEXT.replace("2015", "2016"), VOICE), 0, 1);
    inCache("1", narrator -> narrator.say(TEXT.replace(".", "?"), VOICE), 0, 1);
  }

  @Test
  void a_new_entry_of_the_lexicon_is_heard_where_the_word_stands_and_only_there() throws Exception {
    inCache("1", narrator -> narrator.say("a quiet Siobhan", VOICE), 0, 1);
    inCache("1", narrator -> narrator.say("a quiet morning", VOICE), 0, 1);
    String entries = Files.readString(Path.of("voices/lexicon.txt"));
    Path file = Files.createDirectory(folder.resolve("lexicon")).resolve("lexicon.txt");
    Lexicon other = Lexicon.read(Files.writeString(file, entries + "Siobhan = SEE oh ban\n"));
    try (SpeechCache cache = new SpeechCache(folder, SpeechCache.DEFAULT_BYTES, "1");
        Narrator narrator = new Narrator(other, 1, Optional.of(cache), UnaryOperator.identity())) {
      narrator.say("a quiet Siobhan", VOICE);
      assertThat(cache.misses()).isEqualTo(1);
      narrator.say("a quiet morning", VOICE);
      assertThat(cache.hits()).isEqualTo(1);
    }
  }

  @Test
  void another_database_behind_the_same_name_is_another_voice() throws IOException {
    Path database = folder.resolve("diphones.dph");
    VoiceProfile voice =
        new VoiceProfile(
            "ann",
            "",
            "own",
            170,
            120,
            15,
            1,
            0,
            0,
            new VoiceEngine.BuiltIn(Optional.of(database.toUri())));
    Files.copy(Path.of("voices/birch/diphones.dph"), database);
    SpokenLine birch = inCache("1", narrator -> narrator.say(TEXT, voice), 0, 1);
    SpokenLine again = inCache("1", narrator -> narrator.say(TEXT, voice), 1, 0);
    assertSame(again, birch);
    Files.copy(Path.of("voices/aspen/diphones.dph"), database, StandardCopyOption.REPLACE_EXISTING);
    inCache("1", narrator -> narrator.say(TEXT, voice), 0, 1);
  }

  @Test
  void damaged_entries_with_seed_9_are_noticed_and_made_again() throws IOException {
    SpokenLine spoken = inCache("1", narrator -> narrator.say(TEXT, VOICE), 0, 1);
    Path entry = entries().get(0);
    byte[] whole = Files.readAllBytes(entry);
    Random random = new Random(9);
    for (int i = 0; i < 24; i++) {
      byte[] damaged = whole.clone();
      if (i % 2 == 0) {
        damaged[i == 0 ? 0 : random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      } else {
        damaged = java.util.Arrays.copyOf(whole, i == 1 ? 0 : random.nextInt(whole.length));
      }
      Files.write(entry, damaged);
      assertSame(inCache("1", narrator -> narrator.say(TEXT, VOICE), 0, 1), spoken);
      assertThat(entry).hasBinaryContent(whole);
    }
  }

  @Test
  void an_entry_under_another_name_is_not_believed() throws IOException {
    inCache("1", narrator -> narrator.say("one", VOICE), 0, 1);
    Path one = entries().get(0);
    inCache("1", narrator -> narrator.say("two", VOICE), 0, 1);
    for (Path entry : entries()) {
      if (!entry.equals(one)) {
        Files.copy(entry, one, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    inCache("1", narrator -> narrator.say("one", VOICE), 0, 1);
  }

  @Test
  void what_was_not_used_for_longest_goes_when_there_is_too_much() throws IOException {
    for (String text : List.of("one", "two", "three", "four")) {
      inCache("1", narrator -> narrator.say(text, VOICE), 0, 1);
    }
    Instant now = Instant.now();
    List<Path> entries = entries();
    for (Path entry : entries) {
      Files.setLastModifiedTime(entry, FileTime.from(now.minus(Duration.ofDays(2))));
    }
    inCache("1", narrator -> narrator.say("three", VOICE), 1, 0); // used just now
    long bytes = SpeechCache.usage(folder).bytes();
    try (SpeechCache small = new SpeechCache(folder, bytes, "1");
        Narrator narrator =
            new Narrator(LEXICON, 1, Optional.of(small), UnaryOperator.identity())) {
      narrator.say("five", VOICE);
    }
    assertThat(SpeechCache.usage(folder).bytes()).isLessThanOrEqualTo(bytes);
    inCache("1", narrator -> narrator.say("three", VOICE), 1, 0);
    inCache("1", narrator -> narrator.say("five", VOICE), 1, 0);
  }

  @Test
  void a_run_keeps_half_of_the_limit_at_most_so_that_an_archive_does_not_push_itself_out()
      throws IOException {
    long limit = 400_000;
    try (SpeechCache cache = new SpeechCache(folder, limit, "1");
        Narrator narrator =
            new Narrator(LEXICON, 1, Optional.of(cache), UnaryOperator.identity())) {
      for (int i = 0; i < 20; i++) {
        narrator.say("This is sentence number " + i, VOICE);
      }
    }
    long kept = SpeechCache.usage(folder).bytes();
    assertThat(kept).isBetween(limit / 2, limit);
    inCache("1", narrator -> narrator.say("This is sentence number 0", VOICE), 1, 0);
  }

  @Test
  void many_at_once_on_the_same_lines_all_hear_the_same() throws IOException {
    List<CompletableFuture<SpokenLine>> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String text = i % 2 == 0 ? "well then" : "and so on";
      lines.add(
          CompletableFuture.supplyAsync(
              () -> {
                try (SpeechCache cache = new SpeechCache(folder, SpeechCache.DEFAULT_BYTES, "1");
                    Narrator narrator =
                        new Narrator(LEXICON, 1, Optional.of(cache), UnaryOperator.identity())) {
                  SpokenLine line = narrator.say(text, VOICE);
                  assertThat(cache.trouble()).isEmpty();
                  return line;
                }
              }));
    }
    for (int i = 0; i < lines.size(); i++) {
      assertSame(lines.get(i).join(), lines.get(i % 2).join());
    }
    assertThat(entries()).hasSize(2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
    }
  }

  @Test
  void a_cache_that_cannot_be_written_costs_no_line_and_says_why() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    try (SpeechCache cache = new SpeechCache(file, SpeechCache.DEFAULT_BYTES, "1");
        Narrator narrator =
            new Narrator(LEXICON, 1, Optional.of(cache), UnaryOperator.identity())) {
      assertThat(narrator.say(TEXT, VOICE).clip().frames()).isPositive();
      assertThat(narrator.say(TEXT, VOICE).clip().frames()).isPositive();
      assertThat(cache.trouble().orElseThrow().toString())
          .startsWith(file + ": warning: ")
          .contains("--no-cache");
    }
  }

  @Test
  void clearing_takes_speech_and_dead_writers_remains_and_nothing_else() throws IOException {
    inCache("1", narrator -> narrator.say(TEXT, VOICE), 0, 1);
    Path letter = Files.writeString(folder.resolve("letter.speech"), "mine");
    Path live = Files.writeString(folder.resolve("a".repeat(64) + ".17.tmp"), "");
    Path dead = Files.writeString(folder.resolve("b".repeat(64) + ".17.tmp"), "");
    Files.setLastModifiedTime(dead, FileTime.from(Instant.now().minus(Duration.ofDays(1))));

    assertThat(SpeechCache.clear(folder).lines()).isEqualTo(1);

    assertThat(entries()).isEmpty();
    assertThat(letter).exists();
    assertThat(live).exists();
    assertThat(dead).doesNotExist();
  }

  /** With a cache and an engine of its own, as in a run of its own. */
  private SpokenLine inCache(
      String version, Function<Narrator, SpokenLine> work, int hits, int misses) {
    try (SpeechCache cache = new SpeechCache(folder, SpeechCache.DEFAULT_BYTES, version);
        Narrator narrator =
            new Narrator(LEXICON, 1, Optional.of(cache), UnaryOperator.identity())) {
      SpokenLine line = work.apply(narrator);
      assertThat(cache.trouble()).isEmpty();
      assertThat(List.of(cache.hits(), cache.misses())).isEqualTo(List.of(hits, misses));
      return line;
    }
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().matches(".*/[0-9a-f]{64}\\.speech")).toList();
    }
  }

  private static void assertSame(SpokenLine actual, SpokenLine expected) {
    assertThat(actual.clip().samples()).isEqualTo(expected.clip().samples());
    assertThat(actual.clip().sampleRateHz()).isEqualTo(expected.clip().sampleRateHz());
    assertThat(actual.words()).isEqualTo(expected.words());
  }
}
