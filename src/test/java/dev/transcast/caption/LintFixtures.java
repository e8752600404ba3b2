package dev.transcast.caption;

import dev.transcast.audio.PcmFormat;
import dev.transcast.audio.WavMetadata;
import dev.transcast.audio.WavWriter;
import dev.transcast.model.Diagnostic;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** The files of {@code src/test/resources/lint}; its README says how they are named. */
final class LintFixtures {
  private LintFixtures() {}

  /** One planted fault, or a file that just has none. */
  record Fixture(String code, Path file) {
    boolean breaks() {
      return file.getFileName().toString().startsWith("breaks");
    }

    @Override
    public String toString() {
      return code + "/" + file.getFileName();
    }
  }

  static Path folder() throws URISyntaxException {
    return Path.of(Objects.requireNonNull(LintFixtures.class.getResource("/lint")).toURI());
  }

  static List<Fixture> all() throws IOException, URISyntaxException {
    List<Fixture> fixtures = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder(), 2)) {
      files
          .filter(
              file -> file.getFileName().toString().matches("(breaks|meets).*\\.(srt|vtt|ttml)"))
          .sorted()
          .forEach(
              file -> fixtures.add(new Fixture(file.getParent().getFileName().toString(), file)));
    }
    return fixtures;
  }

  /** The findings about a file, with its sound if one stands beside it. */
  static List<Diagnostic> lint(Fixture fixture, Path scratch) throws IOException {
    String name = fixture.file().getFileName().toString();
    Path heard = fixture.file().resolveSibling(name.replaceFirst("\\.\\w+$", ".speech"));
    Optional<Path> audio =
        Files.exists(heard)
            ? Optional.of(sound(Files.readAllLines(heard), scratch.resolve("sound.wav")))
            : Optional.empty();
    List<Diagnostic> findings = new ArrayList<>();
    new CaptionLinter(CaptionProfile.named("netflix")).lint(fixture.file(), audio, findings::add);
    return findings;
  }

  /** A buzz in each of the intervals, faint hiss between them. */
  private static Path sound(List<String> intervals, Path file) throws IOException {
    int sampleRateHz = 8000;
    ByteBuffer samples = ByteBuffer.allocate(2 * 40 * sampleRateHz).order(ByteOrder.LITTLE_ENDIAN);
    int frames = 40 * sampleRateHz;
    Random random = new Random(1);
    for (int i = 0; i < frames; i++) {
      samples.putShort(2 * i, (short) (random.nextInt(33) - 16));
    }
    for (String interval : intervals) {
      String[] ms = interval.split(" ", -1);
      for (int i = Integer.parseInt(ms[0]) * 8; i < Integer.parseInt(ms[1]) * 8; i++) {
        samples.putShort(2 * i, (short) (i % 64 < 32 ? 6000 : -6000));
      }
    }
    try (WavWriter out =
        new WavWriter(file, new PcmFormat(sampleRateHz, 1, 16), WavMetadata.NONE)) {
      out.write(samples.array(), frames);
    }
    return file;
  }
}
