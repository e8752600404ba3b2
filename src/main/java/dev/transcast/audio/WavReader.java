package dev.transcast.audio;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads WAV, RIFF or RF64 (EBU Tech 3306): PCM of 8, 16, 24 or 32 bits and floats of 32 or 64, any
 * number of channels.
 */
public final class WavReader implements SoundFile {
  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int EXTENSIBLE = 0xFFFE;
  private static final long SIZE_IS_IN_DS64 = 0xFFFFFFFFL;
  private static final int MOST_FRAMES = 1 << 12;
  private static final int MOST_CHANNELS = 64;
  private static final int LEAST_RATE_HZ = 1_000;
  private static final int MOST_RATE_HZ = 768_000;

  /** Before the sound; a real file has ten. */
  private static final int MOST_CHUNKS = 1_000;

  private final Path file;
  private final FileChannel in;
  private final ByteBuffer buffer;
  private int sampleRateHz;
  private int channels;
  private SampleCode code = SampleCode.INT16;
  private long frames;
  private long framesRead;

  /**
   * Opens a file and reads its header.
   *
   * @throws IOException if it is no WAV of these kinds; the message names file and reason
   */
  public WavReader(Path file) throws IOException {
    this.file = file;
    in = FileChannel.open(file, StandardOpenOption.READ);
    try {
      readHeader();
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
    buffer = littleEndian(MOST_FRAMES * channels * code.bytes());
  }

  @Override
  public int sampleRateHz() {
    return sampleRateHz;
  }

  @Override
  public int channels() {
    return channels;
  }

  /** Length of the file. */
  public long frames() {
    return frames;
  }

  /** Goes on so many frames later. */
  void skip(long frames) throws IOException {
    in.position(in.position() + frames * channels * code.bytes());
    framesRead += frames;
  }

  @Override
  public int read(float[][] block, int frames) throws IOException {
    int done = 0;
    while (done < frames && framesRead < this.frames) {
      int count = (int) Math.min(Math.min(frames - done, MOST_FRAMES), this.frames - framesRead);
      bytes(buffer, count * channels * code.bytes());
      for (int i = 0; i < count; i++) {
        for (int channel = 0; channel < channels; channel++) {
          block[channel][done + i] = code.next(buffer);
        }
      }
      done += count;
      framesRead += count;
    }
    return done;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void readHeader() throws IOException {
    ByteBuffer head = littleEndian(64);
    String form = id(bytes(head, 4));
    bytes(head, 4);
    if (!(form.equals("RIFF") || form.equals("RF64")) || !id(bytes(head, 4)).equals("WAVE")) {
      throw new AudioFileException(file, "not a WAV file");
    }
    long dataBytesIn64 = 0;
    for (int chunks = 0; chunks < MOST_CHUNKS; chunks++) {
      String chunk = id(bytes(head, 4));
      long size = bytes(head, 4).getInt() & 0xFFFFFFFFL;
      long next = in.position() + size + (size & 1);
      if (chunk.equals("ds64")) {
        dataBytesIn64 = bytes(head, 16).getLong(8);
      } else if (chunk.equals("fmt ")) {
        readFormat(bytes(head, (int) Math.max(16, Math.min(size, 40))), size);
      } else if (chunk.equals("data")) {
        long rest = in.size() - in.position();
        long dataBytes = size == SIZE_IS_IN_DS64 && form.equals("RF64") ? dataBytesIn64 : size;
        requireFormat();
        frames = Math.min(dataBytes, rest) / ((long) channels * code.bytes());
        return;
      }
      in.position(next);
    }
    throw new AudioFileException(file, "no sound behind " + MOST_CHUNKS + " chunks");
  }

  private void readFormat(ByteBuffer format, long chunkBytes) throws IOException {
    int tag = format.getShort(0) & 0xFFFF;
    int bits = format.getShort(14);
    // In the extensible form the true tag opens the sub-format at byte 24.
    int kind = tag == EXTENSIBLE && chunkBytes >= 40 ? format.getShort(24) & 0xFFFF : tag;
    code =
        SampleCode.of(/* isFloat= */ kind == FLOAT, bits)
            .filter(found -> kind == PCM || kind == FLOAT)
            .orElseThrow(
                () ->
                    new AudioFileException(
                        file,
                        "only PCM and float samples are read, this is format "
                            + kind
                            + " with "
                            + bits
                            + " bits"));
    channels = format.getShort(2) & 0xFFFF;
    sampleRateHz = format.getInt(4);
  }

  private void requireFormat() throws IOException {
    if (channels < 1
        || channels > MOST_CHANNELS
        || sampleRateHz < LEAST_RATE_HZ
        || sampleRateHz > MOST_RATE_HZ) {
      throw new AudioFileException(
          file,
          "no usable format: "
              + channels
              + " channels at "
              + Integer.toUnsignedString(sampleRateHz)
              + " Hz; up to "
              + MOST_CHANNELS
              + " channels at "
              + LEAST_RATE_HZ
              + " to "
              + MOST_RATE_HZ
              + " Hz are read");
    }
  }

  private ByteBuffer bytes(ByteBuffer target, int count) throws IOException {
    target.clear().limit(count);
    try {
      while (target.hasRemaining()) {
        if (in.read(target) < 0) {
          throw new AudioFileException(file, "ends too soon");
        }
      }
    } catch (AudioFileException e) {
      throw e;
    } catch (IOException e) {
      throw new AudioFileException(file, e);
    }
    return target.flip();
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String id(ByteBuffer bytes) {
    byte[] id = new byte[4];
    bytes.get(id);
    return new String(id, US_ASCII);
  }
}
