package dev.transcast.speech.freetts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.transcast.diphone.Diphone;
import dev.transcast.diphone.DiphoneDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases in files; FreeTTS's own voice, written anew, stands for one that somebody built. */
class VoiceUnitsTest {
  private static final List<SpokenWord> WORDS =
      List.of(SpokenWord.of("hello"), SpokenWord.of("there"));
  private static final Prosody PLAIN = new Prosody(180, 100, 12, 1);

  private static DiphoneDatabase kal;

  @TempDir Path folder;

  @BeforeAll
  static void read() throws IOException {
    String diphones = "/com/sun/speech/freetts/en/us/cmu_us_kal/cmu_us_kal16.bin";
    try (InputStream in = VoiceUnitsTest.class.getResourceAsStream(diphones)) {
      kal = DiphoneDatabase.read(in);
    }
  }

  @Test
  void a_database_in_a_file_speaks_in_either_format() throws IOException {
    FreeTtsEngine engine = FreeTtsEngine.load();
    float[] expected = engine.render(Optional.empty(), WORDS, PLAIN).samples();
    Path packed = folder.resolve("packed.dph");
    Path plain = folder.resolve("plain.dph");
    try (OutputStream out = Files.newOutputStream(packed)) {
      kal.writePacked(out);
    }
    try (OutputStream out = Files.newOutputStream(plain)) {
      kal.writeFreeTts(out);
    }

    for (Path file : List.of(packed, plain)) {
      Rendering rendering = engine.render(Optional.of(file.toUri()), WORDS, PLAIN);
      assertThat(rendering.samples()).isEqualTo(expected);
    }
  }

  @Test
  void a_database_that_lacks_a_needed_pair_is_refused_by_name() throws IOException {
    List<Diphone> units = kal.units().stream().filter(unit -> !unit.name().equals("ae-t")).toList();
    DiphoneDatabase lacking =
        new DiphoneDatabase(
            kal.sampleRateHz(),
            kal.channels(),
            kal.coefficientMin(),
            kal.coefficientRange(),
            units,
            Map.of());
    Path file = folder.resolve("lacking.dph");
    try (OutputStream out = Files.newOutputStream(file)) {
      lacking.writePacked(out);
    }
    FreeTtsEngine engine = FreeTtsEngine.load();

    assertThatThrownBy(() -> engine.render(Optional.of(file.toUri()), WORDS, PLAIN))
        .hasMessageContaining("diphones are missing")
        .hasMessageContaining("ae-t");
  }

  @Test
  void what_is_no_database_or_not_there_is_told() throws IOException {
    URI text = Files.writeString(folder.resolve("text.dph"), "not diphones").toUri();
    URI nothing = folder.resolve("nothing.dph").toUri();
    FreeTtsEngine engine = FreeTtsEngine.load();

    assertThatThrownBy(() -> engine.render(Optional.of(text), WORDS, PLAIN))
        .hasMessageContaining("not a diphone database");
    assertThatThrownBy(() -> engine.render(Optional.of(nothing), WORDS, PLAIN))
        .hasMessageContaining("nothing.dph");
  }
}
