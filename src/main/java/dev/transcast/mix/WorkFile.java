package dev.transcast.mix;

import dev.transcast.audio.AudioFileException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Sound that waits to be mixed, as floats: lines one behind the other, or a piece of music. */
final class WorkFile implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.nativeOrder());
  private long samples;

  /** Creates the file; it is gone when it is closed, and also when the program dies. */
  WorkFile(Path file) throws IOException {
    this.file = file;
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** How many it holds: where the next line begins. */
  long samples() {
    return samples;
  }

  void append(float[] added, int count) throws IOException {
    int most = BUFFER_BYTES / Float.BYTES;
    try {
      for (int start = 0; start < count; start += most) {
        int now = Math.min(most, count - start);
        buffer.clear().limit(now * Float.BYTES);
        buffer.asFloatBuffer().put(added, start, now);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
    } catch (IOException e) {
      throw new AudioFileException(file, e);
    }
    samples += count;
  }

  void read(long first, float[] into, int count) throws IOException {
    int most = BUFFER_BYTES / Float.BYTES;
    try {
      for (int start = 0; start < count; start += most) {
        int now = Math.min(most, count - start);
        buffer.clear().limit(now * Float.BYTES);
        while (buffer.hasRemaining()) {
          long position = (first + start) * Float.BYTES + buffer.position();
          if (channel.read(buffer, position) < 0) {
            throw new IOException("ends too soon");
          }
        }
        buffer.flip();
        buffer.asFloatBuffer().get(into, start, now);
      }
    } catch (IOException e) {
      throw new AudioFileException(file, e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
