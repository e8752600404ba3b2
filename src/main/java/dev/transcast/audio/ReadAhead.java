package dev.transcast.audio;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads the next block of a source on a thread of its own, while the last one is worked on. What is
 * read is the same.
 */
public final class ReadAhead implements AudioSource, AutoCloseable {
  private final AudioSource source;
  private final float[][] ahead;
  private final ExecutorService thread;
  private Future<Integer> reading;

  /**
   * Begins to read.
   *
   * @param source not to be used by anybody else from now on
   * @param mostFrames the most that is ever read at once
   */
  public ReadAhead(AudioSource source, int channels, int mostFrames) {
    this.source = source;
    ahead = new float[channels][mostFrames];
    thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread reader = new Thread(task, "read ahead");
              reader.setDaemon(true);
              return reader;
            });
    reading = begin();
  }

  private Future<Integer> begin() {
    return thread.submit(() -> source.read(ahead, ahead[0].length));
  }

  /**
   * {@inheritDoc}
   *
   * @param frames as many as were announced
   */
  @Override
  public int read(float[][] block, int frames) throws IOException {
    if (frames != ahead[0].length) {
      throw new IllegalArgumentException(
          "blocks of " + ahead[0].length + " frames were announced: frames=" + frames);
    }
    int count = Awaited.result(reading);
    for (int channel = 0; channel < ahead.length; channel++) {
      System.arraycopy(ahead[channel], 0, block[channel], 0, count);
    }
    if (count > 0) {
      reading = begin();
    }
    return count;
  }

  /** Stops reading. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
