package dev.transcast.audio;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavTest {
  private static final long AS_RIFF = WavWriter.MOST_RIFF_BYTES;
  private static final long AS_RF64 = 1000;

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
    String output = new String(process.getInputStream().readAllBytes(), US_ASCII).trim();
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
