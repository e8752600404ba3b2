package dev.transcast.tagging;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Scores the words of a talk. Words are read in windows that overlap, and each takes its scores
 * from the window in which it lies least near an edge; windows are independent, so the result does
 * not depend on the number of processors. Safe for use by many threads.
 */
public final class WordTagger {
  private static final String MODEL = "word-tagger.bin";

  /** How far a window lies from the next. */
  private static final int STRIDE_WORDS = 160;

  /** Stages ask for the same text one after the other: so many results are kept. */
  private static final int RESULTS_KEPT = 4;

  private final Encoder encoder;

  private final Map<List<String>, List<WordTags>> results =
      new LinkedHashMap<>(
          /* initialCapacity= */ 16, /* loadFactor= */ 0.75f, /* accessOrder= */ true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, List<WordTags>> eldest) {
          return size() > RESULTS_KEPT;
        }
      };

  private WordTagger(Encoder encoder) {
    this.encoder = encoder;
  }

  /** The tagger with the model that comes with the program, read once. */
  public static WordTagger shared() {
    return Shared.TAGGER;
  }

  static WordTagger read(InputStream model) throws IOException {
    return new WordTagger(new Encoder(new ModelReader(model)));
  }

  /**
   * Scores every word.
   *
   * @param words as printed, without blanks; with or without punctuation and capitals
   * @return an entry a word
   */
  public List<WordTags> tag(List<String> words) {
    List<String> key = List.copyOf(words);
    synchronized (results) {
      List<WordTags> known = results.get(key);
      if (known != null) {
        return known;
      }
    }
    List<WordTags> tags = read(key);
    synchronized (results) {
      results.put(key, tags);
    }
    return tags;
  }

  private List<WordTags> read(List<String> words) {
    ReadText text = ReadText.of(words);
    int size = text.size();
    if (size == 0) {
      return List.of();
    }
    int window = Math.min(encoder.windowWords(), size);
    List<Integer> starts = starts(size, window);
    WordTags[] tags = new WordTags[size];
    int lanes = Math.min(starts.size(), Runtime.getRuntime().availableProcessors());
    AtomicInteger next = new AtomicInteger(); // a lane on a busy core takes fewer windows
    IntStream.range(0, lanes)
        .parallel()
        .forEach(
            lane -> {
              Workspace work = encoder.workspace(window);
              for (int i = next.getAndIncrement(); i < starts.size(); i = next.getAndIncrement()) {
                int from = firstOwn(starts, i, window);
                int to = endOwn(starts, i, window, size);
                List<WordTags> read = encoder.tag(text, starts.get(i), from, to, work);
                for (int at = from; at < to; at++) {
                  tags[at] = read.get(at - from);
                }
              }
            });
    return List.of(tags);
  }

  private static List<Integer> starts(int size, int window) {
    List<Integer> starts = new ArrayList<>();
    for (int start = 0; start + window < size; start += STRIDE_WORDS) {
      starts.add(start);
    }
    starts.add(size - window);
    return starts;
  }

  /** The first word that window i knows best: the middle of its overlap with the one before. */
  private static int firstOwn(List<Integer> starts, int i, int window) {
    return i == 0 ? 0 : (starts.get(i) + starts.get(i - 1) + window + 1) / 2;
  }

  private static int endOwn(List<Integer> starts, int i, int window, int size) {
    return i + 1 == starts.size() ? size : firstOwn(starts, i + 1, window);
  }

  private static final class Shared {
    private static final WordTagger TAGGER = readOwn();

    private static WordTagger readOwn() {
      try (InputStream in = WordTagger.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException("the program comes without " + MODEL);
        }
        return read(new BufferedInputStream(in, 1 << 16));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + MODEL, e);
      }
    }
  }
}
