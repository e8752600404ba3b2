package dev.transcast.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Only one run at a time holds a lock. The system gives it back when the process dies, however it
 * dies, so nothing is ever locked for good.
 *
 * <p>The file goes with the lock. Somebody who waited on a file that is gone would then hold a lock
 * that keeps nobody out; so whoever gets the lock writes a word into the file and looks whether it
 * stands under the name. What looks stays open as long as the lock is held, because POSIX gives a
 * lock back when the process closes any channel of the file.
 */
final class RunLock implements Closeable {
  /** Behind the word: on Windows nobody else can read what is locked. */
  private static final long LOCKED_BYTE = 1L << 20;

  private static final long POLL_MS = 50;

  /** The system keeps processes apart, not threads: POSIX locks belong to a process. */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private final FileChannel witness;

  private RunLock(Path file, FileChannel channel, FileChannel witness) {
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
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileChannel witness = null;
    boolean acquired = false;
    try {
      if (channel.tryLock(LOCKED_BYTE, 1, /* shared= */ false) == null) {
        return null;
      }
      byte[] word = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
      channel.truncate(0).write(ByteBuffer.wrap(word), 0);
      witness = FileChannel.open(file, StandardOpenOption.READ);
      ByteBuffer found = ByteBuffer.allocate(word.length);
      witness.read(found, 0);
      acquired = found.flip().equals(ByteBuffer.wrap(word));
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
