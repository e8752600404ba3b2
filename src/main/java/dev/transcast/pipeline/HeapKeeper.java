package dev.transcast.pipeline;

/**
 * Keeps the heap near what is live. The collector sizes it by how long its pauses are, and models
 * and voices that load on every core of a busy machine make them long: then it takes a gigabyte for
 * work that needs a tenth. A full collection shrinks it again.
 */
final class HeapKeeper {
  private static final long WANTED_BYTES = 300L << 20;

  private long mostBytes = WANTED_BYTES;

  /** Shrinks the heap if it has grown; cheap if it has not. To be called as work goes on. */
  void check() {
    Runtime runtime = Runtime.getRuntime();
    if (runtime.totalMemory() > mostBytes) {
      System.gc();
      // What is live may need more: then it must double before anything is tried again.
      mostBytes = Math.max(WANTED_BYTES, 2 * runtime.totalMemory());
    }
  }
}
