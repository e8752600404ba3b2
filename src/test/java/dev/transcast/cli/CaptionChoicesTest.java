package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.cli.Program.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the options of captions change. */
class CaptionChoicesTest {
  private static final Pattern ADDED = Pattern.compile("captions (\\d+\\.\\d) s of silence added");

  @TempDir Path folder;

  @Test
  void a_build_follows_its_profile_in_every_caption_format_and_tells_what_it_changed()
      throws Exception {
    Result result =
        build("--profile", "dcmp", "--formats", "srt,vtt,ttml,json", "--karaoke", "--verbose");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(read("srt")).contains("(Ann)\n").doesNotContain("Ann: ");
    assertThat(read("srt").lines()).allMatch(line -> line.length() <= 32);
    assertThat(read("vtt")).contains("::cue(v[voice=\"Ann\"])").containsPattern("<v Ann>.*<00:");
    assertThat(read("ttml")).contains("imsc1.1/text", "(Ann)<br/>");
    assertThat(read("json")).contains("\"speaker\":\"Ann\"", "\"words\":[");
    Matcher added = ADDED.matcher(result.err());
    assertThat(added.find()).as(result.err()).isTrue();
    assertThat(Double.parseDouble(added.group(1))).isPositive();
  }

  @Test
  void a_profile_of_ones_own_is_a_file_and_its_mistakes_have_places() throws Exception {
    Path own = Files.writeString(folder.resolve("own.yaml"), "basis: bbc\nmaxLineChar: 30\n");
    Result result = build("--profile", own.toString(), "--formats", "srt");
    assertThat(result.exitCode()).isEqualTo(Main.FAILED);
    assertThat(result.err())
        .isEqualTo(
            own + ":2:1: error: unknown key \"maxLineChar\"; did you mean \"maxLineChars\"?\n");
    Files.writeString(own, "basis: bbc\nmaxLineChars: 30\n");
    assertThat(build("--profile", own.toString(), "--formats", "srt").exitCode()).isZero();
    assertThat(read("srt").lines()).allMatch(line -> line.length() <= 30);
    assertThat(read("srt")).contains("ANN:");
  }

  private Result build(String... options) throws Exception {
    Path talk = folder.resolve("talk.txt");
    Files.writeString(
        talk,
        """
        Ann: Did you walk along the harbour wall to the lighthouse this morning, as you wanted to?
        Bo: No.
        Ann: And why not, if I may ask? It was such a clear and quiet morning.
        Bo: Because the ferry came in, and everybody wanted tea and something warm to eat.
        Ann: Then tell us about the ferry. Who was on it, and where had they come from so early?
        Bo: A school choir from the islands. They sang on the quay until the bus came for them.
        """);
    String[] arguments = new String[options.length + 4];
    arguments[0] = "build";
    arguments[1] = talk.toString();
    arguments[2] = "-o";
    arguments[3] = folder.resolve("out").toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Program.run(arguments);
  }

  private String read(String extension) throws Exception {
    return Files.readString(folder.resolve("out/talk/talk." + extension));
  }
}
