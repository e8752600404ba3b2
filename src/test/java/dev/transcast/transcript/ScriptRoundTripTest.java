package dev.transcast.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.transcast.model.CastSheet;
import dev.transcast.model.ChapterMark;
import dev.transcast.model.Dialogue;
import dev.transcast.model.Directions;
import dev.transcast.model.Passage;
import dev.transcast.model.Speaker;
import dev.transcast.model.TextSpan;
import dev.transcast.model.Transcript;
import dev.transcast.model.Turn;
import dev.transcast.model.VoiceProfile;
import dev.transcast.model.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the writer writes, the reader reads back. */
class ScriptRoundTripTest {
  private static final List<String> HOSTILE_WORDS =
      List.of(
          "<!--",
          "-->",
          "---",
          "**",
          "**bold**",
          "Ann:",
          "Bob:",
          "Note:",
          "\\",
          "\\\\",
          "\\[",
          ">>",
          "[Applause]",
          "[",
          "]",
          "[the",
          "(laughs)",
          "(which",
          "love)",
          "♪",
          "♪♪",
          "la♪",
          "#",
          "-",
          "&amp;",
          "\"quoted\"",
          "title:",
          "00:12",
          "[00:12]",
          "[]",
          "[",
          "{\\an8}",
          "<v",
          "»",
          "…",
          "naïve",
          "日本",
          "😀",
          "🎵",
          ":",
          "*",
          "_x_",
          "`",
          "hello",
          "world.",
          "I");

  private static final List<String> HOSTILE_SOUNDS =
      List.of("[Applause]", "(laughs)", "♪", "♪ la [la] ♪", "[ __ ]", "[door slams]", "[Ann: hi]");

  private static final List<String> HOSTILE_NAMES =
      List.of(
          "Ann",
          "ANN",
          "Bob Lee",
          "speaker one",
          "Dr. Who?",
          "true",
          "null",
          "123",
          "A: B",
          "[x]",
          "José",
          "# One",
          "- dash",
          "\"Q\"",
          "The answer is",
          "N'Golo",
          "Note",
          "https://x.org");

  private final TranscriptReader reader = new TranscriptReader();

  @TestFactory
  Stream<DynamicTest> every_fixture_survives_its_script() throws IOException {
    return Fixtures.all().stream()
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> assertSurvives(dialogueOf(reader.read(file)))));
  }

  @Test
  void hostile_words_sounds_and_names_survive_in_300_dialogues_of_seed_7() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      assertSurvives(hostileDialogue(random));
    }
  }

  @Test
  void unsure_turns_carry_a_comment_to_search_for() throws Exception {
    Transcript transcript = reader.read("a.txt", "hello there".getBytes(StandardCharsets.UTF_8));
    Turn turn = new Turn(0, new Speaker("s1", "Ann"), transcript.words(), 0.42);
    assertThat(ScriptWriter.write(new Dialogue(transcript, List.of(turn))))
        .startsWith(
            """
            ---
            title: "A"
            cast:
              Ann:
            # rate: 1.0  # how fast everybody speaks, 0.5 to 2
            # pauses: 1.0  # how long the pauses are, 0 to 4
            # chapters: {A title: its first words, Another: "12:30"}  # else found
            ---

            <!-- check: 0.42 -->
            Ann: hello there
            """);
  }

  private void assertSurvives(Dialogue dialogue) throws Exception {
    Map<Speaker, VoiceProfile> voices = new LinkedHashMap<>();
    for (Speaker speaker : dialogue.speakers()) {
      voices.put(
          speaker, new VoiceProfile("kal " + speaker.id(), "", "kevin16", 150, 100, 10, 1, 0, 0));
    }
    String script = ScriptWriter.write(dialogue, new CastSheet(voices));
    Transcript read = reader.read("x.script.md", script.getBytes(StandardCharsets.UTF_8));
    assertThat(turns(read)).as(script).isEqualTo(turns(dialogue));
    assertThat(read.title()).isEqualTo(dialogue.transcript().title());
    assertThat(List.copyOf(read.directions().cast().values()))
        .isEqualTo(voices.values().stream().map(VoiceProfile::name).toList());
    assertThat(read.directions().rateFactor())
        .isEqualTo(dialogue.transcript().directions().rateFactor());
    assertThat(
            ScriptWriter.write(dialogueOf(read), new CastSheet(byName(dialogueOf(read), voices))))
        .as("a script of a script")
        .isEqualTo(script.replaceAll("<!-- check.*\n", ""));
    String split = ScriptWriter.write(dialogue);
    assertThat(turns(reader.read("-", split.getBytes(StandardCharsets.UTF_8))))
        .as(split)
        .isEqualTo(turns(dialogue));
  }

  private static Map<Speaker, VoiceProfile> byName(
      Dialogue dialogue, Map<Speaker, VoiceProfile> voices) {
    Map<Speaker, VoiceProfile> found = new LinkedHashMap<>();
    List<VoiceProfile> inOrder = List.copyOf(voices.values());
    for (Speaker speaker : dialogue.speakers()) {
      found.put(speaker, inOrder.get(found.size()));
    }
    return found;
  }

  private static List<String> turns(Dialogue dialogue) {
    return dialogue.turns().stream()
        .map(
            turn ->
                Label.clean(turn.speaker().name()).orElseThrow()
                    + ": "
                    + Fixtures.words(turn.words()))
        .toList();
  }

  private static List<String> turns(Transcript script) {
    assertThat(script.passages()).allMatch(Passage::opensTurn);
    return script.passages().stream()
        .map(passage -> passage.label().orElseThrow() + ": " + Fixtures.words(passage.words()))
        .toList();
  }

  /** A turn for each passage; enough of a splitter for this test. */
  private static Dialogue dialogueOf(Transcript transcript) {
    Map<String, Speaker> speakers = new LinkedHashMap<>();
    List<Turn> turns = new ArrayList<>();
    for (Passage passage : transcript.passages()) {
      String name = passage.label().orElse("Speaker 1");
      Speaker speaker =
          speakers.computeIfAbsent(name, n -> new Speaker("s" + (speakers.size() + 1), n));
      turns.add(new Turn(turns.size(), speaker, passage.words(), 1.0));
    }
    return new Dialogue(transcript, turns);
  }

  private static Dialogue hostileDialogue(Random random) {
    List<Passage> passages = new ArrayList<>();
    StringBuilder text = new StringBuilder("Ann: hello ");
    int count = 1 + random.nextInt(6);
    for (int p = 0; p < count; p++) {
      List<Word> words = new ArrayList<>();
      words.add(word(text, "said", Word.Kind.SPOKEN));
      for (int w = random.nextInt(12); w > 0; w--) {
        boolean isSound = random.nextInt(6) == 0;
        List<String> from = isSound ? HOSTILE_SOUNDS : HOSTILE_WORDS;
        String shown = from.get(random.nextInt(from.size()));
        boolean isSpokenNote = !isSound && shown.startsWith("♪");
        words.add(word(text, shown, isSound || isSpokenNote ? Word.Kind.SOUND : Word.Kind.SPOKEN));
      }
      String name = HOSTILE_NAMES.get(random.nextInt(HOSTILE_NAMES.size()));
      passages.add(new Passage(Optional.of(name), true, OptionalLong.empty(), words));
    }
    List<ChapterMark> chapters =
        random.nextBoolean()
            ? List.of()
            : List.of(
                new ChapterMark("He said: \"no\"", "#1 it's", OptionalLong.empty(), 5, 3),
                new ChapterMark("null", "1:02:03", OptionalLong.of(3_723_000), 6, 3));
    Directions directions =
        new Directions(
            true, Map.of(), random.nextBoolean() ? 1.0 : 1.25, random.nextInt(3), chapters);
    return dialogueOf(
        new Transcript("x", "x", "A \"title\": \\ #1", text.toString(), passages, directions));
  }

  private static Word word(StringBuilder text, String shown, Word.Kind kind) {
    int start = text.length();
    text.append(shown).append(' ');
    return new Word(new TextSpan(start, start + shown.length()), shown, kind);
  }

  @Test
  void a_script_is_untouched_until_somebody_edits_it() throws Exception {
    Transcript transcript = reader.read("a.txt", "Ann: hello".getBytes(StandardCharsets.UTF_8));
    Turn turn = new Turn(0, new Speaker("s1", "Ann"), transcript.words(), 1.0);
    String script = ScriptWriter.write(new Dialogue(transcript, List.of(turn)));
    assertThat(ScriptWriter.isUntouched(script)).isTrue();
    assertThat(ScriptWriter.isUntouched(script.replace("\n", "\r\n"))).isTrue();
    assertThat(ScriptWriter.isUntouched(script.replace("hello", "hallo"))).isFalse();
    assertThat(ScriptWriter.isUntouched(script + "Ann: more\n")).isFalse();
    assertThat(ScriptWriter.isUntouched("Ann: hello\n")).isFalse();
  }
}
