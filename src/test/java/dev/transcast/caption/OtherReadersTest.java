package dev.transcast.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.Cue;
import dev.transcast.model.Timeline;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs we did not write find in our files what we put there.
 *
 * <p>They need {@code ffmpeg} and {@code node} on the path, and the folder into which {@code npm
 * install webvtt-parser@2.2.0} was run as system property {@code webvtt.parser} or environment
 * variable {@code WEBVTT_PARSER}. Without them the tests fail; they are never skipped.
 */
@Tag("slow")
class OtherReadersTest {
  private static final CueText TEXT = new CueText(CaptionProfile.named("netflix"));

  @TempDir Path folder;

  @Test
  void the_w3c_editors_parser_finds_every_cue_and_no_error() throws Exception {
    for (List<Cue> cues : programmes()) {
      assertThat(w3c(file(CaptionFormat.WEBVTT, cues)))
          .containsExactly(Integer.toString(cues.size()));
    }
  }

  @Test
  void the_w3c_editors_parser_would_have_told_of_an_error() throws Exception {
    Path file = folder.resolve("kind-line.vtt");
    Files.writeString(file, "WEBVTT\nKind: captions\n\n00:00.000 --> 00:01.000\nx --> y\n");
    assertThat(w3c(file)).hasSizeGreaterThan(1);
  }

  @Test
  void ffmpeg_finds_in_webvtt_the_same_cues_times_and_text() throws Exception {
    for (List<Cue> cues : programmes()) {
      assertThat(ffmpeg(file(CaptionFormat.WEBVTT, cues)))
          .isEqualTo(cues.stream().map(cue -> flat(cue, TEXT.plain(cue))).toList());
    }
  }

  @Test
  void ffmpeg_finds_in_srt_the_same_cues_times_and_text() throws Exception {
    for (List<Cue> cues : programmes()) {
      List<String> expected = new ArrayList<>();
      for (ReadCue cue : ReadCue.readSrt(CaptionFormatTest.write(CaptionFormat.SRT, cues))) {
        expected.add(flat(cues.get(expected.size()), cue.lines()));
      }
      assertThat(ffmpeg(file(CaptionFormat.SRT, cues))).isEqualTo(expected);
    }
  }

  /** A plain talk, and random ones with everything that a format could take for its own. */
  private static List<List<Cue>> programmes() {
    List<Timeline> timelines = new ArrayList<>();
    timelines.add(
        new Talk()
            .turn("Ann Lee", "[Music] Welcome to Bread & Butter, the show that's 100 % crumbs.")
            .turn("Bo", "It's 5 < 6, isn't it? So --> here we go, said <b> the <baker>.")
            .turn("Tom & <Jerry>", "Thank you. {\\an8} &amp; good night!")
            .timeline());
    for (int n = 0; n < 10; n++) {
      timelines.add(RandomTalk.timeline(new Random(7_000 + n), false));
    }
    return timelines.stream()
        .map(new CaptionBuilder(CaptionProfile.named("netflix"))::cues)
        .toList();
  }

  private Path file(CaptionFormat format, List<Cue> cues) throws IOException {
    Path file = folder.resolve("captions." + format.extension());
    Files.writeString(file, CaptionFormatTest.write(format, cues));
    return file;
  }

  private List<String> w3c(Path file) throws Exception {
    String installed = System.getProperty("webvtt.parser", System.getenv().get("WEBVTT_PARSER"));
    assertThat(installed).as("system property webvtt.parser or WEBVTT_PARSER").isNotBlank();
    return run("node", script().toString(), installed, file.toString()).lines().toList();
  }

  /** The cues that ffmpeg reads, as it writes them again. */
  private List<String> ffmpeg(Path file) throws Exception {
    String srt =
        run("ffmpeg", "-v", "error", "-i", file.toString(), "-c:s", "srt", "-f", "srt", "-");
    List<String> cues = new ArrayList<>();
    for (String block : srt.strip().split("\n\n+", -1)) {
      List<String> lines = block.lines().toList();
      cues.add(
          lines.get(1).replace(',', '.')
              + " "
              + plain(String.join("|", lines.subList(2, lines.size()))));
    }
    return cues;
  }

  private static String flat(Cue cue, List<String> lines) {
    return time(cue.startMs()) + " --> " + time(cue.endMs()) + " " + plain(String.join("|", lines));
  }

  /**
   * Full-width stand-ins and what they stand for are the same text; so is the brace before which
   * ffmpeg itself puts a backslash on its way from WebVTT to SRT.
   */
  private static String plain(String text) {
    return text.replace('＞', '>').replace('＜', '<').replace('｛', '{').replace("\\}", "}");
  }

  private static String time(long ms) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        ms / 3_600_000,
        ms / 60_000 % 60,
        ms / 1000 % 60,
        ms % 1000);
  }

  private static Path script() throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(OtherReadersTest.class.getResource("validate-webvtt.js")).toURI());
  }

  private String run(String... command) throws Exception {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectInput(
                ProcessBuilder.Redirect.from(
                    Files.writeString(folder.resolve("in.txt"), "").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", List.of(command)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
