package dev.transcast.pipeline;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the heap near what is live. The collector sizes it by how long its pauses are, and models
 * and voices that load on every core of a busy machine make them long: then it takes a gigabyte for
 * work that needs a tenth. A full collection shrinks it again.
 *
 * <p>It looks now and then, on a thread of its own: every stage of a long talk can make it grow.
 */
final class HeapKeeper implements AutoCloseable {
  private static final long WANTED_BYTES = Long.getLong("hk.wanted", 220) << 20;
  private static final double SLACK = 1.3;
  private static final long MARGIN = Long.getLong("hk.margin", 40) << 20;
  private static final long INTERVAL_MS = 10;

  private final Thread thread = new Thread(this::keep, "heap keeper");
  private long mostBytes = WANTED_BYTES;
  private long liveBytes = 70L << 20;

  HeapKeeper() {
    thread.setDaemon(true);
    thread.start();
  }

  private void keep() {
    try {
      while (true) {
        Thread.sleep(INTERVAL_MS);
        Runtime runtime = Runtime.getRuntime();
        long usedBytes = runtime.totalMemory() - runtime.freeMemory();
        if (runtime.totalMemory() > mostBytes && usedBytes > 120 << 20) {
          shrink();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void shrink() {
    Runtime runtime = Runtime.getRuntime();
    long b = runtime.totalMemory();
    long t = System.nanoTime();
    long target = (long) Math.max(WANTED_BYTES, SLACK * liveBytes);
    tell("MinHeapFreeRatio", 5);
    tell("MaxHeapFreeRatio", (int) Math.min(70, 100 - 115 * liveBytes / target));
    System.gc();
    liveBytes = runtime.totalMemory() - runtime.freeMemory();
    if (Boolean.getBoolean("hk.log")) System.err.println("HK " + (b >> 20) + " -> " + (runtime.totalMemory() >> 20) + " live " + (liveBytes >> 20) + " in " + (System.nanoTime() - t) / 1000000);
    mostBytes = Math.max(WANTED_BYTES, runtime.totalMemory()) + MARGIN;
  }

  /** How much of the heap may be free after a full collection, in percent. */
  private static void tell(String option, int percent) {
    @Nullable HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (machine != null) {
      machine.setVMOption(option, Integer.toString(percent));
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
