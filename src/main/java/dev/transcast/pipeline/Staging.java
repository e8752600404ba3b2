package dev.transcast.pipeline;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files under temporary names until all of them are whole. They are made in a hidden folder beside
 * the episode's, on the same file system, so that publishing is a rename. What a killed run left
 * there is removed by the next run of the same episode.
 */
final class Staging implements AutoCloseable {
  private final Path workFolder;
  private final Path finalFolder;
  private final Set<String> names = new LinkedHashSet<>();
  private final Deque<Path> foldersMade = new ArrayDeque<>();
  private final Thread cleanUpAtExit = new Thread(this::removeQuietly, "staging clean-up");

  private Staging(Path workFolder, Path finalFolder) {
    this.workFolder = workFolder;
    this.finalFolder = finalFolder;
  }

  /**
   * Opens a working folder.
   *
   * @param folder where files go in the end; made when needed, and not before they are whole
   */
  static Staging open(Path folder) throws IOException {
    Path finalFolder = folder.toAbsolutePath().normalize();
    Path parent = finalFolder.getParent();
    if (parent == null) {
      throw new IOException(folder + ": cannot write into the root folder");
    }
    Staging staging =
        new Staging(parent.resolve("." + finalFolder.getFileName() + ".partial"), finalFolder);
    staging.makeFolders(parent);
    removeTree(staging.workFolder);
    Files.createDirectory(staging.workFolder);
    Runtime.getRuntime().addShutdownHook(staging.cleanUpAtExit);
    return staging;
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

  /** Moves every file to its final name; each is replaced at once or not at all. */
  void publish() throws IOException {
    makeFolders(finalFolder);
    for (String name : names) {
      moveAtOnce(workFolder.resolve(name), finalFolder.resolve(name));
    }
    foldersMade.clear();
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

  private void remove() throws IOException {
    removeTree(workFolder);
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

  private void removeQuietly() {
    try {
      remove();
    } catch (IOException e) {
      // Nobody is left to tell; the next run of this episode tries again.
    }
  }

  private void makeFolders(Path folder) throws IOException {
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
