package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whether files are whole, by what their formats say of their ends. */
final class WholeFiles {
  /** MPEG 1 layer III, kbit/s by the index in the header. */
  private static final int[] KBITS = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };

  private static final int[] RATES_HZ = {44_100, 48_000, 32_000};

  private WholeFiles() {}

  /** Every file below a folder, by its path in it. */
  static Map<String, byte[]> tree(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    if (!Files.exists(folder)) {
      return files;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** Fails if a file is not whole. */
  static void check(Path file) throws IOException {
    String name = file.getFileName().toString();
    byte[] bytes = Files.readAllBytes(file);
    if (name.endsWith(".wav")) {
      ByteBuffer wav = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      assertThat(wav.getInt(4)).as("%s: RIFF length", file).isEqualTo(bytes.length - 8);
    } else if (name.endsWith(".mp3")) {
      checkMp3(file, bytes);
    } else if (name.endsWith(".png")) {
      byte[] end = Arrays.copyOfRange(bytes, bytes.length - 8, bytes.length - 4);
      assertThat(new String(end, StandardCharsets.US_ASCII)).as(name).isEqualTo("IEND");
    } else if (name.endsWith(".json")) {
      try (JsonParser json = new JsonFactory().createParser(bytes)) {
        while (json.nextToken() != null) {
          // a parser that reaches the end has read a whole object
        }
      }
    } else if (name.matches(".*\\.(srt|vtt|ttml)")) {
      Program.Result lint = Program.run("lint", file.toString());
      assertThat(lint.exitCode()).as(lint.out() + lint.err()).isZero();
    } else {
      assertThat(bytes).as(name).isNotEmpty();
      assertThat(bytes[bytes.length - 1]).as("%s: last line", file).isEqualTo((byte) '\n');
    }
  }

  private static void checkMp3(Path file, byte[] bytes) {
    int at = 0;
    if (bytes[0] == 'I' && bytes[1] == 'D' && bytes[2] == '3') {
      at = 10 + (bytes[6] << 21 | bytes[7] << 14 | bytes[8] << 7 | bytes[9]);
    }
    int frames = 0;
    while (at < bytes.length) {
      int header = ByteBuffer.wrap(bytes).getInt(at);
      assertThat(header >>> 17).as("%s: MPEG 1 layer III at %d", file, at).isEqualTo(0x7FFD);
      int kbits = KBITS[header >>> 12 & 15];
      int rateHz = RATES_HZ[header >>> 10 & 3];
      at += 144_000 * kbits / rateHz + (header >>> 9 & 1);
      frames++;
    }
    assertThat(at).as("%s: end of its last frame", file).isEqualTo(bytes.length);
    assertThat(frames).isGreaterThan(20);
  }
}
