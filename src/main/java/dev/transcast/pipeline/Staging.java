package dev.transcast.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files under temporary names until all of them are whole. They are made in a hidden folder beside
 * the episode's, on the same file system, so that publishing is a rename.
 *
 * <p>A lock keeps other runs out of the same episode as long as this is open. What a run left that
 * was killed is nobody's, and the next run removes it, see {@link #sweep}. When the program is told
 * to end (SIGINT, SIGTERM), everything that is not published goes.
 */
final class Staging implements AutoCloseable {
  private static final Pattern LEFTOVER = Pattern.compile("(\\..+)\\.(partial|lock)");

  private final Path workFolder;
  private final Path finalFolder;
  private final Set<String> names = new LinkedHashSet<>();
  private final Deque<Path> foldersMade = new ArrayDeque<>();
  private final Thread cleanUpAtExit = new Thread(this::removeQuietly, "staging clean-up");
  private @Nullable RunLock lock;
  private boolean isOver;

  private Staging(Path workFolder, Path finalFolder) {
    this.workFolder = workFolder;
    this.finalFolder = finalFolder;
  }

  /** As {@link #open(Path, Runnable)}, where nobody is told of waiting. */
  static Staging open(Path folder) throws IOException {
    return open(folder, () -> {});
  }

  /**
   * Opens a working folder.
   *
   * @param folder where files go in the end; made when needed, and not before they are whole
   * @param waiting told once, if another run is at work on the same folder; it is waited for
   * @throws CancellationException if the program is ending
   */
  static Staging open(Path folder, Runnable waiting) throws IOException {
    Path finalFolder = folder.toAbsolutePath().normalize();
    Path parent = finalFolder.getParent();
    if (parent == null) {
      throw new IOException(folder + ": cannot write into the root folder");
    }
    Staging staging = new Staging(workFolder(parent, finalFolder), finalFolder);
    try {
      Runtime.getRuntime().addShutdownHook(staging.cleanUpAtExit);
    } catch (IllegalStateException e) {
      throw (CancellationException) new CancellationException("the program ends").initCause(e);
    }
    try {
      staging.prepare(parent, waiting);
    } catch (IOException | RuntimeException | Error e) {
      staging.close();
      throw e;
    }
    return staging;
  }

  private static Path workFolder(Path parent, Path finalFolder) {
    return parent.resolve("." + finalFolder.getFileName() + ".partial");
  }

  /**
   * Removes what dead runs left in a folder of episodes. What belongs to a run that lives is locked
   * and stays.
   *
   * @param folder need not exist
   */
  static void sweep(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Set<String> leftBy = new TreeSet<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        Matcher leftover = LEFTOVER.matcher(String.valueOf(child.getFileName()));
        if (leftover.matches()) {
          leftBy.add(leftover.group(1));
        }
      }
    }
    for (String name : leftBy) {
      Optional<RunLock> lock = RunLock.tryOpen(folder.resolve(name + ".lock"));
      if (lock.isPresent()) {
        try (RunLock held = lock.get()) {
          removeTree(folder.resolve(name + ".partial"));
        }
      }
    }
  }

  private void prepare(Path parent, Runnable waiting) throws IOException {
    makeFolders(parent);
    RunLock held = RunLock.open(workFolder.resolveSibling(lockName()), waiting);
    synchronized (this) {
      lock = held;
      requireOpen();
      removeTree(workFolder);
      Files.createDirectory(workFolder);
    }
  }

  private String lockName() {
    return "." + finalFolder.getFileName() + ".lock";
  }

  private synchronized void requireOpen() {
    if (isOver) {
      throw new CancellationException("the program ends");
    }
  }

  /** A path to write to now; {@link #publish} moves the file into the final folder. */
  Path file(String name) {
    names.add(name);
    return workFolder.resolve(name);
  }

  /** A path for work that is not published. */
  Path scratchFile(String name) {
    return workFolder.resolve(name);
  }

  /**
   * Moves every file to its final name; each is replaced at once or not at all, in the order in
   * which they were asked for. They are on the disk before they have the name, so that not even a
   * power failure leaves half a file under it.
   *
   * @param record goes first and comes last: where it stands, all files are of one build
   */
  void publish(String record) throws IOException {
    for (String name : names) {
      force(workFolder.resolve(name));
    }
    publishForced(record);
  }

  /** As {@link #publish(String)}, without a record. */
  void publish() throws IOException {
    publish("");
  }

  /** In one piece, as far as the end of the program is concerned. */
  private synchronized void publishForced(String record) throws IOException {
    requireOpen();
    makeFolders(finalFolder);
    for (String name : names) {
      if (Files.isDirectory(finalFolder.resolve(name))) {
        throw new IOException(
            finalFolder.resolve(name) + ": a folder stands where a file is needed");
      }
    }
    if (names.remove(record)) {
      names.add(record);
      Files.deleteIfExists(finalFolder.resolve(record));
    }
    for (String name : names) {
      moveAtOnce(workFolder.resolve(name), finalFolder.resolve(name));
    }
    foldersMade.clear();
    force(finalFolder);
  }

  /** Waits until a file, or the names in a folder, are on the disk. */
  private static void force(Path path) throws IOException {
    boolean isFolder = Files.isDirectory(path);
    OpenOption access = isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, access)) {
      channel.force(true);
    } catch (IOException e) {
      if (!isFolder) {
        throw e;
      }
      // Windows opens no folders, and knows no other way.
    }
  }

  /** Renames a file, also over another one. */
  static void moveAtOnce(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was not published, and folders made for it. */
  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(cleanUpAtExit);
    } catch (IllegalStateException e) {
      return; // the virtual machine is going down and the hook does the work
    }
    remove();
  }

  private synchronized void remove() throws IOException {
    isOver = true;
    if (lock != null) {
      try (RunLock held = lock) {
        removeTree(outOfReach(workFolder));
      }
      lock = null;
    }
    while (!foldersMade.isEmpty()) {
      Path folder = foldersMade.pop();
      try (var children = Files.newDirectoryStream(folder)) {
        if (children.iterator().hasNext()) {
          return;
        }
      }
      Files.delete(folder);
    }
  }

  /** Under another name, so that a thread that is still at work can add nothing to it. */
  private static Path outOfReach(Path folder) {
    Path renamed = folder.resolveSibling(folder.getFileName() + ".partial");
    try {
      removeTree(renamed);
      return Files.move(folder, renamed, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      return folder; // Windows moves no folder while a file in it is open
    }
  }

  private void removeQuietly() {
    try {
      remove();
    } catch (IOException e) {
      // Nobody is left to tell; the next run of this episode tries again.
    }
  }

  private synchronized void makeFolders(Path folder) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path p = folder; p != null && !Files.exists(p); p = p.getParent()) {
      missing.push(p);
    }
    if (missing.isEmpty() && !Files.isDirectory(folder)) {
      throw new IOException(folder + ": a file stands where a folder is needed");
    }
    for (Path p : missing) {
      Files.createDirectory(p);
      foldersMade.push(p);
    }
  }

  private static void removeTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
