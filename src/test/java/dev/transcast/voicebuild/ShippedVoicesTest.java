package dev.transcast.voicebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.transcast.diphone.Diphone;
import dev.transcast.diphone.DiphoneDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The databases in {@code voices/}: what can be checked without hearing them. */
class ShippedVoicesTest {
  private static final String KAL16 = "/com/sun/speech/freetts/en/us/cmu_us_kal/cmu_us_kal16.bin";
  private static final int MOST_BYTES = 3_200_000;

  @ParameterizedTest
  @ValueSource(strings = {"aspen", "willow", "birch", "cedar"})
  void no_pair_of_phones_is_missing(String voice) throws IOException {
    DiphoneDatabase database = read(voice);
    assertThat(database.sampleRateHz()).isEqualTo(16000);
    for (String first : Phones.ALL) {
      for (String second : Phones.ALL) {
        assertThat(database.find(first + "-" + second)).as("%s-%s", first, second).isPresent();
      }
    }
    for (Diphone unit : database.units()) {
      assertThat(unit.midpointFrame()).as(unit.name()).isBetween(1, unit.frames() - 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aspen", "willow", "birch", "cedar"})
  void every_filter_dies_out_and_no_sample_is_taken_for_silence(String voice) throws IOException {
    DiphoneDatabase database = read(voice);
    for (Diphone unit : database.units()) {
      for (int frame = 0; frame < unit.frames(); frame++) {
        assertThat(LinearPrediction.isStable(filter(database, unit, frame)))
            .as("frame %d of %s", frame, unit)
            .isTrue();
        for (byte sample : unit.residual(frame)) {
          if (sample == 0) {
            throw new AssertionError("byte 0 in frame " + frame + " of " + unit);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aspen", "willow", "birch", "cedar"})
  void a_thousand_chains_of_phones_stay_within_16_bits_seed_21(String voice) throws IOException {
    DiphoneDatabase database = read(voice);
    Random random = new Random(21);
    for (int chain = 0; chain < 1000; chain++) {
      List<String> diphones = new ArrayList<>();
      String last = Phones.PAUSE;
      for (int i = 0; i < 20; i++) {
        String next = Phones.ALL.get(random.nextInt(Phones.ALL.size()));
        diphones.add(last + "-" + next);
        last = next;
      }
      double peak = PlainSpeech.peak(PlainSpeech.of(database, diphones));
      assertThat(peak).as(() -> diphones.toString()).isBetween(2000.0, 32767.0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aspen", "willow", "birch", "cedar"})
  void joins_are_smoother_than_kals(String voice) throws IOException {
    DiphoneDatabase kal;
    try (InputStream in = ShippedVoicesTest.class.getResourceAsStream(KAL16)) {
      kal = DiphoneDatabase.read(in);
    }
    double ours = joinDecibels(read(voice));
    double kals = joinDecibels(kal);
    System.out.printf("joins of %s: %.1f dB, of kal %.1f dB%n", voice, ours, kals);
    assertThat(ours).isLessThan(kals / 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aspen", "willow", "birch", "cedar"})
  void its_papers_are_complete(String voice) throws IOException, GeneralSecurityException {
    Path folder = Path.of("voices", voice);
    assertThat(folder.resolve("NOTICE"))
        .content()
        .contains("MODIFIED", "Carnegie Mellon University", "DISCLAIM ALL WARRANTIES");
    byte[] diphones = Files.readAllBytes(folder.resolve(VoiceBuilder.DIPHONES));
    assertThat(diphones.length).isLessThan(MOST_BYTES);
    String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(diphones));
    assertThat(field(folder.resolve("manifest.json"), "sha256")).contains(sum);
    assertThat(field(folder.resolve("manifest.json"), "name")).contains(voice);
  }

  /**
   * How far the spectrum jumps where two diphones are joined, in dB: the root mean square, over 64
   * frequencies from 0 to 8 kHz, of the difference between the filter that the left diphone ends on
   * and the one that the right begins with, each with its level taken off; the mean over five
   * diphones on either side of every vowel, and of every consonant that can be held.
   */
  private static double joinDecibels(DiphoneDatabase database) {
    double sum = 0;
    int joins = 0;
    for (String phone : Phones.ALL) {
      if (Phones.isStop(phone) || Phones.isPause(phone)) {
        continue;
      }
      for (String before : List.of("aa", "iy", "k", "m", "s")) {
        for (String after : List.of("ae", "uw", "d", "n", "f")) {
          Optional<Diphone> left = database.find(before + "-" + phone);
          Optional<Diphone> right = database.find(phone + "-" + after);
          if (left.isPresent() && right.isPresent()) {
            sum += jumpDecibels(database, left.get(), right.get());
            joins++;
          }
        }
      }
    }
    return sum / joins;
  }

  private static double jumpDecibels(DiphoneDatabase database, Diphone left, Diphone right) {
    double[] a = spectrumDecibels(filter(database, left, left.frames() - 1));
    double[] b = spectrumDecibels(filter(database, right, 0));
    double mean = 0;
    for (int i = 0; i < a.length; i++) {
      mean += (a[i] - b[i]) / a.length;
    }
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      squares += (a[i] - b[i] - mean) * (a[i] - b[i] - mean);
    }
    return Math.sqrt(squares / a.length);
  }

  private static double[] spectrumDecibels(double... a) {
    double[] decibels = new double[64];
    for (int i = 0; i < decibels.length; i++) {
      double w = Math.PI * (i + 0.5) / decibels.length;
      double real = 1;
      double imaginary = 0;
      for (int k = 0; k < a.length; k++) {
        real -= a[k] * Math.cos((k + 1) * w);
        imaginary += a[k] * Math.sin((k + 1) * w);
      }
      decibels[i] = -10 * Math.log10(real * real + imaginary * imaginary);
    }
    return decibels;
  }

  private static double[] filter(DiphoneDatabase database, Diphone unit, int frame) {
    short[] codes = unit.coefficients(frame);
    double[] a = new double[codes.length];
    for (int k = 0; k < a.length; k++) {
      a[k] = database.coefficient(codes[k]);
    }
    return a;
  }

  private static Optional<String> field(Path json, String name) throws IOException {
    List<String> values = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json.toFile())) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING && name.equals(parser.currentName())) {
          values.add(parser.getText());
        }
      }
    }
    return values.stream().findFirst();
  }

  private static DiphoneDatabase read(String voice) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("voices", voice, VoiceBuilder.DIPHONES))) {
      return DiphoneDatabase.read(in);
    }
  }
}
