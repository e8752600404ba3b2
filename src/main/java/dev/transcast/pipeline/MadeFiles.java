package dev.transcast.pipeline;

import dev.transcast.digest.ContentDigest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Optional;

/**
 * What stands in an episode's folder, in short: the names and lengths of files and what is in them.
 * Of large files only both ends are read, so that an archive of many gigabytes is looked through in
 * seconds; a change inside that keeps the length is not seen.
 */
final class MadeFiles {
  private static final int END_BYTES = 1 << 16;
  private static final long WHOLE_BYTES = 1L << 20;

  private MadeFiles() {}

  /** A digest, in order of the names; empty if a file is missing. */
  static Optional<String> digest(Path folder, Collection<String> names) throws IOException {
    ContentDigest digest = new ContentDigest();
    for (String name : names) {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      digest.add(name);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        long bytes = channel.size();
        digest.add(bytes);
        if (bytes <= WHOLE_BYTES) {
          add(channel, 0, (int) bytes, digest);
        } else {
          add(channel, 0, END_BYTES, digest);
          add(channel, bytes - END_BYTES, END_BYTES, digest);
        }
      }
    }
    return Optional.of(digest.hex());
  }

  private static void add(FileChannel channel, long position, int count, ContentDigest digest)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) > 0) {}
    digest.add(new ByteArrayInputStream(bytes.array(), 0, bytes.position()));
  }
}
