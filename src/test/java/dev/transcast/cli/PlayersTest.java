package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What players that are not ours make of an episode. Needs ffmpeg and ffprobe. */
@Tag("slow")
class PlayersTest {
  @TempDir static Path out;

  @BeforeAll
  static void build() {
    assertThat(Program.run("build", "transcripts", "-o", out.toString()).exitCode()).isZero();
  }

  @Test
  void ffmpeg_reads_as_many_captions_as_were_written() throws Exception {
    for (Path folder : episodes()) {
      for (String extension : List.of("srt", "vtt")) {
        Path file = folder.resolve(folder.getFileName() + "." + extension);
        String packets =
            output(
                "ffprobe",
                "-v",
                "error",
                "-show_entries",
                "packet=pts_time",
                "-of",
                "csv=p=0",
                file.toString());
        assertThat(packets.lines().filter(line -> !line.isBlank()))
            .as("%s", file)
            .hasSameSizeAs(Captions.read(file).cues());
      }
    }
  }

  @Test
  void ffprobe_finds_the_wav_as_long_as_its_captions_need() throws Exception {
    for (Path folder : episodes()) {
      Path wav = folder.resolve(folder.getFileName() + ".wav");
      String seconds =
          output(
              "ffprobe",
              "-v",
              "error",
              "-show_entries",
              "format=duration",
              "-of",
              "csv=p=0",
              wav.toString());
      List<Captions.Cue> cues = Captions.read(folder.resolve(folder.getFileName() + ".vtt")).cues();
      double lastEndMs = cues.get(cues.size() - 1).endMs();
      assertThat(Double.parseDouble(seconds.strip()) * 1000).isBetween(lastEndMs, lastEndMs + 5000);
    }
  }

  private static List<Path> episodes() throws IOException {
    try (var folders = Files.list(out)) {
      List<Path> episodes = folders.sorted().toList();
      assertThat(episodes).hasSizeGreaterThanOrEqualTo(3);
      return episodes;
    }
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
