package dev.transcast.audio;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavTest {
  private static final long AS_RIFF = WavWriter.MOST_RIFF_BYTES;
  private static final long AS_RF64 = 1000;

  private static final WavMetadata METADATA =
      new WavMetadata(
          "Caf\u00e9 talk",
          "Ann, Ben",
          List.of(new WavMetadata.Marker(0, "Opening"), new WavMetadata.Marker(7, "Second half")));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 1", "2, 1", "2, 100000", "1, 54321"})
  void what_is_written_is_read_for_samples_of_seed_4(int channels, int frames) throws IOException {
    for (long mostRiffBytes : new long[] {AS_RIFF, AS_RF64}) {
      short[] samples = samples(channels * frames);
      Path wav = write(samples, channels, mostRiffBytes);
      try (WavReader reader = new WavReader(wav)) {
        assertThat(reader.sampleRateHz()).isEqualTo(44100);
        assertThat(reader.channels()).isEqualTo(channels);
        assertThat(reader.frames()).isEqualTo(frames);
        float[][] block = new float[channels][frames + 1];
        assertThat(reader.read(block, frames + 1)).isEqualTo(frames);
        for (int i = 0; i < samples.length; i++) {
          assertThat(block[i % channels][i / channels] * 32768).isEqualTo(samples[i]);
        }
        assertThat(reader.read(block, 1)).isZero();
      }
    }
  }

  @Test
  void sizes_in_the_header_are_those_of_the_file() throws IOException {
    ByteBuffer wav = bytes(write(samples(2000), 2, AS_RIFF));
    assertThat(id(wav, 0)).isEqualTo("RIFF");
    assertThat(wav.getInt(4)).isEqualTo(wav.capacity() - 8);
    assertThat(id(wav, 12)).isEqualTo("JUNK");
    assertThat(wav.getInt(16)).isEqualTo(28);
    assertThat(id(wav, 72)).isEqualTo("data");
    assertThat(wav.getInt(76)).isEqualTo(4000).isEqualTo(wav.capacity() - 80);
  }

  /** EBU Tech 3306: both 32-bit sizes are -1, the true ones stand in the ds64 chunk. */
  @Test
  void past_the_limit_junk_becomes_ds64() throws IOException {
    ByteBuffer wav = bytes(write(samples(2000), 2, AS_RF64));
    assertThat(id(wav, 0)).isEqualTo("RF64");
    assertThat(wav.getInt(4)).isEqualTo(-1);
    assertThat(id(wav, 12)).isEqualTo("ds64");
    assertThat(wav.getLong(20)).isEqualTo(wav.capacity() - 8);
    assertThat(wav.getLong(28)).isEqualTo(4000);
    assertThat(wav.getLong(36)).isEqualTo(1000);
    assertThat(wav.getInt(76)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "1, 4", "2, 3", "1, 0"})
  void what_is_written_with_24_bits_is_read_for_samples_of_seed_4(int channels, int frames)
      throws IOException {
    byte[] pcm = new byte[3 * channels * frames];
    new Random(4).nextBytes(pcm);
    PcmFormat format = new PcmFormat(44100, channels, 24);
    Path wav = folder.resolve("sound.wav");
    try (WavWriter writer = new WavWriter(wav, format, METADATA)) {
      writer.write(pcm, frames);
    }
    assertThat(Files.size(wav) % 2).as("chunks begin at even places").isZero();
    try (WavReader reader = new WavReader(wav)) {
      assertThat(reader.frames()).isEqualTo(frames);
      float[][] block = new float[channels][frames + 1];
      assertThat(reader.read(block, frames + 1)).isEqualTo(frames);
      for (int i = 0; i < channels * frames; i++) {
        int value = (pcm[3 * i] & 0xFF) | (pcm[3 * i + 1] & 0xFF) << 8 | pcm[3 * i + 2] << 16;
        assertThat(block[i % channels][i / channels] * (1 << 23)).isEqualTo(value);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8, 64ff00, '-0.21875, 0.9921875, -1'",
    "1, 32, 0000004000000080, '0.5, -1'",
    "3, 32, 0000003f0000c07f, '0.5, 0'", // not a number is silence
    "3, 64, 000000000000e03f, '0.5'",
    "65534, 16, 00400080, '0.5, -1'"
  })
  void other_kinds_of_samples_are_read(int tag, int bits, String hex, String values)
      throws IOException {
    byte[] data = HexFormat.of().parseHex(hex);
    boolean extensible = tag == 0xFFFE;
    ByteBuffer wav =
        ByteBuffer.allocate((extensible ? 68 : 44) + data.length).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(US_ASCII)).putInt(wav.capacity() - 8).put("WAVE".getBytes(US_ASCII));
    wav.put("fmt ".getBytes(US_ASCII)).putInt(extensible ? 40 : 16);
    wav.putShort((short) tag).putShort((short) 1).putInt(8000).putInt(8000 * bits / 8);
    wav.putShort((short) (bits / 8)).putShort((short) bits);
    if (extensible) {
      wav.putShort((short) 22).putShort((short) bits).putInt(4).putShort((short) 1);
      wav.put(HexFormat.of().parseHex("000000001000800000aa00389b71"));
    }
    wav.put("data".getBytes(US_ASCII)).putInt(data.length).put(data);
    Path file = Files.write(folder.resolve("other.wav"), wav.array());
    try (WavReader reader = new WavReader(file)) {
      String[] expected = values.split(", ", -1);
      float[][] block = new float[1][10];
      assertThat(reader.read(block, 10)).isEqualTo(expected.length);
      for (int i = 0; i < expected.length; i++) {
        assertThat(block[0][i]).isEqualTo(Float.parseFloat(expected[i]));
      }
    }
  }

  @Test
  void title_artist_and_markers_stand_behind_the_sound() throws IOException {
    Path wav = folder.resolve("sound.wav");
    try (WavWriter writer = new WavWriter(wav, new PcmFormat(44100, 1, 16), METADATA)) {
      writer.write(new byte[20], 10);
    }
    ByteBuffer bytes = bytes(wav);
    assertThat(bytes.getInt(4)).isEqualTo(bytes.capacity() - 8);
    int at = 100;
    assertThat(id(bytes, at)).isEqualTo("LIST");
    assertThat(id(bytes, at + 8)).isEqualTo("INFO");
    assertThat(id(bytes, at + 12)).isEqualTo("INAM");
    int next = at + 8 + bytes.getInt(at + 4);
    assertThat(id(bytes, next)).isEqualTo("cue ");
    assertThat(bytes.getInt(next + 8)).isEqualTo(2);
    assertThat(bytes.getInt(next + 12 + 24 + 20)).as("the second's frame").isEqualTo(7);
    int labels = next + 8 + bytes.getInt(next + 4);
    assertThat(id(bytes, labels + 8)).isEqualTo("adtl");
    assertThat(id(bytes, labels + 12)).isEqualTo("labl");
    String all = new String(Files.readAllBytes(wav), UTF_8);
    assertThat(all).contains("Caf\u00e9 talk\0").contains("Ann, Ben\0").contains("Second half\0");
  }

  @Test
  void what_is_no_wav_is_refused_by_name() throws IOException {
    Path text = folder.resolve("notes.wav");
    Files.writeString(text, "These are notes and not sound at all.");
    assertThatThrownBy(() -> new WavReader(text))
        .isInstanceOf(AudioFileException.class)
        .hasMessageContaining("notes.wav")
        .hasMessageContaining("not a WAV file");
    Path cut = folder.resolve("cut.wav");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(write(samples(9), 1, AS_RIFF)), 50));
    assertThatThrownBy(() -> new WavReader(cut))
        .hasMessageContaining("cut.wav")
        .hasMessageContaining("ends too soon");
  }

  @Test
  @Tag("slow")
  void sox_and_ffprobe_read_both_forms() throws Exception {
    for (long mostRiffBytes : new long[] {AS_RIFF, AS_RF64}) {
      Path wav = write(samples(2 * 88200), 2, mostRiffBytes);
      assertThat(output("soxi", "-s", wav.toString())).isEqualTo("88200");
      assertThat(
              output(
                  "ffprobe",
                  "-v",
                  "error",
                  "-of",
                  "csv=p=0",
                  "-show_entries",
                  "stream=codec_name,sample_rate,channels,duration",
                  wav.toString()))
          .isEqualTo("pcm_s16le,44100,2,2.000000");
    }
  }

  @Test
  @Tag("slow")
  void ffprobe_reads_title_artist_and_24_bits() throws Exception {
    Path wav = folder.resolve("sound.wav");
    try (WavWriter writer = new WavWriter(wav, new PcmFormat(44100, 1, 24), METADATA)) {
      writer.write(new byte[3 * 44101], 44101);
    }
    assertThat(
            output(
                "ffprobe",
                "-v",
                "error",
                "-of",
                "default=nw=1",
                "-show_entries",
                "stream=codec_name:format_tags=title,artist",
                wav.toString()))
        .isEqualTo("codec_name=pcm_s24le\nTAG:title=Caf\u00e9 talk\nTAG:artist=Ann, Ben");
    assertThat(output("soxi", "-s", wav.toString())).isEqualTo("44101");
    assertThat(output("soxi", "-b", wav.toString())).isEqualTo("24");
  }

  /** 16 kHz mono keep the file small: 4.6 GB, deleted at the end. */
  @Test
  @Tag("slow")
  void sox_reads_forty_hours_as_rf64_to_the_last_second() throws Exception {
    long seconds = 40L * 3600;
    long bytes = seconds * 32000;
    assumeTrue(
        Files.getFileStore(folder).getUsableSpace() > 2 * bytes,
        "needs " + 2 * bytes / 1_000_000_000 + " GB of free disk");
    Path wav = folder.resolve("forty-hours.wav");
    byte[] silence = new byte[32000];
    byte[] last = pcm(samples(16000));
    try (WavWriter writer = new WavWriter(wav, new PcmFormat(16000, 1, 16), METADATA)) {
      for (long second = 0; second < seconds; second++) {
        writer.write(second == seconds - 1 ? last : silence, 16000);
      }
    }
    assertThat(Files.size(wav)).isGreaterThan(1L << 32);
    assertThat(output("soxi", "-s", wav.toString())).isEqualTo(Long.toString(seconds * 16000));
    Path tail = folder.resolve("tail.wav");
    output("sox", "-D", wav.toString(), tail.toString(), "trim", "=143999");
    try (WavReader reader = new WavReader(tail)) {
      float[][] heard = new float[1][16001];
      assertThat(reader.read(heard, 16001)).isEqualTo(16000);
      ByteBuffer wanted = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < 16000; i++) {
        assertThat(heard[0][i] * 32768).isEqualTo(wanted.getShort());
      }
    } finally {
      Files.delete(wav);
    }
  }

  @Test
  @Tag("slow")
  void sox_and_ffprobe_read_seven_hours_past_4_gib() throws Exception {
    Path wav = folder.resolve("long.wav");
    long frames = 7L * 3600 * 44100;
    byte[] second = pcm(samples(2 * 44100));
    try (WavWriter writer = new WavWriter(wav, new PcmFormat(44100, 2, 16), WavMetadata.NONE)) {
      for (long written = 0; written < frames; written += 44100) {
        writer.write(second, 44100);
      }
    }
    assertThat(Files.size(wav)).isGreaterThan(1L << 32);
    assertThat(output("soxi", "-s", wav.toString())).isEqualTo(Long.toString(frames));
    assertThat(
            output(
                "ffprobe",
                "-v",
                "error",
                "-of",
                "csv=p=0",
                "-show_entries",
                "format=duration",
                wav.toString()))
        .isEqualTo("25200.000000");
    try (WavReader reader = new WavReader(wav)) {
      assertThat(reader.frames()).isEqualTo(frames);
    }
  }

  private Path write(short[] samples, int channels, long mostRiffBytes) throws IOException {
    Path wav = folder.resolve("sound.wav");
    PcmFormat format = new PcmFormat(44100, channels, 16);
    try (WavWriter writer = new WavWriter(wav, format, WavMetadata.NONE, mostRiffBytes)) {
      writer.write(pcm(samples), samples.length / channels);
    }
    return wav;
  }

  private static byte[] pcm(short[] samples) {
    ByteBuffer pcm = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    pcm.asShortBuffer().put(samples);
    return pcm.array();
  }

  private static short[] samples(int count) {
    Random random = new Random(4);
    short[] samples = new short[count];
    for (int i = 0; i < count; i++) {
      samples[i] = (short) random.nextInt();
    }
    return samples;
  }

  private static ByteBuffer bytes(Path file) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String id(ByteBuffer bytes, int at) {
    return US_ASCII.decode(bytes.duplicate().position(at).limit(at + 4)).toString();
  }

  private static String output(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).trim();
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
