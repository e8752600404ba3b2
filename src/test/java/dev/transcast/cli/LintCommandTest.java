package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of {@code transcast lint}. */
class LintCommandTest {
  private static final String CLEAN =
      "1\n00:00:01,000 --> 00:00:03,000\nThe ferry leaves at noon.\n";
  private static final String BROKEN =
      "1\n00:00:01.000 --> 00:00:03,000\nThe ferry leaves the\n\npier at noon.\n";

  @TempDir Path folder;

  @Test
  void a_file_without_faults_is_counted_and_the_exit_code_is_0() throws IOException {
    Path file = file("clean.srt", CLEAN);
    Result result = Program.run("lint", file.toString());

    assertThat(result.out()).isEqualTo(file + ": SubRip, 1 caption, 0 errors, 0 warnings\n");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void every_fault_has_its_place_severity_and_code_and_the_exit_code_is_1() throws IOException {
    Path file = file("broken.srt", BROKEN);
    Result result = Program.run("lint", file.toString(), "-q");

    assertThat(result.out().lines())
        .containsExactly(
            file + ":2:1: error: srt-timing: a time is written HH:MM:SS,mmm, as 00:01:02,345",
            file
                + ":3:1: warning: line-break: the line ends on \"the\", which belongs to what"
                + " follows",
            file
                + ":5:1: error: stray-text: text that belongs to no cue; a blank line inside a"
                + " caption ends it");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void warnings_alone_leave_the_exit_code_0() throws IOException {
    Path file = file("warned.srt", CLEAN.replace("noon.", "noon, and"));
    Result result = Program.run("lint", file.toString());

    assertThat(result.out()).contains("warning: line-break:", "0 errors, 1 warning");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void json_is_one_object_for_each_file() throws IOException {
    Path clean = file("clean.srt", CLEAN);
    Path broken = file("broken.srt", BROKEN);
    Result result = Program.run("lint", "--json", broken.toString(), clean.toString());

    List<String> lines = result.out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .contains(
            "{\"line\":2,\"column\":1,\"severity\":\"error\",\"code\":\"srt-timing\",\"message\":")
        .endsWith("\"format\":\"srt\",\"captions\":1,\"errors\":2,\"warnings\":1}");
    assertThat(lines.get(1))
        .endsWith("\"findings\":[],\"format\":\"srt\",\"captions\":1,\"errors\":0,\"warnings\":0}");
  }

  @Test
  void the_profile_decides_what_is_too_long() throws IOException {
    Path file = file("clean.srt", CLEAN.replace("The ferry", "The early morning ferry"));

    assertThat(Program.run("lint", file.toString()).exitCode()).isZero();
    Result dcmp = Program.run("lint", file.toString(), "--profile", "dcmp");
    assertThat(dcmp.out()).contains("error: line-too-long: 39 characters; the most is 32");
    assertThat(dcmp.exitCode()).isEqualTo(1);
  }

  @Test
  void of_many_findings_a_hundred_are_shown_and_all_are_counted() throws IOException {
    Path file = file("hopeless.srt", CLEAN.replace("00:00:01,000", "1 s").repeat(150));
    Result usual = Program.run("lint", file.toString());
    Result all = Program.run("lint", file.toString(), "--findings", "all");
    Result three = Program.run("lint", file.toString(), "--findings", "3");

    long found = all.out().lines().count() - 1;
    assertThat(found).isGreaterThanOrEqualTo(150);
    assertThat(usual.out().lines().limit(100))
        .containsExactlyElementsOf(all.out().lines().limit(100).toList());
    assertThat(usual.out().lines().skip(100))
        .containsExactly(
            file + ": " + (found - 100) + " more like these; --findings all shows them",
            all.out().lines().skip(found).findFirst().orElseThrow());
    assertThat(three.out().lines()).hasSize(5);
    assertThat(three.exitCode()).isEqualTo(1);
  }

  @Test
  void wrong_usage_is_exit_code_2_and_a_missing_file_1() {
    assertThat(Program.run("lint").exitCode()).isEqualTo(2);
    assertThat(Program.run("lint", "a.srt", "b.srt", "--audio", "a.wav").exitCode()).isEqualTo(2);
    assertThat(Program.run("lint", "a.srt", "--findings", "few").err()).contains("a number or all");
    Result missing = Program.run("lint", folder.resolve("no.srt").toString());
    assertThat(missing.err()).contains("no such file");
    assertThat(missing.exitCode()).isEqualTo(1);
  }

  @Test
  void our_own_captions_lie_on_our_sound_and_a_shifted_copy_is_told_by_how_much()
      throws IOException {
    Path talk =
        file(
            "talk.txt",
            """
            Ann: Good evening. Is the ferry in?
            Bo: It came in at nine. Nobody got off.
            Ann: Nobody? Not even the man with the goat?
            Bo: Not even he. The goat came alone.
            Ann: And where is it now?
            Bo: In the waiting room. It has eaten the timetable.
            Ann: All of it?
            Bo: Only the winter months.
            """);
    Program.run("build", talk.toString(), "-o", folder.toString(), "--formats", "wav,vtt");
    Path vtt = folder.resolve("talk/talk.vtt");
    String wav = folder.resolve("talk/talk.wav").toString();

    assertThat(Program.run("lint", vtt.toString(), "--audio", wav).out())
        .doesNotContain("out-of-sync", "speech-uncaptioned", "caption-over-silence");

    Path late = file("late.vtt", shifted(Files.readString(vtt), 1500));
    assertThat(Program.run("lint", late.toString(), "--audio", wav).out())
        .containsPattern("out-of-sync: the captions come 1\\.[45]\\d s too late")
        .containsPattern("speech-uncaptioned: speech from 0\\.\\d\\d s to 1\\.\\d\\d s");
  }

  private static String shifted(String vtt, long byMs) {
    return Pattern.compile("(\\d\\d):(\\d\\d):(\\d\\d)\\.(\\d{3})")
        .matcher(vtt)
        .replaceAll(time -> time(ms(time) + byMs));
  }

  private static long ms(MatchResult time) {
    return (Long.parseLong(time.group(1)) * 3600
                + Long.parseLong(time.group(2)) * 60
                + Long.parseLong(time.group(3)))
            * 1000
        + Long.parseLong(time.group(4));
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

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
