package dev.transcast.audio;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes 16-bit PCM WAV of unknown length.
 *
 * <p>A JUNK chunk before the format keeps room for the ds64 chunk of RF64 (EBU Tech 3306 v1.1,
 * section 3.5): closing writes the sizes, and past 4 GiB turns the one into the other. Until it is
 * closed the file is not valid.
 */
public final class WavWriter implements Closeable {
  static final int HEADER_BYTES = 80;
  static final long MOST_RIFF_BYTES = 0xFFFFFFFFL;

  private static final int DS64_BYTES = 28;
  private static final int FORMAT_BYTES = 16;
  private static final short PCM = 1;
  private static final int BYTES_PER_SAMPLE = 2;
  private static final int SIZE_IS_IN_DS64 = 0xFFFFFFFF;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final FileChannel out;
  private final int sampleRateHz;
  private final int channels;
  private final long mostRiffBytes;
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private long frames;

  /**
   * Creates the file, or overwrites it.
   *
   * @throws IOException if the file cannot be created
   */
  public WavWriter(Path file, int sampleRateHz, int channels) throws IOException {
    this(file, sampleRateHz, channels, MOST_RIFF_BYTES);
  }

  /** With another limit than RIFF's, so that RF64 can be tested on a small file. */
  WavWriter(Path file, int sampleRateHz, int channels, long mostRiffBytes) throws IOException {
    this.file = file;
    this.sampleRateHz = sampleRateHz;
    this.channels = channels;
    this.mostRiffBytes = mostRiffBytes;
    out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    out.position(HEADER_BYTES);
  }

  /**
   * Appends frames.
   *
   * @param interleaved at least {@code frames} times the channels
   */
  public void write(short[] interleaved, int frames) throws IOException {
    int samples = frames * channels;
    int most = BUFFER_BYTES / BYTES_PER_SAMPLE;
    try {
      for (int start = 0; start < samples; start += most) {
        int count = Math.min(most, samples - start);
        buffer.clear().limit(count * BYTES_PER_SAMPLE);
        buffer.asShortBuffer().put(interleaved, start, count);
        writeFully();
      }
    } catch (IOException e) {
      throw new AudioFileException(file, e);
    }
    this.frames += frames;
  }

  /** How many frames were written. */
  public long frames() {
    return frames;
  }

  /** Writes the header and closes the file. */
  @Override
  public void close() throws IOException {
    if (!out.isOpen()) {
      return;
    }
    try (out) {
      putHeader();
      out.position(0);
      writeFully();
    } catch (IOException e) {
      throw new AudioFileException(file, e);
    }
  }

  private void putHeader() {
    int frameBytes = channels * BYTES_PER_SAMPLE;
    long dataBytes = frames * frameBytes;
    long riffBytes = dataBytes + HEADER_BYTES - 8;
    boolean large = riffBytes > mostRiffBytes;

    buffer.clear();
    putId(large ? "RF64" : "RIFF");
    buffer.putInt(large ? SIZE_IS_IN_DS64 : (int) riffBytes);
    putId("WAVE");

    putId(large ? "ds64" : "JUNK");
    buffer.putInt(DS64_BYTES);
    buffer.putLong(large ? riffBytes : 0);
    buffer.putLong(large ? dataBytes : 0);
    buffer.putLong(large ? frames : 0);
    buffer.putInt(/* sizes of other chunks= */ 0);

    putId("fmt ");
    buffer.putInt(FORMAT_BYTES);
    buffer.putShort(PCM);
    buffer.putShort((short) channels);
    buffer.putInt(sampleRateHz);
    buffer.putInt(sampleRateHz * frameBytes);
    buffer.putShort((short) frameBytes);
    buffer.putShort((short) (8 * BYTES_PER_SAMPLE));

    putId("data");
    buffer.putInt(large ? SIZE_IS_IN_DS64 : (int) dataBytes);
    buffer.flip();
  }

  private void putId(String id) {
    buffer.put(id.getBytes(US_ASCII));
  }

  private void writeFully() throws IOException {
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
  }
}
