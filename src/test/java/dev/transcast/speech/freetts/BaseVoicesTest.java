package dev.transcast.speech.freetts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.speech.freetts.SpokenWord.Boundary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine makes of every base voice, at the pitch it was made for. */
class BaseVoicesTest {
  private static final double RATE_WORDS_PER_MINUTE = 176;
  private static final Map<String, Double> PITCH_HZ =
      Map.of("kevin16", 104.0, "aspen", 150.0, "willow", 150.0, "birch", 98.0, "cedar", 118.0);

  private static final double ONSET_SECONDS = 0.020;
  private static final double LOADING_SECONDS = 0.3;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static FreeTtsEngine engine;

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void load() throws IOException {
    engine = FreeTtsEngine.load();
  }

  private static Optional<URI> diphones(String voice) {
    return voice.equals(FreeTtsEngine.VOICE)
        ? Optional.empty()
        : Optional.of(file(voice).toAbsolutePath().toUri());
  }

  private static Path file(String voice) {
    return Path.of("voices", voice, "diphones.dph");
  }

  private static Prosody prosody(String voice, double range) {
    double pitchHz = PITCH_HZ.getOrDefault(voice, 100.0);
    return new Prosody(RATE_WORDS_PER_MINUTE, pitchHz, range * pitchHz, 1);
  }

  /**
   * Stops are planned from their closure on, up to 0.12 s before they can be heard. Words are
   * chosen whose beginning is plain in every voice: where a murmur leads into "bob" or "chair", 2 %
   * and 5 % of the largest sample are reached up to 70 ms apart, and either may be called the
   * beginning.
   */
  @ParameterizedTest
  @ValueSource(strings = {"kevin16", "aspen", "willow", "birch", "cedar"})
  void after_a_pause_words_begin_where_they_are_heard(String voice) {
    List<SpokenWord> words =
        Stream.of("ten came two many dad see shop salt apples eight open".split(" ", -1))
            .map(text -> SpokenWord.of(text).withBoundary(Boundary.STATEMENT))
            .toList();

    Rendering rendering = engine.render(diphones(voice), words, prosody(voice, 0.13));

    double rate = rendering.sampleRateHz();
    int silent = 0;
    for (int i = 0; i < words.size(); i++) {
      int start = rendering.words().get(i).startFrame();
      int heard = FreeTtsEngineTest.onset(rendering.samples(), silent, start + (int) (0.2 * rate));
      assertThat(Math.abs(heard - start) / rate)
          .as("seconds from the beginning of %s to its sound", words.get(i).text())
          .isLessThan(ONSET_SECONDS);
      silent = rendering.words().get(i).endFrame() + (int) (0.15 * rate); // the ring of its end
    }
  }

  /**
   * What 16 bits cannot hold would wrap around in FreeTTS, as kal does in such talk: it reaches
   * 1.15 of full scale here. Ours must not.
   */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"aspen", "willow", "birch", "cedar"})
  void a_thousand_sentences_stay_within_full_scale_seed_31(String voice) throws IOException {
    List<String> words = committedWords();
    Random random = new Random(31);
    double loudest = 0;
    for (int sentence = 0; sentence < 1000; sentence++) {
      List<SpokenWord> said = new ArrayList<>();
      int length = 6 + random.nextInt(10);
      for (int i = 0; i < length; i++) {
        SpokenWord word = SpokenWord.of(words.get(random.nextInt(words.size())));
        boolean last = i == length - 1;
        said.add(last ? word.withBoundary(boundary(random.nextInt(4))) : word);
      }
      // Livelier than any member of the cast.
      Rendering rendering = engine.render(diphones(voice), said, prosody(voice, 0.2));
      double peak = 0;
      for (float sample : rendering.samples()) {
        peak = Math.max(peak, Math.abs(sample));
      }
      loudest = Math.max(loudest, peak);
      assertThat(peak).as(() -> voice + ": " + said).isBetween(0.05, 32767 / 32768.0);
    }
    System.out.printf("%s: loudest sample of 1000 sentences %.3f%n", voice, loudest);
  }

  private static Boundary boundary(int drawn) {
    return drawn == 0 ? Boundary.QUESTION : Boundary.STATEMENT;
  }

  /** The vocabulary of the sentences that the cast is measured on, in their order. */
  private static List<String> committedWords() throws IOException {
    try (InputStream in =
            BaseVoicesTest.class.getResourceAsStream(
                "/dev/transcast/casting/hundred-sentences.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .flatMap(line -> Stream.of(line.toLowerCase(Locale.ROOT).split(" ")))
          .distinct()
          .collect(Collectors.toList());
    }
  }

  /** Processor time, the least of five, from a file that nobody has read yet. */
  @ParameterizedTest
  @ValueSource(strings = {"aspen", "willow", "birch", "cedar"})
  void a_voice_is_loaded_in_less_than_300_ms(String voice) throws IOException {
    double fastest = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 5; round++) {
      Path copy = Files.copy(file(voice), folder.resolve(voice + round));
      long start = THREADS.getCurrentThreadCpuTime();
      VoiceUnits.of(Optional.of(copy.toUri()));
      fastest = Math.min(fastest, (THREADS.getCurrentThreadCpuTime() - start) / 1e9);
    }
    System.out.printf("%s: loaded in %.3f s%n", voice, fastest);
    assertThat(fastest).isLessThan(LOADING_SECONDS);
  }
}
