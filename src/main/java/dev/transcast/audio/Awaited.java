package dev.transcast.audio;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What another thread of this package has made. */
final class Awaited {
  private Awaited() {}

  /**
   * Waits for it.
   *
   * @throws IOException the other thread's
   * @throws CancellationException if this thread is interrupted meanwhile
   */
  static <T> T result(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException("interrupted").initCause(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException("work on sound failed: " + e.getCause(), e);
    }
  }
}
