package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.audio.WavReader;
import dev.transcast.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundOptionsTest {
  private static final String THEME =
      "src/test/resources/dev/transcast/audio/tone_440_hz_mpeg1_44100_stereo.mp3";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "--loudness, loud",
    "--loudness, 3",
    "--true-peak, 1",
    "--rate, 12345",
    "--channels, five",
    "--bits, 8",
    "--crosstalk, maybe"
  })
  void a_value_that_cannot_be_is_refused_with_those_that_can(String option, String value)
      throws IOException {
    Result result = Program.run("build", talk(), option, value, "-o", folder.toString());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(option + " takes ").contains(value);
  }

  @Test
  void a_wrong_music_file_is_one_clear_line_and_nothing_is_made() throws IOException {
    Path out = folder.resolve("out");
    Result result = Program.run("build", talk(), "--bed", "no-such-file.mp3", "-o", out.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err().strip()).isEqualTo("no-such-file.mp3: error: there is no such file");
    assertThat(out).doesNotExist();
  }

  @Test
  void the_options_reach_the_sound_and_the_captions() throws IOException {
    Result result =
        Program.run(
            "build",
            talk(),
            "-o",
            folder.toString(),
            "--rate",
            "24000",
            "--channels",
            "mono",
            "--bits",
            "24",
            "--loudness",
            "-23",
            "--true-peak",
            "-3",
            "--room-tone",
            "--crosstalk",
            "on",
            "--no-sounds",
            "--intro",
            THEME,
            "--json");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("\"sampleRateHz\":24000,\"channels\":1,\"loudnessLufs\":-2")
        .contains("\"loudnessRangeLu\":")
        .contains("\"highestShortTermLufs\":");
    Path wav = folder.resolve("talk").resolve("talk.wav");
    try (WavReader reader = new WavReader(wav)) {
      assertThat(reader.sampleRateHz()).isEqualTo(24000);
      assertThat(reader.channels()).isEqualTo(1);
      assertThat((Files.size(wav) - 80) / reader.frames()).isEqualTo(3);
    }
    Captions captions = Captions.read(folder.resolve("talk").resolve("talk.vtt"));
    assertThat(captions.cues().get(0).startMs()).as("after the intro").isBetween(1300L, 1500L);
  }

  @Test
  void verbose_tells_how_loud_it_is() throws IOException {
    Result result = Program.run("build", talk(), "-o", folder.toString(), "-v");
    assertThat(result.err())
        .containsPattern(
            "-1\\d\\.\\d LUFS, loudest 3 s -\\d+\\.\\d LUFS, range \\d\\.\\d LU, true peak -1\\.\\d"
                + " dBTP");
  }

  private String talk() throws IOException {
    String text = "Ann: [Music] Is it so, Ben, what they say of the river?\n\nBen: Yes, it is.\n";
    return Files.writeString(folder.resolve("talk.txt"), text).toString();
  }
}
