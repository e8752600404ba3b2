package dev.transcast.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Only one run at a time holds a lock. The system gives it back when the process dies, however it
 * dies, so nothing is ever locked for good.
 *
 * <p>The file goes with the lock. Somebody who waited on a file that is gone would then hold a lock
 * that keeps nobody out. So whoever gets the lock opens the file once more by its name: if it is
 * the same, Java says that the lock overlaps one of this process. This second channel stays open as
 * long as the lock is held, because POSIX gives a lock back when the process closes any channel of
 * the file.
 */
final class RunLock implements Closeable {
  private static final long POLL_MS = 50;

  /** The system keeps processes apart, not threads: POSIX locks belong to a process. */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private final @Nullable FileChannel witness;

  private RunLock(Path file, FileChannel channel, @Nullable FileChannel witness) {
    this.file = file;
    this.channel = channel;
    this.witness = witness;
  }

  /**
   * Waits for the lock.
   *
   * @param file made and deleted with the lock; its folder exists
   * @param waiting told once, if somebody else holds it
   * @throws InterruptedIOException if the thread is interrupted
   */
  static RunLock open(Path file, Runnable waiting) throws IOException {
    Optional<RunLock> lock = tryOpen(file);
    if (lock.isEmpty()) {
      waiting.run();
    }
    while (lock.isEmpty()) {
      try {
        TimeUnit.MILLISECONDS.sleep(POLL_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for " + file);
      }
      lock = tryOpen(file);
    }
    return lock.get();
  }

  /** The lock, if nobody holds it. */
  static Optional<RunLock> tryOpen(Path file) throws IOException {
    Path key = file.toAbsolutePath().normalize();
    if (!HELD_HERE.add(key)) {
      return Optional.empty();
    }
    RunLock lock = null;
    try {
      lock = acquire(key);
    } finally {
      if (lock == null) {
        HELD_HERE.remove(key);
      }
    }
    return Optional.ofNullable(lock);
  }

  private static @Nullable RunLock acquire(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileChannel witness = null;
    boolean acquired = false;
    try {
      if (channel.tryLock() != null) {
        witness = FileChannel.open(file, StandardOpenOption.WRITE);
        acquired = isLockedHere(witness);
      }
      return acquired ? new RunLock(file, channel, witness) : null;
    } catch (NoSuchFileException e) {
      return null; // whoever held it took the file along
    } finally {
      if (!acquired) {
        channel.close();
        if (witness != null) {
          witness.close();
        }
      }
    }
  }

  private static boolean isLockedHere(FileChannel channel) throws IOException {
    try {
      channel.tryLock();
      return false;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  /** Gives the lock back. */
  @Override
  public void close() throws IOException {
    try (channel;
        witness) {
      Files.deleteIfExists(file);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
