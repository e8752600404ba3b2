package dev.transcast.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.transcast.audio.PcmFormat;
import dev.transcast.audio.WavMetadata;
import dev.transcast.audio.WavWriter;
import dev.transcast.diphone.Diphone;
import dev.transcast.diphone.DiphoneDatabase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Good files of each kind, short ones: most from the other tests, some made here. */
final class Corpus {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final int LONGEST_TEXT = 1_500;
  private static final int LONGEST_EPISODE = 400;
  private static final int LONGEST_SOUND = 40_000;

  private Corpus() {}

  static List<byte[]> of(Target target, Path scratch) throws IOException {
    return switch (target) {
      case TRANSCRIPT ->
          files(RESOURCES, ".*/(transcript|lint)/.*\\.(txt|md|vtt|srt|json)", LONGEST_TEXT);
      case SCRIPT -> scripts();
      case EPISODE ->
          files(RESOURCES.resolve("transcript"), ".*\\.(txt|md|vtt|json)", LONGEST_EPISODE);
      case CAPTIONS -> files(RESOURCES, ".*\\.(srt|vtt|ttml)", LONGEST_TEXT * 2);
      case PROFILE ->
          files(Path.of("src/main/resources/dev/transcast/caption"), ".*\\.yaml", LONGEST_TEXT);
      case VOICE -> voices();
      case PRINTS -> files(Path.of("voices"), ".*/prints.tsv", LONGEST_TEXT);
      case LEXICON -> lexicons();
      case WORDS -> words();
      case MUSIC -> sounds(scratch);
      case COVER -> pictures();
      case DIPHONES -> diphones();
    };
  }

  private static List<byte[]> files(Path folder, String pattern, int longest) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().matches(pattern)).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        contents.add(Arrays.copyOf(bytes, Math.min(bytes.length, longest)));
      }
    }
    if (contents.isEmpty()) {
      throw new IOException("no files of " + pattern + " in " + folder);
    }
    return contents;
  }

  private static List<byte[]> scripts() throws IOException {
    List<byte[]> scripts = new ArrayList<>(files(RESOURCES, ".*\\.script\\.md", LONGEST_TEXT));
    scripts.add(
        """
        ---
        title: "A talk: of boats"
        cast:
          Ann Lee: juno
          Speaker 2: basil
        rate: 1.25
        pauses: 0.5
        chapters:
          The start: Shall we
          The end: "0:12"
        ---

        Ann Lee: Shall we begin? [Applause] It is \\[sic\\] so.

        <!-- check: 0.54 -->
        Speaker 2: We shall. (laughs) ♪ la la ♪

        And so we went on.
        """
            .getBytes(UTF_8));
    return scripts;
  }

  private static List<byte[]> voices() throws IOException {
    List<byte[]> voices = new ArrayList<>(files(Path.of("voices"), ".*\\.yaml", LONGEST_TEXT));
    voices.add(
        """
        name: robin
        description: another program
        engine: command
        command: [cat, -v, "{rateWordsPerMinute}", "{wav}"]
        timeLimitSeconds: 10
        rateWordsPerMinute: 170
        pitchHz: 120
        """
            .getBytes(UTF_8));
    return voices;
  }

  private static List<byte[]> lexicons() throws IOException {
    byte[] own = Files.readAllBytes(Path.of("voices/lexicon.txt"));
    return List.of(
        Arrays.copyOfRange(own, 700, 1300),
        "# words\nkubernetes  K UW2 B ER0 N EH1 T IY2 Z\nSiobhan = shih VAWN\nUS  Y UW1 EH1 S\n"
            .getBytes(UTF_8));
  }

  private static List<byte[]> words() {
    return Stream.of(
            "We paid $5M on 3/4/2015 at 7:30pm, e.g. to Dr. Smith's GPT-4 team.",
            "It's 24/7, CI/CD, 100k users, 3.5%, 10kg, -4°C, 1/2, 2nd, 1990s, Louis XIV.",
            "Mail ann@example.com or see https://example.com/a?b=c#d; call 555-0199.",
            "I read it yesterday; they live here. \"Well,\" he said — no...",
            "Ça va? Ünïcödé, Привет, 中文, עברית, naïve café 😀")
        .map(text -> text.getBytes(UTF_8))
        .toList();
  }

  private static List<byte[]> sounds(Path scratch) throws IOException {
    List<byte[]> sounds =
        new ArrayList<>(files(RESOURCES.resolve("dev/transcast/audio"), ".*\\.mp3", LONGEST_SOUND));
    for (PcmFormat format : List.of(new PcmFormat(16_000, 1, 16), new PcmFormat(22_050, 2, 24))) {
      Path file = scratch.resolve("music.wav");
      try (WavWriter wav =
          new WavWriter(file, format, new WavMetadata("A title", "Ann", List.of()))) {
        byte[] pcm = new byte[format.frameBytes() * 4_000];
        for (int i = 0; i < pcm.length; i++) {
          pcm[i] = (byte) (40 * Math.sin(i / 30.0));
        }
        wav.write(pcm, 4_000);
      }
      sounds.add(Files.readAllBytes(file));
      Files.delete(file);
    }
    sounds.add(floats());
    return sounds;
  }

  /** 32-bit floats at 8 kHz. */
  private static byte[] floats() {
    int frames = 2_000;
    ByteBuffer wav = ByteBuffer.allocate(44 + 4 * frames).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(UTF_8)).putInt(36 + 4 * frames).put("WAVEfmt ".getBytes(UTF_8));
    wav.putInt(16).putShort((short) 3).putShort((short) 1).putInt(8_000).putInt(32_000);
    wav.putShort((short) 4).putShort((short) 32).put("data".getBytes(UTF_8)).putInt(4 * frames);
    for (int i = 0; i < frames; i++) {
      wav.putFloat((float) Math.sin(i / 20.0) / 4);
    }
    return wav.array();
  }

  private static List<byte[]> pictures() throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (String format : List.of("png", "jpg")) {
      for (int side : new int[] {1_400, 3_000}) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int type = side == 1_400 ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY;
        ImageIO.write(new BufferedImage(side, side, type), format, out);
        pictures.add(out.toByteArray());
      }
    }
    return pictures;
  }

  /** One unit under the names of all, and a few, as FreeTTS stores them and packed. */
  private static List<byte[]> diphones() throws IOException {
    DiphoneDatabase whole;
    try (InputStream in = Files.newInputStream(Path.of("voices/birch/diphones.dph"))) {
      whole = DiphoneDatabase.read(in);
    }
    List<Diphone> all = whole.units();
    Map<String, String> aliases = new LinkedHashMap<>(whole.aliases());
    all.subList(1, all.size()).forEach(unit -> aliases.put(unit.name(), all.get(0).name()));
    aliases.replaceAll((alias, unit) -> all.get(0).name());
    List<byte[]> databases = new ArrayList<>();
    for (List<Diphone> units : List.of(all.subList(0, 1), all.subList(0, 40))) {
      DiphoneDatabase few =
          new DiphoneDatabase(
              whole.sampleRateHz(),
              whole.channels(),
              whole.coefficientMin(),
              whole.coefficientRange(),
              units,
              units.size() == 1 ? aliases : Map.of());
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      few.writeFreeTts(plain);
      databases.add(plain.toByteArray());
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      few.writePacked(packed);
      databases.add(packed.toByteArray());
    }
    return databases;
  }
}
