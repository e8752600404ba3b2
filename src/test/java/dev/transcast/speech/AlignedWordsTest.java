package dev.transcast.speech;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.transcast.model.AudioClip;
import dev.transcast.model.SpokenLine;
import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Words found by alignment, against the times that flite says it spoke them at. Debian's flite must
 * be installed.
 */
@Tag("slow")
class AlignedWordsTest {
  private static final Path FLITE = Path.of("/usr/bin/flite");

  @TempDir Path folder;

  /** A sentence as flite says it: the word starts in seconds of its WAV. */
  private record Truth(String text, List<Double> starts, AudioClip clip) {}

  @ParameterizedTest
  @ValueSource(strings = {"slt", "rms", "awb"})
  void words_are_where_flite_says_they_are(String name) throws Exception {
    assumeTrue(Files.isExecutable(FLITE), FLITE + " is not there; install Debian's flite");
    VoiceProfile voice = voice(name);
    List<Double> errorsMs = new ArrayList<>();
    try (Narrator narrator = new Narrator(Lexicon.builtIn(), 1)) {
      for (Truth truth : truths(name)) {
        SpokenLine line = narrator.say(truth.text(), voice);
        int cut = cutAt(truth.clip(), line.clip());
        for (int i = 0; i < truth.starts().size(); i++) {
          double found =
              (double) (cut + line.words().get(i).startFrame()) / line.clip().sampleRateHz();
          errorsMs.add(1000 * Math.abs(found - truth.starts().get(i)));
        }
      }
    }
    Collections.sort(errorsMs);
    double median = errorsMs.get(errorsMs.size() / 2);
    double p90 = errorsMs.get(errorsMs.size() * 9 / 10);
    System.out.printf(
        Locale.ROOT,
        "flite %s: %d words, start off by %.0f ms at the median, %.0f at 90 %%, %.0f at most%n",
        name,
        errorsMs.size(),
        median,
        p90,
        errorsMs.get(errorsMs.size() - 1));

    assertThat(errorsMs).hasSizeGreaterThan(140);
    assertThat(median).isLessThan(60);
    assertThat(p90).isLessThan(120);
  }

  private VoiceProfile voice(String name) {
    VoiceEngine engine =
        new VoiceEngine.Command(
            FLITE,
            List.of("-voice", name, "-f", "{textFile}", "-o", "{wav}"),
            Duration.ofSeconds(60),
            folder.resolve("flite.yaml"),
            /* line= */ 1,
            /* column= */ 1);
    return new VoiceProfile(name, "", "kevin16", 175, 120, 15, 1, 0, 0, engine);
  }

  private List<Truth> truths(String voice) throws Exception {
    List<Truth> truths = new ArrayList<>();
    try (InputStream in = AlignedWordsTest.class.getResourceAsStream("flite-words.txt")) {
      for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          truths.add(truth(voice, line.split(" ")));
        }
      }
    }
    return truths;
  }

  private Truth truth(String voice, String... words) throws Exception {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      text.append(text.length() == 0 ? "" : " ").append(word, 0, word.indexOf('/'));
    }
    Path wav = folder.resolve("truth.wav");
    Path heard = Files.writeString(folder.resolve("truth.txt"), text + "\n");
    Process flite =
        new ProcessBuilder(
                FLITE.toString(),
                "-voice",
                voice,
                "-psdur",
                "-f",
                heard.toString(),
                "-o",
                wav.toString())
            .redirectErrorStream(true)
            .start();
    String segments = new String(flite.getInputStream().readAllBytes(), UTF_8);
    assertThat(flite.waitFor()).as(segments).isZero();
    return new Truth(text.toString(), starts(segments, words), ProgramSound.read(wav, 60));
  }

  /** From {@code pau:0.164 hh:0.255 ...}, the phones and when they end. */
  private static List<Double> starts(String segments, String... words) {
    List<Double> begins = new ArrayList<>();
    double end = 0;
    for (String segment : segments.strip().split("\\s+", -1)) {
      double begin = end;
      end = Double.parseDouble(segment.substring(segment.indexOf(':') + 1));
      if (!segment.startsWith("pau:")) {
        begins.add(begin);
      }
    }
    List<Double> starts = new ArrayList<>();
    int phones = 0;
    for (String word : words) {
      starts.add(begins.get(phones));
      phones += Integer.parseInt(word.substring(word.indexOf('/') + 1));
    }
    assertThat(begins).as(segments).hasSize(phones);
    return starts;
  }

  /** How much of the beginning of the whole is missing in the part. */
  private static int cutAt(AudioClip whole, AudioClip part) {
    int middle = part.frames() / 2;
    for (int cut = 0; cut + part.frames() <= whole.frames(); cut++) {
      int same = 0;
      while (same < 200 && whole.samples()[cut + middle + same] == part.samples()[middle + same]) {
        same++;
      }
      if (same == 200) {
        return cut;
      }
    }
    throw new AssertionError("this is another sound");
  }
}
