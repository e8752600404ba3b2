package dev.transcast.voicebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.transcast.audio.PcmFormat;
import dev.transcast.audio.WavMetadata;
import dev.transcast.audio.WavWriter;
import dev.transcast.diphone.Diphone;
import dev.transcast.diphone.DiphoneDatabase;
import dev.transcast.model.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own voice: two recordings of a made vowel with labels, five diphones in all. */
class RecordingsVoiceTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void record() throws IOException {
    Path recordings = Files.createDirectories(folder.resolve("recordings"));
    // The vowel begins at 0.1 s and ends at 0.85 s, in 0.95 s.
    wav(recordings.resolve("one.wav"), Vowel.of(new ArrayList<>(), 110, 115, 12_000));
    wav(recordings.resolve("two.wav"), Vowel.of(new ArrayList<>(), 112, 108, 12_000));
    Files.writeString(
        recordings.resolve("one.lab"), "# end and phone\n0.1 pau\n0.5 aa\n0.85 m\n0.95 pau\n");
    Files.writeString(recordings.resolve("two.lab"), "0.1 pau\n0.5 m\n0.85 aa\n0.95 pau\n");
    Files.writeString(folder.resolve("NOTICE.txt"), "My own voice.\n");
    Files.writeString(
        folder.resolve("mine.yaml"),
        """
        name: mine
        description: my own
        renderer: recordings
        source: recordings
        notice: NOTICE.txt
        f0Hz: 111
        """);
  }

  @Test
  void it_builds_and_speaks() throws IOException, BadInputException {
    BuiltVoice voice = build("out");
    assertThat(voice.folder().resolve("NOTICE")).hasContent("My own voice.");
    assertThat(voice.folder().resolve("manifest.json")).content().contains("(own recordings)");
    DiphoneDatabase database = database(voice);
    assertThat(database.units())
        .extracting(Diphone::name)
        .containsExactlyInAnyOrder("pau-aa", "aa-m", "m-pau", "pau-m", "m-aa", "aa-pau", "pau-pau");
    double[] spoken = PlainSpeech.of(database, List.of("pau-m", "m-aa", "aa-pau"));
    assertThat(PlainSpeech.peak(spoken)).isBetween(1500.0, 32767.0);
    assertThat(repeats(spoken, spoken.length / 2)).isBetween(110.0, 160.0);
  }

  @Test
  void built_again_it_is_the_same_to_the_byte() throws IOException, BadInputException {
    assertThat(build("again").folder().resolve("diphones.dph"))
        .hasSameBinaryContentAs(build("out").folder().resolve("diphones.dph"));
  }

  @Test
  void labels_that_cannot_be_are_told_with_file_and_line() throws IOException {
    Files.writeString(folder.resolve("recordings/two.lab"), "0.1 pau\n0.5 mm\n");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> build("out"))
        .withMessageContaining("two.lab:2");
    Files.writeString(folder.resolve("recordings/two.lab"), "0.1 pau\n7.5 m\n");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> build("out"))
        .withMessageContaining("two.lab:2: a phone from 0.100 to 7.500 s");
  }

  @Test
  void a_recipe_that_cannot_be_is_told_by_field() throws IOException {
    String recipe = Files.readString(folder.resolve("mine.yaml"));
    Files.writeString(folder.resolve("mine.yaml"), recipe.replace("f0Hz: 111", "f0Hz: 1110"));
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> build("out"))
        .withMessageContaining("mine.yaml: error: f0Hz must lie in 50.0..400.0");
    Files.writeString(folder.resolve("mine.yaml"), recipe + "pitch: 3\n");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> build("out"))
        .withMessageContaining("unknown field \"pitch\"");
    Files.writeString(folder.resolve("mine.yaml"), recipe + "sentences: NOTICE.txt\n");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> build("out"))
        .withMessageContaining("only the renderer flite says sentences");
    Files.writeString(folder.resolve("mine.yaml"), recipe + "sentences: nothing.txt\n");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> build("out"))
        .withMessageContaining("sentences: there is no file");
  }

  private BuiltVoice build(String out) throws IOException, BadInputException {
    return VoiceBuilder.build(
        folder.resolve("mine.yaml"),
        folder.resolve(out),
        folder.resolve(out + "-work"),
        (step, done, total) -> {});
  }

  private static DiphoneDatabase database(BuiltVoice voice) throws IOException {
    try (InputStream in = Files.newInputStream(voice.folder().resolve("diphones.dph"))) {
      return DiphoneDatabase.read(in);
    }
  }

  /** The lag at which the sound around a sample is most like itself. */
  private static double repeats(double[] samples, int center) {
    int best = 0;
    double most = 0;
    for (int lag = 60; lag < 220; lag++) {
      double sum = 0;
      for (int i = center - 300; i < center + 300; i++) {
        sum += samples[i] * samples[i + lag];
      }
      if (sum > most) {
        most = sum;
        best = lag;
      }
    }
    return best;
  }

  private static void wav(Path file, float... samples) throws IOException {
    ByteBuffer pcm = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float sample : samples) {
      pcm.putShort((short) Math.round(sample * 32767));
    }
    PcmFormat format = new PcmFormat(Rendition.SAMPLE_RATE_HZ, /* channels= */ 1, /* bits= */ 16);
    try (WavWriter out = new WavWriter(file, format, WavMetadata.NONE)) {
      out.write(pcm.array(), samples.length);
    }
  }
}
