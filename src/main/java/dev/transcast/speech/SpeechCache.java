package dev.transcast.speech;

import dev.transcast.digest.ContentDigest;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.VoiceProfile;
import dev.transcast.speech.cache.CacheFolder;
import dev.transcast.speech.freetts.Rendering;
import dev.transcast.speech.freetts.SpokenWord;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Speech that was made before, on disk. What is said, who says it and the program that says it are
 * the key: words and phones after all reading rules, rate, pitch and vocal tract, the bytes of the
 * voice's database or program, and the version. So nothing in it is ever wrong, only unused, and an
 * edited turn is the only one that is spoken again.
 *
 * <p>A cache that cannot be used costs time and no episode: the first trouble ends its use and can
 * be asked for. Used by any number of threads and processes at once.
 */
public final class SpeechCache implements AutoCloseable {
  /** Holds about ten hours of speech. */
  public static final long DEFAULT_BYTES = 2L << 30;

  /**
   * A run keeps at most this share of the limit. A whole archive that is spoken in order would
   * otherwise write everything and find nothing: the last lines push out the first.
   */
  private static final int RUN_SHARE = 2;

  private final Path path;
  private final CacheFolder folder;
  private final long mostBytes;
  private final String version;
  private final VoiceIdentity voices = new VoiceIdentity();
  private final AtomicLong bytesKept = new AtomicLong();
  private final AtomicInteger hits = new AtomicInteger();
  private final AtomicInteger misses = new AtomicInteger();
  private final AtomicReference<Optional<Diagnostic>> trouble =
      new AtomicReference<>(Optional.empty());

  /**
   * A cache in a folder.
   *
   * @param path made when needed; may hold other things
   * @param mostBytes what was not used for longest goes when there is more
   * @param version of the program; other versions' speech is not found
   */
  public SpeechCache(Path path, long mostBytes, String version) {
    if (mostBytes < 1) {
      throw new IllegalArgumentException("mostBytes must be positive: " + mostBytes);
    }
    this.path = path;
    this.folder = new CacheFolder(path);
    this.mostBytes = mostBytes;
    this.version = version;
  }

  /**
   * What a cache holds.
   *
   * @param lines lines of speech
   * @param bytes that they take
   */
  public record Usage(int lines, long bytes) {}

  /** What a folder holds, made by whatever version. */
  public static Usage usage(Path path) throws IOException {
    return usage(new CacheFolder(path).content());
  }

  /** Empties a folder, of speech only; returns what was in it. */
  public static Usage clear(Path path) throws IOException {
    return usage(new CacheFolder(path).clear());
  }

  private static Usage usage(CacheFolder.Content content) {
    return new Usage(content.entries(), content.bytes());
  }

  /** Lines that were found. */
  public int hits() {
    return hits.get();
  }

  /** Lines that were looked for and had to be spoken. */
  public int misses() {
    return misses.get();
  }

  /** Why it is used no more, if that is so. */
  public Optional<Diagnostic> trouble() {
    return trouble.get();
  }

  /** The key of a line; none if it cannot be cached. */
  Optional<String> key(List<SpokenWord> words, VoiceProfile voice) {
    if (trouble.get().isPresent()) {
      return Optional.empty();
    }
    ContentDigest key = new ContentDigest().add(version);
    try {
      key.add(voices.of(voice.engine()));
    } catch (IOException e) {
      return Optional.empty(); // the engine says what is wrong with its files better than we can
    }
    VoiceIdentity.addSpeaking(voice, key);
    key.add(words.size());
    for (SpokenWord word : words) {
      key.add(word.text()).add(word.boundary().name()).add(word.phones().size());
      word.phones().forEach(key::add);
    }
    return Optional.of(key.hex());
  }

  Optional<Rendering> find(String key) {
    Optional<Rendering> found = Optional.empty();
    try {
      found = folder.find(key);
    } catch (ClosedByInterruptException e) {
      return Optional.empty(); // nobody waits for this line any more
    } catch (IOException e) {
      giveUp(e);
    }
    (found.isPresent() ? hits : misses).incrementAndGet();
    return found;
  }

  void keep(String key, Rendering rendering) {
    try {
      if (bytesKept.get() < mostBytes / RUN_SHARE) {
        bytesKept.addAndGet(folder.put(key, rendering));
      }
    } catch (ClosedByInterruptException e) {
      return; // nobody waits for this line any more
    } catch (IOException e) {
      giveUp(e);
    }
  }

  private void giveUp(IOException e) {
    String message =
        "speech is not kept for next time: "
            + e.getClass().getSimpleName()
            + ": "
            + e.getMessage()
            + "; --cache FOLDER keeps it elsewhere, --no-cache does without";
    trouble.compareAndSet(
        Optional.empty(),
        Optional.of(
            new Diagnostic(Diagnostic.Severity.WARNING, "cache", path.toString(), 0, 0, message)));
  }

  /** Brings the folder under its limit. */
  @Override
  public void close() {
    if (bytesKept.get() > 0) {
      try {
        folder.trim(mostBytes);
      } catch (IOException e) {
        giveUp(e);
      }
    }
  }
}
