package dev.transcast.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.transcast.audio.WavWriter;
import dev.transcast.model.CastSheet;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.SpokenLine;
import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Voices of programs; a small shell script is the program. */
@Timeout(60)
class CommandVoiceTest {
  private static final String TEXT = "so the quick brown fox jumps over the lazy dog, and it barks";

  @TempDir Path folder;

  private static final Narrator narrator = new Narrator(Lexicon.builtIn(), 2);

  /** What the script plays: the built-in engine, higher and slower. */
  private SpokenLine ready;

  @BeforeEach
  void record() throws Exception {
    VoiceProfile other = new VoiceProfile("other", "", "kevin16", 140, 130, 20, 1.1, 0, 0);
    ready = narrator.say(TEXT, other);
    write(folder.resolve("ready.wav"), ready.clip().samples(), ready.clip().sampleRateHz());
  }

  @AfterAll
  static void close() {
    narrator.close();
  }

  @Test
  void words_are_found_in_the_sound_of_the_program() throws Exception {
    SpokenLine line = narrator.say(TEXT, voice("cp ready.wav \"$1\"", "{wav}"));

    assertThat(line.clip().sampleRateHz()).isEqualTo(ready.clip().sampleRateHz());
    assertThat(line.words()).hasSameSizeAs(ready.words());
    double offset = seconds(ready, ready.words().get(0).startFrame());
    double lead = seconds(line, line.words().get(0).startFrame());
    for (int i = 0; i < ready.words().size(); i++) {
      double known = seconds(ready, ready.words().get(i).startFrame()) - offset;
      double found = seconds(line, line.words().get(i).startFrame()) - lead;
      assertThat(found).as(line.words().get(i).toString()).isCloseTo(known, within(0.06));
    }
  }

  @Test
  void silence_at_both_ends_is_cut() throws Exception {
    float[] speech = ready.clip().samples();
    float[] padded = new float[speech.length + 30_000];
    System.arraycopy(speech, 0, padded, 15_000, speech.length);
    write(folder.resolve("ready.wav"), padded, ready.clip().sampleRateHz());

    SpokenLine line = narrator.say(TEXT, voice("cat ready.wav"));

    assertThat((double) line.clip().frames()).isCloseTo(speech.length, within(2_000.0));
    assertThat(seconds(line, line.words().get(0).startFrame())).isCloseTo(0.01, within(0.001));
  }

  @Test
  void the_same_program_gives_the_same_samples_and_times() throws Exception {
    VoiceProfile voice = voice("cat ready.wav");

    SpokenLine first = narrator.say(TEXT, voice);
    SpokenLine second = narrator.say(TEXT, voice);

    assertThat(second.clip().samples()).isEqualTo(first.clip().samples());
    assertThat(second.words()).isEqualTo(first.words());
  }

  @Test
  void text_arrives_by_input_by_file_and_by_argument() throws Exception {
    String said = "it cost five million dollars.";

    narrator.say("It cost $5M.", voice("cat > heard; cat ready.wav"));
    assertThat(folder.resolve("heard")).hasContent(said + "\n");
    narrator.say("It cost $5M.", voice("cat \"$1\" > heard; cat ready.wav", "{textFile}"));
    assertThat(folder.resolve("heard")).hasContent(said + "\n");
    narrator.say("It cost $5M.", voice("echo \"$1\" > heard; cat ready.wav", "--text={text}"));
    assertThat(folder.resolve("heard")).hasContent("--text=" + said + "\n");
  }

  @Test
  void rate_and_pitch_can_be_asked_for() throws Exception {
    narrator.say(
        "hello", voice("echo $1 $2 > heard; cat ready.wav", "-s{rateWordsPerMinute}", "{pitchHz}"));

    assertThat(folder.resolve("heard")).hasContent("-s170 120\n");
  }

  @Test
  void no_words_of_a_transcript_can_become_options_or_placeholders() throws Exception {
    String hostile = "--help -o /etc/passwd {wav} $(touch x) `id`; \"rm\" | \\ \u2013\u2013voice '";

    narrator.say(hostile, voice("printf '%s' \"$1\" > heard; cat ready.wav", "{text}"));

    assertThat(folder.resolve("heard"))
        .content()
        .matches("[A-Za-z'][A-Za-z' ,.?]*")
        .contains("help")
        .doesNotContain("ready.wav", "/tmp");
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void letters_are_written_as_letters_and_words_as_words() throws Exception {
    narrator.say("The API of GPUs and a NASA plan from IBM.", voice("cat > heard; cat ready.wav"));

    assertThat(folder.resolve("heard"))
        .hasContent("the A P I of G P U's and a nasa plan from I B M.\n");
  }

  @Test
  void every_failure_is_one_line_with_the_place_in_the_voice_file() throws Exception {
    assertFailure("echo no such voice >&2; exit 2")
        .endsWith(
            "ann.yaml:4:11: error: say.sh ended with code 2: no such voice; it was to say \"hello\"");
    assertFailure("true").contains("say.sh ended without a sound");
    assertFailure("yes hello | head -c 4000")
        .contains("say.sh wrote no WAV that can be read: not a WAV file");
    assertFailure("head -c 100 ready.wav").contains("say.sh");
    assertFailure("sleep 60").contains("say.sh ran longer than its 1 s");
    write(folder.resolve("ready.wav"), new float[8_000], 16_000);
    assertFailure("cat ready.wav").contains("say.sh wrote nothing but silence");
    write(folder.resolve("ready.wav"), new float[60 * 8_000], 8_000);
    assertFailure("cat ready.wav").contains("say.sh wrote 60 s of sound for what takes 1");
  }

  @Test
  void no_more_programs_run_at_once_than_there_are_jobs() throws Exception {
    VoiceProfile voice =
        voice(
            """
            mkdir -p running; touch running/$$
            for i in 1 2 3 4 5 6 7 8 9; do
              [ -e two ] || sleep 0.5
              [ $(ls running | wc -l) -lt 2 ] || touch two
            done
            ls running | wc -l >> counts
            sleep 0.1
            rm running/$$
            cat ready.wav
            """);
    String[] turns = new String[12];
    Arrays.fill(turns, "this is one of a dozen turns");

    try (Stream<SpokenLine> lines =
        narrator.narrate(
            Dialogues.dialogue(1.0, turns), new CastSheet(Map.of(Dialogues.ANN, voice)))) {
      assertThat(lines).hasSize(12);
    }

    List<Integer> counts =
        Files.readAllLines(folder.resolve("counts")).stream()
            .map(line -> Integer.valueOf(line.strip()))
            .toList();
    assertThat(counts).hasSize(12);
    assertThat(Collections.max(counts)).isEqualTo(2);
  }

  @Test
  void closing_ends_the_programs_that_run() throws Exception {
    VoiceProfile voice = voice("echo $$ > pid.part; mv pid.part pid; exec sleep 600");
    Narrator closing = new Narrator(Lexicon.builtIn(), 1);
    Thread waiting =
        new Thread(() -> assertThatThrownBy(() -> closing.say("hello", voice)).isNotNull());
    waiting.start();
    while (!Files.exists(folder.resolve("pid"))) {
      Thread.sleep(10);
    }
    long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());

    closing.close();

    waiting.join();
    for (int i = 0; i < 200 && isAlive(pid); i++) {
      Thread.sleep(10);
    }
    assertThat(isAlive(pid)).isFalse();
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  private org.assertj.core.api.AbstractStringAssert<?> assertFailure(String script)
      throws Exception {
    VoiceProfile voice = voice(script);
    SpeechException failure =
        catchThrowableOfType(SpeechException.class, () -> narrator.say("hello", voice));
    Diagnostic diagnostic = failure.diagnostic().orElseThrow();
    assertThat(diagnostic.toString()).doesNotContain("\n").doesNotContain("transcast-");
    return assertThat(diagnostic.toString());
  }

  /** A voice whose program is the script; it runs in the test's folder. */
  private VoiceProfile voice(String script, String... arguments) throws IOException {
    Path program = folder.resolve("say.sh");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    VoiceEngine engine =
        new VoiceEngine.Command(
            program,
            List.of(arguments),
            Duration.ofSeconds(script.equals("sleep 60") ? 1 : 20),
            folder.resolve("ann.yaml"),
            /* line= */ 4,
            /* column= */ 11);
    return new VoiceProfile("ann", "", "kevin16", 170, 120, 15, 1, 0, 0, engine);
  }

  private static double seconds(SpokenLine line, long frame) {
    return (double) frame / line.clip().sampleRateHz();
  }

  private static void write(Path file, float[] samples, int rateHz) throws IOException {
    try (WavWriter wav = new WavWriter(file, rateHz, /* channels= */ 1)) {
      short[] pcm = new short[samples.length];
      for (int i = 0; i < pcm.length; i++) {
        pcm[i] = (short) Math.round(32767 * Math.max(-1, Math.min(1, samples[i])));
      }
      wav.write(pcm, pcm.length);
    }
  }
}
