package dev.transcast.speech;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.transcast.model.SpokenLine;
import dev.transcast.model.TimedWord;
import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bridge to MBROLA with a program of the test's in its place: it keeps the phones it gets and
 * renders each for its time, vowels as a buzz and all else as silence.
 */
@Timeout(120)
class MbrolaVoiceTest {
  /** Called as {@code mbrola -e DATABASE PHONES WAV}. */
  private static final String PROGRAM =
      """
      #!/bin/sh
      cp "$3" "${0%/*}/heard.pho"
      { cat "$2"
        awk '{ end += $2; n = int(end * 16 + 0.5); print $1, n - done; done = n }' "$3" |
        while read -r symbol frames; do
          case $symbol in
            [AEIOUV@aiu{]*|r=) head -c $((2 * frames)) /dev/zero | tr '\\000' '\\100' ;;
            *) head -c $((2 * frames)) /dev/zero ;;
          esac
        done
      } > "$4"
      """;

  private static final Narrator narrator = new Narrator(Lexicon.builtIn(), 1);

  @TempDir Path folder;

  @AfterAll
  static void close() {
    narrator.close();
  }

  @Test
  void words_lie_where_their_phones_were_asked_for() throws Exception {
    SpokenLine line = narrator.say("Peter took a look, and so did Anna.", voice(1.0));

    assertThat(line.clip().sampleRateHz()).isEqualTo(16_000);
    List<Double> ends = vowelEnds(line);
    List<TimedWord> words = line.words();
    // The words that end in a vowel end where a buzz does.
    for (int vowelFinal : List.of(0, 2, 5, 7)) {
      double end = words.get(vowelFinal).endFrame() / 16_000.0;
      assertThat(ends).as("%s", words.get(vowelFinal)).anyMatch(e -> Math.abs(e - end) < 0.002);
    }
  }

  @Test
  void phones_are_those_of_american_databases() throws Exception {
    narrator.say("Peter took the spool", voice(1.0));

    List<String> symbols = phones().stream().map(line -> line.split(" ", -1)[0]).toList();
    assertThat(String.join(" ", symbols)).isEqualTo("_ p_h i t r= t_h U k D @ s p u l _");
    assertThat(phones().stream().filter(line -> line.split(" ").length > 2)).isNotEmpty();
  }

  @Test
  void a_vocal_tract_scale_is_played_faster_and_lasts_as_long() throws Exception {
    SpokenLine plain = narrator.say("we moved into the new office", voice(1.0));
    SpokenLine scaled = narrator.say("we moved into the new office", voice(1.2));

    assertThat(scaled.clip().sampleRateHz()).isEqualTo(19_200);
    double ratio =
        ((double) scaled.clip().frames() / 19_200) / ((double) plain.clip().frames() / 16_000);
    assertThat(ratio).isCloseTo(1, within(0.03));
  }

  @Test
  void the_same_words_give_the_same_phones_to_the_letter() throws Exception {
    narrator.say("Is this the same, or is it not?", voice(1.0));
    List<String> first = phones();
    narrator.say("Is this the same, or is it not?", voice(1.0));

    assertThat(phones()).isEqualTo(first);
  }

  @Test
  void a_program_that_fails_or_drops_sound_is_told() throws Exception {
    VoiceProfile voice = voice(1.0);
    Path program = folder.resolve("mbrola");
    Files.writeString(program, "#!/bin/sh\necho Fatal error >&2\nexit 1\n");
    assertThatThrownBy(() -> narrator.say("hello", voice))
        .isInstanceOf(SpeechException.class)
        .hasMessageContaining("mbrola ended with code 1: Fatal error");

    Files.writeString(
        program, "#!/bin/sh\nhead -c 44 \"$2\" > \"$4\"; head -c 3200 /dev/zero >> \"$4\"\n");
    assertThatThrownBy(() -> narrator.say("hello", voice))
        .isInstanceOf(SpeechException.class)
        .hasMessageContaining("s were asked for");
  }

  private List<String> phones() throws IOException {
    return Files.readAllLines(folder.resolve("heard.pho"));
  }

  /** The ends of the buzzes in seconds of the line. */
  private static List<Double> vowelEnds(SpokenLine line) {
    float[] samples = line.clip().samples();
    List<Double> ends = new ArrayList<>();
    for (int i = 1; i < samples.length; i++) {
      if (samples[i - 1] != 0 && samples[i] == 0) {
        ends.add(i / 16_000.0);
      }
    }
    return ends;
  }

  /** Its database is the header of a WAV file, which is all that the program needs. */
  private VoiceProfile voice(double scale) throws IOException {
    Path program = folder.resolve("mbrola");
    Path database = folder.resolve("us1");
    Files.write(database, header());
    Files.writeString(program, PROGRAM);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    VoiceEngine engine = new VoiceEngine.Mbrola(program, database);
    return new VoiceProfile("mbrola-us1", "", "kevin16", 175, 180, 20, scale, 0, 0, engine);
  }

  /** 16-bit mono at 16 kHz, as much as there is. */
  private static byte[] header() {
    ByteBuffer header = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
    header.put("RIFF".getBytes(UTF_8)).putInt(Integer.MAX_VALUE);
    header.put("WAVEfmt ".getBytes(UTF_8)).putInt(16).putShort((short) 1).putShort((short) 1);
    header.putInt(16_000).putInt(32_000).putShort((short) 2).putShort((short) 16);
    header.put("data".getBytes(UTF_8)).putInt(Integer.MAX_VALUE);
    return header.array();
  }
}
