package dev.transcast.serve;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that answer, each as long as its client keeps up: whoever takes too long to ask, or stops
 * to take what is sent, loses the connection and frees the thread for others. A player that was
 * paused and cut off so asks again for the rest.
 *
 * <p>The server of the JDK has limits of its own, but only as properties of the whole process and
 * only on the length of an answer, which says nothing: an hour of sound may rightly take an hour.
 */
final class Workers implements Executor, AutoCloseable {
  private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

  private final ThreadPoolExecutor threads;
  private final ScheduledExecutorService watch;
  private final Duration patience;

  /** When each busy thread last got on, by {@link System#nanoTime}. */
  private final Map<Thread, Long> lastProgress = new ConcurrentHashMap<>();

  Workers(int most, Duration patience) {
    this.patience = patience;
    this.threads =
        new ThreadPoolExecutor(
            most,
            most,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> daemon(task, "web server"));
    this.threads.allowCoreThreadTimeOut(true);
    this.watch =
        Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "web server watch"));
    Future<?> unused =
        this.watch.scheduleWithFixedDelay(
            this::interruptTheStuck,
            LOOKS_EVERY.toMillis(),
            LOOKS_EVERY.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void execute(Runnable exchange) {
    threads.execute(
        () -> {
          gotOn();
          try {
            exchange.run();
          } finally {
            lastProgress.remove(Thread.currentThread());
            Thread.interrupted(); // of this exchange, not of the next
          }
        });
  }

  /** To be called by a worker whenever its client took something. */
  void gotOn() {
    lastProgress.put(Thread.currentThread(), System.nanoTime());
  }

  /** An interrupt closes the channel that a thread waits for. */
  private void interruptTheStuck() {
    long now = System.nanoTime();
    lastProgress.forEach(
        (thread, since) -> {
          if (now - since > patience.toNanos()) {
            thread.interrupt();
          }
        });
  }

  @Override
  public void close() {
    watch.shutdownNow();
    threads.shutdownNow();
  }
}
