package dev.transcast.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.transcast.model.Transcript;
import dev.transcast.model.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every fixture is read as the file beside it says. */
class TranscriptFixtureTest {
  private final TranscriptReader reader = new TranscriptReader();

  @TestFactory
  Stream<DynamicTest> is_read_as_expected() throws IOException {
    return Fixtures.all().stream()
        .map(file -> dynamicTest(name(file), () -> assertReadAsExpected(file)));
  }

  @TestFactory
  Stream<DynamicTest> line_ends_trailing_blanks_and_encoding_change_nothing() throws IOException {
    return Fixtures.all().stream()
        .map(file -> dynamicTest(name(file), () -> assertSameInAnyDress(file)));
  }

  @TestFactory
  Stream<DynamicTest> every_word_points_at_the_characters_it_came_from() throws IOException {
    return Fixtures.all().stream()
        .map(file -> dynamicTest(name(file), () -> assertWordsPointIntoText(file)));
  }

  private void assertReadAsExpected(Path file) throws Exception {
    Path expected = file.resolveSibling(name(file) + ".expected");
    String actual = Fixtures.print(reader.read(file));
    if (Boolean.getBoolean("transcript.rewrite")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  private void assertSameInAnyDress(Path file) throws Exception {
    String text = Files.readString(file);
    String expected = Fixtures.print(reader.read(name(file), bytes(text)));
    assertThat(read(file, bytes(text.replace("\n", "\r\n")))).isEqualTo(expected);
    assertThat(read(file, bytes(text.replace("\n", "\r")))).isEqualTo(expected);
    assertThat(read(file, bytes(text.replace("\n", "  \n")))).isEqualTo(expected);
    assertThat(read(file, bytes("\ufeff" + text))).isEqualTo(expected);
    assertThat(read(file, ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(expected);
    assertThat(read(file, ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE)))
        .isEqualTo(expected);
  }

  private void assertWordsPointIntoText(Path file) throws Exception {
    Transcript transcript = reader.read(file);
    assertThat(transcript.text()).isEqualTo(Files.readString(file));
    for (Word word : transcript.words()) {
      String source = transcript.text().substring(word.source().start(), word.source().end());
      assertThat(letters(decoded(source))).contains(letters(word.shown()));
    }
  }

  /** Markup and escapes that the fixtures use, undone without the reader. */
  private static String decoded(String source) {
    return source
        .replaceAll("<[^<>]*>", "")
        .replace("&amp;", "&")
        .replace("\\u00e9", "é")
        .replace("\\n", "\n");
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private String read(Path file, byte[] bytes) throws Exception {
    return Fixtures.print(reader.read(name(file), bytes));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
