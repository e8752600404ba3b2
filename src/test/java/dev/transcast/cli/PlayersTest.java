package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What players that are not ours make of an episode. Needs ffmpeg, sox and mediainfo. */
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

  @Test
  void ffprobe_reads_chapters_title_and_cover_of_the_mp3_and_chapters_of_the_wav()
      throws Exception {
    for (Path folder : episodes()) {
      List<Map.Entry<Double, String>> chapters = chapters(folder);
      assertThat(chapters).isNotEmpty();
      Path mp3 = folder.resolve(folder.getFileName() + ".mp3");
      List<String> read =
          output("ffprobe", "-v", "error", "-show_chapters", "-of", "flat", mp3.toString())
              .lines()
              .toList();
      for (int i = 0; i < chapters.size(); i++) {
        assertThat(read)
            .contains(
                String.format(
                    Locale.ROOT,
                    "chapters.chapter.%d.start_time=\"%.6f\"",
                    i,
                    chapters.get(i).getKey()),
                "chapters.chapter." + i + ".tags.title=\"" + chapters.get(i).getValue() + "\"");
      }
      String streams =
          output(
              "ffprobe",
              "-v",
              "error",
              "-show_entries",
              "stream=codec_name,width,height:format_tags=title,artist",
              "-of",
              "flat",
              mp3.toString());
      assertThat(streams)
          .contains("codec_name=\"mp3\"", "codec_name=\"png\"", "width=1400", "height=1400")
          .contains("tags.title=", "tags.artist=");
      Path wav = folder.resolve(folder.getFileName() + ".wav");
      assertThat(Files.readString(wav, StandardCharsets.ISO_8859_1))
          .contains("cue ", "labl", "INAM", "IART");
    }
  }

  @Test
  void mediainfo_reads_the_transcript_in_the_mp3() throws Exception {
    for (Path folder : episodes()) {
      Path mp3 = folder.resolve(folder.getFileName() + ".mp3");
      String text = Files.readString(folder.resolve(folder.getFileName() + ".txt"));
      String lastParagraph = text.strip().substring(text.strip().lastIndexOf('\n') + 1);
      assertThat(output("mediainfo", "--Inform=General;%Lyrics%", mp3.toString()))
          .contains(lastParagraph);
    }
  }

  @Test
  void the_mp3_lies_on_the_wav_to_the_sample() throws Exception {
    for (Path folder : episodes()) {
      Path mp3 = folder.resolve(folder.getFileName() + ".mp3");
      Path wav = folder.resolve(folder.getFileName() + ".wav");
      Path decoded = folder.resolve("decoded.wav");
      output("ffmpeg", "-v", "error", "-y", "-i", mp3.toString(), decoded.toString());
      assertThat(output("soxi", "-s", decoded.toString()))
          .isEqualTo(output("soxi", "-s", wav.toString()));
      double sound = rms("sox", wav.toString());
      double difference =
          rms("sox", "-m", "-v", "1", wav.toString(), "-v", "-1", decoded.toString());
      Files.delete(decoded);
      // One sample beside it would leave a third of the sound.
      assertThat(difference).isLessThan(0.12 * sound);
    }
  }

  @Test
  void the_programme_is_as_loud_as_asked_and_each_speaker_as_the_others() throws Exception {
    for (Path folder : episodes()) {
      Path wav = folder.resolve(folder.getFileName() + ".wav");
      assertThat(ebur128(wav, "anull", "I:")).isCloseTo(-16, within(0.5));
      assertThat(ebur128(wav, "anull", "Peak:")).isLessThanOrEqualTo(-1.0);
      Map<String, String> turns = new TreeMap<>();
      Matcher segment =
          Pattern.compile("\"speaker\":\"([^\"]+)\",\"startTime\":([0-9.]+),\"endTime\":([0-9.]+)")
              .matcher(Files.readString(folder.resolve(folder.getFileName() + ".json")));
      while (segment.find()) {
        turns.merge(
            segment.group(1),
            "between(t," + segment.group(2) + "," + segment.group(3) + ")",
            (before, turn) -> before + "+" + turn);
      }
      List<Double> lufs = new ArrayList<>();
      for (String spoken : turns.values()) {
        lufs.add(ebur128(wav, "aselect='" + spoken + "',asetpts=N/SR/TB", "I:"));
      }
      assertThat(lufs).as("%s: %s", folder, turns.keySet()).hasSizeGreaterThan(1);
      assertThat(Collections.max(lufs) - Collections.min(lufs)).isLessThan(1);
    }
  }

  private static double ebur128(Path wav, String before, String figure) throws Exception {
    String summary =
        output(
            "ffmpeg",
            "-hide_banner",
            "-nostats",
            "-i",
            wav.toString(),
            "-filter:a",
            before + ",ebur128=peak=true",
            "-f",
            "null",
            "-");
    Matcher value =
        Pattern.compile(figure + " +(-?[0-9.]+)")
            .matcher(summary.substring(summary.lastIndexOf("Summary:")));
    assertThat(value.find()).as(summary).isTrue();
    return Double.parseDouble(value.group(1));
  }

  private static double rms(String... sox) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(sox));
    command.addAll(List.of("-n", "stat"));
    Matcher rms =
        Pattern.compile("RMS +amplitude: +(\\S+)").matcher(output(command.toArray(String[]::new)));
    assertThat(rms.find()).isTrue();
    return Double.parseDouble(rms.group(1));
  }

  private static List<Map.Entry<Double, String>> chapters(Path folder) throws IOException {
    String json = Files.readString(folder.resolve(folder.getFileName() + ".chapters.json"));
    Matcher chapter =
        Pattern.compile("\"startTime\" : ([0-9.]+),\\s*\"title\" : \"([^\"]*)\"").matcher(json);
    List<Map.Entry<Double, String>> chapters = new ArrayList<>();
    while (chapter.find()) {
      chapters.add(Map.entry(Double.valueOf(chapter.group(1)), chapter.group(2)));
    }
    return chapters;
  }

  private static List<Path> episodes() throws IOException {
    try (var folders = Files.list(out)) {
      List<Path> episodes = folders.filter(Files::isDirectory).sorted().toList();
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
