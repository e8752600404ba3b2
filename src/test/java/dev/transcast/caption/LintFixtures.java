package dev.transcast.caption;

import dev.transcast.model.Diagnostic;
import java.io.ByteArrayInputStream;
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
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

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
          .forEach(file -> fixtures.add(new Fixture(folderName(file), file)));
    }
    return fixtures;
  }

  private static String folderName(Path file) {
    return Objects.requireNonNull(file.getParent()).getFileName().toString();
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
    int framesPerMs = 8;
    ByteBuffer samples =
        ByteBuffer.allocate(2 * 40_000 * framesPerMs).order(ByteOrder.LITTLE_ENDIAN);
    Random random = new Random(1);
    while (samples.hasRemaining()) {
      samples.putShort((short) (random.nextInt(33) - 16));
    }
    for (String interval : intervals) {
      String[] ms = interval.split(" ", -1);
      int end = Integer.parseInt(ms[1]) * framesPerMs;
      for (int i = Integer.parseInt(ms[0]) * framesPerMs; i < end; i++) {
        samples.putShort(2 * i, (short) (i % 64 < 32 ? 6000 : -6000));
      }
    }
    AudioFormat format =
        new AudioFormat(1000f * framesPerMs, 16, 1, /* signed= */ true, /* bigEndian= */ false);
    AudioSystem.write(
        new AudioInputStream(
            new ByteArrayInputStream(samples.array()), format, samples.capacity() / 2),
        AudioFileFormat.Type.WAVE,
        file.toFile());
    return file;
  }
}
