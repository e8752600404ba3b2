package dev.transcast.mix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.transcast.audio.PcmFormat;
import dev.transcast.audio.WavMetadata;
import dev.transcast.model.Programme;
import dev.transcast.model.VoiceProfile;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ffmpeg and sox make of the programme. */
@Tag("slow")
class OtherToolsTest {
  private static final VoiceProfile ANN = Talk.voice("ann", 1.0, 0, -0.3);
  private static final VoiceProfile BOB = Talk.voice("bob", 1.1, 6, 0.3);
  private static final String TEXT = "one two three four, | five six seven. | and so on and on.";

  @TempDir Path folder;

  /** The louder targets make the limiter work. */
  @ParameterizedTest
  @CsvSource({"44100, 2, -16", "44100, 1, -19", "16000, 1, -19", "48000, 2, -11", "16000, 2, -11"})
  void ffmpeg_measures_the_same_loudness_and_true_peak(int rateHz, int channels, double lufs)
      throws Exception {
    Programme programme = mixed(rateHz, channels, lufs);
    String report =
        output(
            "ffmpeg",
            "-hide_banner",
            "-nostats",
            "-i",
            programme.audio().toString(),
            "-af",
            "ebur128=peak=true",
            "-f",
            "null",
            "-");
    String summary = report.substring(report.lastIndexOf("Summary:"));
    assertThat(number(summary, "I: +(\\S+) LUFS"))
        .isCloseTo(programme.loudness().integratedLufs(), within(0.1))
        .isCloseTo(lufs, within(0.5));
    // ffmpeg takes its percentiles from a histogram: on a few seconds a bin more or less tells.
    assertThat(number(summary, "LRA: +(\\S+) LU"))
        .isCloseTo(programme.loudness().rangeLu(), within(0.2));
    assertThat(number(summary, "Peak: +(\\S+) dBFS"))
        .isCloseTo(programme.loudness().truePeakDbtp(), within(0.2))
        .isLessThanOrEqualTo(-1.0);
  }

  @Test
  void sox_reads_as_many_frames_as_the_timeline_has() throws Exception {
    Programme programme = mixed(44100, 2, -16);
    assertThat(output("soxi", "-s", programme.audio().toString()).trim())
        .isEqualTo(Long.toString(programme.timeline().frames()));
  }

  private Programme mixed(int rateHz, int channels, double lufs) throws Exception {
    Talk talk = new Talk().turn(ANN, "[Music] | " + TEXT + " | right?").turn(BOB, TEXT);
    Mixer mixer =
        new Mixer(
            MixSettings.STEREO
                .withFormat(new PcmFormat(rateHz, channels, 16))
                .withTarget(OptionalDouble.of(lufs)));
    try (Assembly assembly = Talk.assembled(mixer, talk.stream(), 1, folder.resolve("work"))) {
      return mixer.master(assembly, folder.resolve("episode.wav"), WavMetadata.NONE);
    }
  }

  private static double number(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return Double.parseDouble(matcher.group(1));
  }

  private static String output(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
