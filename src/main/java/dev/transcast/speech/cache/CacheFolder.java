package dev.transcast.speech.cache;

import dev.transcast.speech.freetts.Rendering;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * A folder of renderings, a file each, named by its key. Any number of processes may use it at
 * once: a file gets its name when it is whole, and what is in it never changes. A file that was
 * damaged, as by a power failure, does not fit its checksum and counts as missing. What is not the
 * cache's own is never touched.
 */
public final class CacheFolder {
  private static final String ENTRY_EXTENSION = ".speech";
  private static final Pattern ENTRY = Pattern.compile("[0-9a-f]{64}\\.speech");
  private static final Pattern UNFINISHED = Pattern.compile("[0-9a-f]{64}\\.[0-9]+\\.tmp");

  /** Whoever writes an entry for longer than this is dead. */
  private static final Duration LONGEST_WRITE = Duration.ofHours(1);

  /** Tells backup programs to pass over the folder, see bford.info/cachedir. */
  private static final String TAG_NAME = "CACHEDIR.TAG";

  private static final String TAG = "Signature: 8a477f597d28d172789f06886806bc55\n";

  /** What is left where the oldest must go, so that they do not have to go again at once. */
  private static final double KEPT_SHARE = 0.9;

  /** Tells the writers of all processes apart, as far as the same key is concerned. */
  private static final AtomicLong WRITER =
      new AtomicLong(ProcessHandle.current().pid() * 1_000_000_007L);

  private final Path folder;

  /**
   * @param folder made when something is put into it
   */
  public CacheFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * How much there is.
   *
   * @param entries renderings
   * @param bytes of their files
   */
  public record Content(int entries, long bytes) {}

  private record Entry(Path file, long bytes, FileTime used) {}

  /**
   * The rendering of a key; it counts as used now.
   *
   * @throws IOException if there is one that cannot be read
   */
  public Optional<Rendering> find(String key) throws IOException {
    Path file = fileOf(key);
    byte[] bytes;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer whole = ByteBuffer.allocate(Math.toIntExact(channel.size()));
      while (whole.hasRemaining() && channel.read(whole) >= 0) {}
      bytes = whole.array();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    Optional<Rendering> rendering = SoundEntry.read(key, bytes);
    if (rendering.isPresent()) {
      touch(file);
    }
    return rendering;
  }

  private static void touch(Path file) throws IOException {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (NoSuchFileException e) {
      // Another process has thrown it out meanwhile; we have what we wanted.
      return;
    }
  }

  /**
   * Keeps a rendering.
   *
   * @return how many bytes it takes
   */
  public long put(String key, Rendering rendering) throws IOException {
    if (!Files.exists(folder.resolve(TAG_NAME))) {
      makeFolder();
      Files.writeString(folder.resolve(TAG_NAME), TAG);
    }
    ByteBuffer entry = SoundEntry.write(key, rendering);
    long bytes = entry.remaining();
    Path unfinished = folder.resolve(key + "." + WRITER.incrementAndGet() + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        while (entry.hasRemaining()) {
          channel.write(entry);
        }
      }
      moveInto(unfinished, fileOf(key));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
    return bytes;
  }

  /** For its owner only: it may hold what nobody shall hear yet. */
  private void makeFolder() throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  private static void moveInto(Path unfinished, Path file) throws IOException {
    try {
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Throws out what was not used for longest, until the rest fits. */
  public void trim(long mostBytes) throws IOException {
    List<Entry> entries = entries();
    long bytes = entries.stream().mapToLong(Entry::bytes).sum();
    if (bytes <= mostBytes) {
      return;
    }
    entries.sort(Comparator.comparing(Entry::used).thenComparing(Entry::file));
    for (Entry entry : entries) {
      if (bytes <= mostBytes * KEPT_SHARE) {
        return;
      }
      Files.deleteIfExists(entry.file());
      bytes -= entry.bytes();
    }
  }

  public Content content() throws IOException {
    return contentOf(entries());
  }

  private static Content contentOf(List<Entry> entries) {
    return new Content(entries.size(), entries.stream().mapToLong(Entry::bytes).sum());
  }

  /** Throws out everything; returns what that was. */
  public Content clear() throws IOException {
    List<Entry> entries = entries();
    for (Entry entry : entries) {
      Files.deleteIfExists(entry.file());
    }
    return contentOf(entries);
  }

  /** What there is; remains of processes that died while they wrote go. */
  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return entries;
    }
    FileTime died = FileTime.from(Instant.now().minus(LONGEST_WRITE));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (ENTRY.matcher(name).matches()) {
          attributes(file)
              .ifPresent(at -> entries.add(new Entry(file, at.size(), at.lastModifiedTime())));
        } else if (UNFINISHED.matcher(name).matches()
            && attributes(file)
                .filter(at -> at.lastModifiedTime().compareTo(died) < 0)
                .isPresent()) {
          Files.deleteIfExists(file);
        }
      }
    }
    return entries;
  }

  /** Empty if another process was quicker and it is gone. */
  private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
    try {
      return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private Path fileOf(String key) {
    return folder.resolve(key + ENTRY_EXTENSION);
  }
}
