package dev.transcast.pipeline;

import dev.transcast.digest.ContentDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Which program this is: a digest over its classes, models, voices and the versions of its
 * libraries. A version number would not do, since it stays while somebody works on the program. The
 * same whether the program stands in a jar or in a folder of classes.
 */
public final class ProgramIdentity {
  /** What decides on an episode's bytes; the libraries are named in the copy of the pom. */
  private static final List<String> ROOTS = List.of("dev/transcast/", "voices/");

  private static final int HEX_DIGITS = 32;

  private ProgramIdentity() {}

  /** Of this program, 32 hexadecimal digits. */
  public static String current() {
    try {
      Path home =
          Path.of(
              ProgramIdentity.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return digest(Files.isDirectory(home) ? folderSums(home) : jarSums(home));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program stands in no file", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Long> jarSums(Path jar) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (var entry : Collections.list(file.entries())) {
        if (!entry.isDirectory() && ROOTS.stream().anyMatch(entry.getName()::startsWith)) {
          sums.put(entry.getName(), entry.getCrc()); // from the directory; nothing is unpacked
        }
      }
    }
    return sums;
  }

  private static Map<String, Long> folderSums(Path home) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    for (String root : ROOTS) {
      Path folder = home.resolve(root);
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          CRC32 sum = new CRC32();
          sum.update(Files.readAllBytes(file));
          sums.put(home.relativize(file).toString().replace('\\', '/'), sum.getValue());
        }
      }
    }
    return sums;
  }

  private static String digest(Map<String, Long> sums) {
    ContentDigest digest = new ContentDigest();
    sums.forEach((name, sum) -> digest.add(name).add(sum));
    return digest.hex().substring(0, HEX_DIGITS);
  }
}
