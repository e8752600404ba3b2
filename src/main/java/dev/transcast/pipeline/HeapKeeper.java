package dev.transcast.pipeline;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the heap near what is live. Below half of what it may take, G1 lets the heap grow as soon
 * as pauses are a hundredth of the time, so on a machine with much memory it takes a gigabyte for
 * work that needs a tenth. A full collection shrinks it again.
 *
 * <p>It looks on a thread of its own, since every stage of a long talk can make the heap grow, and
 * often, since it may treble at once: what is new in it is filled first, a megabyte a millisecond.
 */
final class HeapKeeper implements AutoCloseable {
  private static final long INTERVAL_MS = 10;

  /** Beside what is live: enough for collections to be seldom. */
  private static final long MOST_ROOM_BYTES = 110L << 20;

  /** With less, the program would do little but collect. */
  private static final long LEAST_ROOM_BYTES = 70L << 20;

  /** Beside a heap of this size the virtual machine itself has room in 400 MB. */
  private static final long WANTED_BYTES = 240L << 20;

  /** Dictionaries and voices: if it is not yet live, it will be. */
  private static final long LEAST_LIVE_BYTES = 60L << 20;

  /** The heap may grow by this much before it is shrunk. */
  private static final long GROWTH_BYTES = 40L << 20;

  /** What a machine with much memory reserves at the start costs nothing until it is used. */
  private static final long FIRST_USED_BYTES = 120L << 20;

  private static final int LEAST_FREE_PERCENT = 5;

  private final Thread thread = new Thread(this::keep, "heap keeper");
  private final Runtime runtime = Runtime.getRuntime();
  private long liveBytes = LEAST_LIVE_BYTES;
  private boolean isShrunk;

  /**
   * Only where its own share of 70 % is too much: to tell it costs what short talks do not have.
   */
  private boolean isTold;

  private long mostBytes = sizeBytes() + GROWTH_BYTES;

  /** Begins. */
  HeapKeeper() {
    thread.setDaemon(true);
    thread.start();
  }

  private void keep() {
    try {
      while (true) {
        Thread.sleep(INTERVAL_MS);
        if (runtime.totalMemory() > mostBytes && (isShrunk || usedBytes() > FIRST_USED_BYTES)) {
          shrink();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long usedBytes() {
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private void shrink() {
    isShrunk = true;
    collect();
    boolean isStillLarge = runtime.totalMemory() > sizeBytes() + GROWTH_BYTES;
    if (isStillLarge || isTold) {
      leaveFree(Math.max(LEAST_FREE_PERCENT, (int) (100 - 100 * liveBytes / sizeBytes())));
      isTold = true;
    }
    if (isStillLarge) {
      collect();
    }
    mostBytes = Math.max(sizeBytes(), runtime.totalMemory()) + GROWTH_BYTES;
  }

  private void collect() {
    System.gc();
    liveBytes = Math.max(LEAST_LIVE_BYTES, usedBytes());
  }

  private long sizeBytes() {
    long roomBytes = Math.min(MOST_ROOM_BYTES, WANTED_BYTES - liveBytes);
    return liveBytes + Math.max(LEAST_ROOM_BYTES, roomBytes);
  }

  /** Says how much of the heap may be free after a full collection, where the machine listens. */
  private static void leaveFree(int mostPercent) {
    @Nullable HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (machine != null) {
      try {
        machine.setVMOption("MinHeapFreeRatio", Integer.toString(LEAST_FREE_PERCENT));
        machine.setVMOption("MaxHeapFreeRatio", Integer.toString(mostPercent));
      } catch (IllegalArgumentException e) {
        return; // this collector has no such option
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
