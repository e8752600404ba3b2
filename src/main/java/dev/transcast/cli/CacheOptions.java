package dev.transcast.cli;

import dev.transcast.pipeline.ProgramIdentity;
import dev.transcast.speech.SpeechCache;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Where speech is kept for next time. */
final class CacheOptions {
  private static final String CACHE = "cache";
  private static final String NO_CACHE = "no-cache";
  private static final String CACHE_LIMIT = "cache-limit";
  private static final int MOST_MIB = 1 << 20;

  private CacheOptions() {}

  static void addTo(Options options) {
    addFolderTo(options);
    options.addOption(
        SharedOptions.option(
            CACHE_LIMIT,
            "MIB",
            "what was not used for longest goes when speech takes more (default: "
                + (SpeechCache.DEFAULT_BYTES >> 20)
                + ")"));
    options.addOption(SharedOptions.flag(NO_CACHE, "speak everything anew and keep nothing"));
  }

  static void addFolderTo(Options options) {
    options.addOption(
        SharedOptions.option(
            CACHE, "FOLDER", "where speech is kept for next time (default: your cache folder)"));
  }

  /** The cache that is asked for; none if the user wants none. */
  static Optional<SpeechCache> cache(CommandLine line, Map<String, String> environment)
      throws UsageException {
    long mostBytes = mostBytes(line);
    if (!line.hasOption(NO_CACHE)) {
      return Optional.of(
          new SpeechCache(folder(line, environment), mostBytes, ProgramIdentity.current()));
    }
    if (line.hasOption(CACHE)) {
      throw new UsageException("--cache and --no-cache exclude each other");
    }
    return Optional.empty();
  }

  private static long mostBytes(CommandLine line) throws UsageException {
    String value = line.getOptionValue(CACHE_LIMIT);
    if (value == null) {
      return SpeechCache.DEFAULT_BYTES;
    }
    if (!value.matches("\\d{1,7}") || value.matches("0+") || Integer.parseInt(value) > MOST_MIB) {
      throw new UsageException(
          "--cache-limit takes a number of MiB from 1 to " + MOST_MIB + ", not " + value);
    }
    return (long) Integer.parseInt(value) << 20;
  }

  static Path folder(CommandLine line, Map<String, String> environment) throws UsageException {
    String value = line.getOptionValue(CACHE);
    if (value == null) {
      return userFolder(
          environment, System.getProperty("os.name", ""), System.getProperty("user.home", "."));
    }
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new UsageException("--cache takes a folder, not \"" + value + "\"");
    }
  }

  /**
   * Where this system keeps what can be made again: XDG Base Directory Specification, {@code
   * ~/Library/Caches} on macOS, the local application data on Windows.
   */
  static Path userFolder(Map<String, String> environment, String system, String home) {
    String name = system.toLowerCase(Locale.ROOT);
    Path caches;
    if (name.startsWith("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      caches = local.isEmpty() ? Path.of(home, "AppData", "Local") : Path.of(local);
    } else if (name.startsWith("mac")) {
      caches = Path.of(home, "Library", "Caches");
    } else {
      String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
      // "All paths set in these environment variables must be absolute", else they are ignored.
      caches = xdg.startsWith("/") ? Path.of(xdg) : Path.of(home, ".cache");
    }
    return caches.resolve("transcast").resolve("speech");
  }

  /** Says what the cache was good for. */
  static void close(SpeechCache cache, Terminal terminal) {
    cache.close();
    cache.trouble().ifPresent(terminal::warn);
    terminal.explain(
        String.format(
            Locale.ROOT, "%d lines spoken, %d from the cache", cache.misses(), cache.hits()));
  }
}
