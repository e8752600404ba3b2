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
 * Writes PCM WAV of unknown length.
 *
 * <p>A JUNK chunk before the format keeps room for the ds64 chunk of RF64 (EBU Tech 3306 v1.1,
 * section 3.5): closing writes the sizes, and past 4 GiB turns the one into the other. What the
 * file says of itself stands behind the sound. Until it is closed the file is not valid.
 */
public final class WavWriter implements Closeable {
  static final int HEADER_BYTES = 80;
  static final long MOST_RIFF_BYTES = 0xFFFFFFFFL;

  private static final int DS64_BYTES = 28;
  private static final int FORMAT_BYTES = 16;
  private static final short PCM = 1;
  private static final int SIZE_IS_IN_DS64 = 0xFFFFFFFF;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final FileChannel out;
  private final PcmFormat format;
  private final byte[] chunks;
  private final long mostRiffBytes;
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private long frames;

  /**
   * Creates the file, or overwrites it.
   *
   * @throws IOException if the file cannot be created
   */
  public WavWriter(Path file, PcmFormat format, WavMetadata metadata) throws IOException {
    this(file, format, metadata, MOST_RIFF_BYTES);
  }

  /** With another limit than RIFF's, so that RF64 can be tested on a small file. */
  WavWriter(Path file, PcmFormat format, WavMetadata metadata, long mostRiffBytes)
      throws IOException {
    this.file = file;
    this.format = format;
    this.chunks = WavChunks.of(metadata);
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
   * @param pcm at least that many interleaved frames of the format, little-endian
   */
  public void write(byte[] pcm, int frames) throws IOException {
    put(pcm, frames * format.frameBytes());
    this.frames += frames;
  }

  /** How many frames were written. */
  public long frames() {
    return frames;
  }

  /** Writes what stands behind the sound and the header, and closes the file. */
  @Override
  public void close() throws IOException {
    if (!out.isOpen()) {
      return;
    }
    try (out) {
      put(new byte[1], (int) (dataBytes() % 2));
      put(chunks, chunks.length);
      putHeader();
      out.position(0);
      writeFully();
    } catch (AudioFileException e) {
      throw e;
    } catch (IOException e) {
      throw new AudioFileException(file, e);
    }
  }

  private long dataBytes() {
    return frames * format.frameBytes();
  }

  private void putHeader() {
    long dataBytes = dataBytes();
    long riffBytes = HEADER_BYTES - 8 + dataBytes + dataBytes % 2 + chunks.length;
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
    buffer.putShort((short) format.channels());
    buffer.putInt(format.sampleRateHz());
    buffer.putInt(format.sampleRateHz() * format.frameBytes());
    buffer.putShort((short) format.frameBytes());
    buffer.putShort((short) format.bits());

    putId("data");
    buffer.putInt(large ? SIZE_IS_IN_DS64 : (int) dataBytes);
    buffer.flip();
  }

  private void putId(String id) {
    buffer.put(id.getBytes(US_ASCII));
  }

  private void put(byte[] bytes, int count) throws IOException {
    try {
      for (int start = 0; start < count; start += BUFFER_BYTES) {
        buffer.clear().put(bytes, start, Math.min(BUFFER_BYTES, count - start)).flip();
        writeFully();
      }
    } catch (IOException e) {
      throw new AudioFileException(file, e);
    }
  }

  private void writeFully() throws IOException {
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
  }
}
