package dev.transcast.voicebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The same work on each of many things, on all processors. */
final class Parallel {
  /** What is done with one thing. */
  interface Work<T> {
    void on(T item) throws IOException;
  }

  private Parallel() {}

  /**
   * Does the work on all items, in any order.
   *
   * @throws IOException the first that one of them threw
   */
  static <T> void forEach(List<T> items, String step, BuildProgress progress, Work<T> work)
      throws IOException {
    AtomicInteger done = new AtomicInteger();
    try {
      items.parallelStream()
          .forEach(
              item -> {
                try {
                  work.on(item);
                } catch (IOException e) {
                  throw new UncheckedIOException(e.getMessage(), e);
                }
                progress.done(step, done.incrementAndGet(), items.size());
              });
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
