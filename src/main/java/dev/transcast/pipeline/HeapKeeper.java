package dev.transcast.pipeline;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the heap near what is live. G1 sizes it by how long its pauses are, and on a busy machine
 * they are long: then it takes a gigabyte for work that needs a tenth. A full collection shrinks it
 * again.
 *
 * <p>It looks on a thread of its own, since every stage of a long talk can make the heap grow, and
 * often, since it may treble at once and a hundred megabytes are filled in a tenth of a second.
 */
final class HeapKeeper implements AutoCloseable {
  private static final long INTERVAL_MS = 10;

  /** Beside what is live: enough for collections to be seldom. */
  private static final long ROOM_BYTES = 140L << 20;

  /** The heap may grow by this much before it is shrunk. */
  private static final long GROWTH_BYTES = 40L << 20;

  /** What a machine with much memory reserves at the start costs nothing until it is used. */
  private static final long LEAST_USED_BYTES = 120L << 20;

  private static final int LEAST_FREE_PERCENT = 5;

  private final Thread thread = new Thread(this::keep, "heap keeper");
  private final Runtime runtime = Runtime.getRuntime();
  private long liveBytes = 60L << 20; // dictionaries and voices
  private long mostBytes = liveBytes + ROOM_BYTES + GROWTH_BYTES;

  /** Begins. */
  HeapKeeper() {
    thread.setDaemon(true);
    thread.start();
  }

  private void keep() {
    try {
      while (true) {
        Thread.sleep(INTERVAL_MS);
        if (runtime.totalMemory() > mostBytes && usedBytes() > LEAST_USED_BYTES) {
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
    collect();
    if (runtime.totalMemory() > liveBytes + ROOM_BYTES + GROWTH_BYTES) {
      collect(); // more is live than was the last time
    }
    mostBytes = Math.max(liveBytes + ROOM_BYTES, runtime.totalMemory()) + GROWTH_BYTES;
  }

  private void collect() {
    leaveFree((int) (100 * ROOM_BYTES / (liveBytes + ROOM_BYTES)));
    System.gc();
    liveBytes = usedBytes();
  }

  /** Says how much of the heap may be free after a full collection, where the machine listens. */
  private static void leaveFree(int mostPercent) {
    @Nullable HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (machine != null) {
      machine.setVMOption("MinHeapFreeRatio", Integer.toString(LEAST_FREE_PERCENT));
      machine.setVMOption("MaxHeapFreeRatio", Integer.toString(mostPercent));
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
