package dev.transcast.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Transcript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no transcript gets one clear error, with its place and what to do. */
class BadTranscriptTest {
  private final TranscriptReader reader = new TranscriptReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "talk.txt|` \\n `|talk.txt: error: the file is empty; give a transcript",
        "talk.txt|[Music]|talk.txt: error: nothing in it is said; give a transcript with somebody's words",
        "talk.pdf|%PDF-1.7 x|talk.pdf: error: this is a PDF document, not text; export it as plain text",
        "a.json|`{\"segments\":[{\"body\":\"hi\",}]}`|a.json:1:27: error: broken JSON",
        "a.json|`{\"segments\":[{\"body\":\"hi`|a.json:1:2",
        "a.json|`{\"a\":1}`|a.json: error: this JSON holds no transcript",
        "x.script.md|`---\\ntitle: [a\\n---\\nAnn: hi`|x.script.md:3:1: error: broken YAML",
        "x.script.md|`---\\nrate: 9\\n---\\nAnn: hi`|x.script.md:2:7: error: rate must be a number from 0.5 to 2.0, not \"9\"",
        "x.script.md|`---\\ncast:\\n  Ann: [kal]\\n---\\nAnn: hi`|x.script.md:3:8: error: the voice of Ann must be",
        "x.script.md|`---\\nrat: 1\\n---\\nAnn: hi`|x.script.md:2:6: error: unknown field \"rat\"",
        "x.script.md|`---\\ntitle: a\\nAnn: hi`|x.script.md:1:1: error: the front matter never ends",
        "x.script.md|`Ann: hi\\n\\n<!-- check`|x.script.md:3:1: error: this comment never ends",
      })
  void says_where_and_what_to_do(String name, String text, String message) {
    assertThatThrownBy(() -> reader.read(name, bytes(text.replace("\\n", "\n"))))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void a_broken_byte_in_utf8_is_shown_at_its_place() {
    byte[] bytes = bytes("café naïve\nbroken ? here");
    bytes[bytes.length - 6] = (byte) 0xFF;
    assertThatThrownBy(() -> reader.read("a.txt", bytes))
        .isInstanceOf(BadInputException.class)
        .hasMessage("a.txt:2:8: error: these bytes are not UTF-8 text; save the file as UTF-8");
  }

  @Test
  void json_nested_deeper_than_a_hundred_is_refused() {
    assertThatThrownBy(() -> reader.read("a.json", bytes("[".repeat(101))))
        .hasMessageContaining("a.json:1:")
        .hasMessageContaining("nested");
  }

  @Test
  void a_line_without_spaces_is_no_talk() {
    assertThatThrownBy(() -> reader.read("a.txt", bytes("Hi.\n" + "x".repeat(2001))))
        .hasMessageStartingWith("a.txt:2:1: error: 2001 characters without a space");
  }

  @Test
  void windows_1252_is_read_where_utf8_cannot_be() throws Exception {
    byte[] bytes = "“café”".getBytes("windows-1252");
    assertThat(Fixtures.words(reader.read("a.txt", bytes).words())).isEqualTo("“café”");
  }

  @Test
  void invisible_characters_are_dropped_from_words_and_make_none() throws Exception {
    Transcript transcript =
        reader.read("a.txt", bytes("he\u200bllo \u202eright\u202c \u200b\ufeff \u0007 a\u00a0b"));
    assertThat(Fixtures.words(transcript.words())).isEqualTo("hello right a b");
  }

  @Test
  void mutated_300_times_with_seed_11_gives_a_transcript_or_a_clear_error() throws Exception {
    Random random = new Random(11);
    List<Path> fixtures = Fixtures.all();
    int read = 0;
    for (int i = 0; i < 300; i++) {
      Path file = fixtures.get(i % fixtures.size());
      byte[] bytes = mutated(Files.readAllBytes(file), random, i % 6);
      String name = file.getFileName().toString();
      read += assertTimeoutPreemptively(Duration.ofSeconds(10), () -> isRead(name, bytes)) ? 1 : 0;
    }
    assertThat(read).isBetween(30, 290);
  }

  private boolean isRead(String name, byte[] bytes) {
    try {
      Transcript transcript = reader.read(name, bytes);
      assertThat(transcript.words()).isNotEmpty();
      return true;
    } catch (BadInputException e) {
      assertThat(e.getMessage()).startsWith(name).doesNotContain("\n").doesNotContain("Exception");
      return false;
    }
  }

  private static byte[] mutated(byte[] bytes, Random random, int kind) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int at = random.nextInt(text.length());
    return switch (kind) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> flipped(bytes, random);
      case 2 -> {
        List<String> nests = List.of("[", "{\"a\":", "(", "<v ", "♪ ", "- [", "\\");
        String nest = nests.get(random.nextInt(nests.size())).repeat(100_000);
        yield bytes(text.substring(0, at) + nest + text.substring(at));
      }
      case 3 ->
          bytes(text.substring(0, at) + "x".repeat(random.nextInt(300_000)) + text.substring(at));
      case 4 -> {
        List<String> controls =
            List.of("\0", "\u0007", "\u001b[2J", "\u202e", "\ufffe", "\u0085", "\u2028", "\ud83d");
        String control = controls.get(random.nextInt(controls.size()));
        yield bytes(text.substring(0, at) + control + text.substring(at));
      }
      default -> {
        List<String> lines = new ArrayList<>(text.lines().toList());
        Collections.shuffle(lines, random);
        yield bytes(String.join("\n", lines) + "\nשלום עולם: \u202bمرحبا\u202c");
      }
    };
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] flipped = bytes.clone();
    for (int i = 0; i < 8; i++) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
