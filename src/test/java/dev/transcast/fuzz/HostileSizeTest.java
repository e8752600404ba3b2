package dev.transcast.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.transcast.cli.Program;
import dev.transcast.cli.Program.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is far too long takes no more than its share of time, or is refused at once. */
class HostileSizeTest {
  /** Each takes about a second; what is quadratic takes minutes. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void three_hundred_thousand_comments_on_one_line_are_skipped() throws IOException {
    String script = "---\ntitle: x\n---\n\n" + "<!-- a -->".repeat(300_000) + "\nAnn: Hi there.\n";
    Result result = run("split", file("x.script.md", script), "-o", "-");
    assertThat(result.out()).contains("Ann: Hi there.");
  }

  @Test
  void a_subrip_line_of_two_million_signs_that_open_tags_is_text() throws IOException {
    String line = "<a{\\".repeat(500_000) + ">";
    String srt = "1\n00:00:01,000 --> 00:00:02,000\n" + line + "\n";
    assertThat(run("lint", file("x.srt", srt)).out()).contains("x.srt: SubRip, 1 caption");
  }

  @Test
  void a_webvtt_line_of_signs_that_open_tags_is_text() throws IOException {
    String vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<".repeat(300_000) + "\n";
    assertThat(run("lint", file("x.vtt", vtt)).out()).contains("webvtt-tag: a tag without its >");
  }

  @Test
  void twenty_thousand_ttml_styles_that_refer_to_the_next_are_no_loop() throws IOException {
    String styles =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "<style xml:id=\"s" + i + "\" style=\"s" + (i + 1) + "\"/>")
            .collect(Collectors.joining());
    String ttml =
        "<tt xmlns=\"http://www.w3.org/ns/ttml\" xml:lang=\"en\"><head><styling>"
            + styles
            + "<style xml:id=\"s20000\"/></styling></head><body><div><p begin=\"1s\""
            + " end=\"2s\">Hi.</p></div></body></tt>";
    assertThat(run("lint", file("x.ttml", ttml)).out()).doesNotContain("ttml-style-loop");
  }

  @Test
  void entities_of_entities_are_never_read() throws IOException {
    String ttml =
        "<!DOCTYPE tt [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">"
            + "<!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
            + "<tt xmlns=\"http://www.w3.org/ns/ttml\"><body><div><p>&b;&c;</p></div></body></tt>";
    assertThat(run("lint", file("x.ttml", ttml)).out()).contains("xml-dtd").doesNotContain("root:");
  }

  @Test
  void standard_input_without_end_is_refused() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }

          @Override
          public int read(byte[] bytes, int from, int count) {
            Arrays.fill(bytes, from, from + count, (byte) 'a');
            return count;
          }
        };
    Result result =
        assertTimeoutPreemptively(
            PATIENCE, () -> Program.runWithInput(endless, "split", "-", "-o", "-"));
    assertThat(result.err().strip())
        .isEqualTo("-: error: larger than 32 MiB; split the transcript into parts");
  }

  @Test
  void a_thousand_speakers_are_taken_and_one_more_is_not() throws IOException {
    assertThat(run("split", file("a.txt", talk(1_000)), "--format", "json", "-o", "-").exitCode())
        .isZero();
    assertThat(run("split", file("b.txt", talk(1_001)), "--format", "json", "-o", "-").err())
        .contains("b.txt:2001:", "error: more than 1000 speakers");
  }

  private static String talk(int speakers) {
    return IntStream.range(0, speakers)
        .mapToObj(i -> "Ann Number" + i + ": Hello to everybody here.")
        .collect(Collectors.joining("\n\n"));
  }

  @Test
  void a_lexicon_of_seventeen_megabytes_is_another_kind_of_file() throws IOException {
    file("lexicon.txt", "# remark\n".repeat(2_000_000));
    Files.copy(Path.of("voices/marlow.yaml"), folder.resolve("marlow.yaml"));
    assertThat(run("say", "--phones", "--voices", folder.toString(), "hello").err())
        .contains("lexicon.txt: error: larger than 16384 KiB");
  }

  @Test
  void words_from_hell_are_said_in_a_moment() {
    for (String word :
        new String[] {
          "7".repeat(2_000),
          "1e400",
          "-" + "9".repeat(300) + "." + "9".repeat(300) + "%",
          "$" + "1,000,".repeat(200) + "000M",
          "A.".repeat(900),
          "ABCDEFGHIJ".repeat(190),
          "a" + "\u0301".repeat(1_900),
          "1/2".repeat(500),
          "12:30:".repeat(300),
          "?!".repeat(900),
          "http://" + "a.".repeat(900) + "com",
          "x^".repeat(900),
          "MCM".repeat(600)
        }) {
      assertThat(run("say", "--phones", "--", word).exitCode()).as(word).isZero();
    }
  }

  private static Result run(String... args) {
    return assertTimeoutPreemptively(PATIENCE, () -> Program.run(args));
  }

  private String file(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(UTF_8)).toString();
  }
}
