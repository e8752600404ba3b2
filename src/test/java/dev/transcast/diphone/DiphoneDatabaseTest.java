package dev.transcast.diphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DiphoneDatabaseTest {
  private static final String KAL16 = "/com/sun/speech/freetts/en/us/cmu_us_kal/cmu_us_kal16.bin";

  private static byte[] kalBytes = new byte[0];
  private static DiphoneDatabase kal = tiny();

  @BeforeAll
  static void readKal16() throws IOException {
    try (InputStream in = DiphoneDatabaseTest.class.getResourceAsStream(KAL16)) {
      kalBytes = in.readAllBytes();
    }
    kal = DiphoneDatabase.read(new ByteArrayInputStream(kalBytes));
  }

  @Test
  void kal16_holds_what_freetts_says_of_it() {
    assertThat(kal.sampleRateHz()).isEqualTo(16000);
    assertThat(kal.channels()).isEqualTo(16);
    assertThat(kal.units()).hasSize(1584);
    assertThat(kal.units().stream().mapToInt(Diphone::frames).sum()).isEqualTo(18487);
    assertThat(kal.find("aa-ae").orElseThrow().midpointFrame()).isEqualTo(7);
    assertThat(kal.find("hh-k")).isEmpty();
    assertThat(kal.coefficient(Short.MIN_VALUE)).isEqualTo(kal.coefficientMin());
  }

  @Test
  void kal16_written_again_is_the_same_to_the_byte() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    kal.writeFreeTts(out);
    assertThat(out.toByteArray()).isEqualTo(kalBytes);
  }

  @Test
  void packing_loses_nothing_and_saves_a_third() throws IOException {
    byte[] packed = packed(kal);
    DiphoneDatabase unpacked = DiphoneDatabase.read(new ByteArrayInputStream(packed));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    unpacked.writeFreeTts(out);
    assertThat(out.toByteArray()).isEqualTo(kalBytes);
    assertThat(packed.length).isLessThan(kalBytes.length * 65 / 100);
  }

  @Test
  void aliases_stay_in_both_forms() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    tiny().writeFreeTts(plain);
    for (byte[] file : List.of(plain.toByteArray(), packed(tiny()))) {
      DiphoneDatabase read = DiphoneDatabase.read(new ByteArrayInputStream(file));
      assertThat(read).isEqualTo(tiny());
      assertThat(read.find("pau-aa")).contains(tiny().units().get(0));
    }
  }

  @Test
  void a_damaged_file_gives_one_clear_error_wherever_it_is_damaged_seed_7() throws IOException {
    Random random = new Random(7);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    tiny().writeFreeTts(plain);
    for (byte[] whole : List.of(plain.toByteArray(), packed(tiny()))) {
      for (int length = 0; length < whole.length; length++) {
        assertDamaged(Arrays.copyOf(whole, length));
      }
      for (int trial = 0; trial < 2000; trial++) {
        byte[] damaged = whole.clone();
        damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        try {
          DiphoneDatabase.read(new ByteArrayInputStream(damaged)); // a sample may be any byte
        } catch (IOException e) {
          assertThat(e.getMessage()).contains("diphone database");
        }
      }
    }
  }

  @Test
  void the_packed_form_notices_every_flipped_bit() throws IOException {
    byte[] whole = packed(tiny());
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] damaged = whole.clone();
      damaged[bit / 8] ^= (byte) (1 << (bit % 8));
      assertDamaged(damaged);
    }
  }

  @Test
  void what_does_not_fit_is_refused_with_the_numbers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> unit("pau-aa", 3, 2))
        .withMessageContaining("midpointFrame=3, frames=2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> unit("much-too-long", 1, 2))
        .withMessageContaining("much-too-long");
    Diphone unit = unit("aa-b", 1, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DiphoneDatabase(16000, 3, -8, 16, List.of(unit, unit), Map.of()))
        .withMessageContaining("two units are named aa-b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DiphoneDatabase(16000, 16, -8, 16, List.of(unit), Map.of()))
        .withMessageContaining("aa-b has 3 coefficients");
  }

  private static void assertDamaged(byte[] file) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> DiphoneDatabase.read(new ByteArrayInputStream(file)))
        .withMessageContaining("diphone database");
  }

  private static byte[] packed(DiphoneDatabase database) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    database.writePacked(out);
    return out.toByteArray();
  }

  private static DiphoneDatabase tiny() {
    return new DiphoneDatabase(
        16000,
        3,
        -8f,
        16f,
        List.of(unit("aa-b", 1, 3), unit("b-aa", 2, 2)),
        Map.of("pau-aa", "aa-b"));
  }

  private static Diphone unit(String name, int midpointFrame, int frames) {
    short[][] coefficients = new short[frames][3];
    byte[][] residuals = new byte[frames][5];
    for (int frame = 0; frame < frames; frame++) {
      coefficients[frame][0] = (short) (100 * frame - 30000);
      coefficients[frame][2] = (short) (30000 + 5000 * frame);
      residuals[frame][frame] = -128;
      residuals[frame][4] = 127;
    }
    return new Diphone(name, midpointFrame, coefficients, residuals);
  }
}
