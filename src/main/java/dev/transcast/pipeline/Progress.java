package dev.transcast.pipeline;

import java.nio.file.Path;

/** Hears how far an episode is; called from the thread that builds it. */
@FunctionalInterface
public interface Progress {
  /** For work that nobody watches. */
  Progress NONE = (wordsDone, wordsTotal) -> {};

  /**
   * More words have been spoken.
   *
   * @param wordsDone never decreases, ends at {@code wordsTotal}
   * @param wordsTotal at least one
   */
  void spoken(long wordsDone, long wordsTotal);

  /**
   * Another run is at work on the same episode and is waited for.
   *
   * @param folder of the episode
   */
  default void waiting(Path folder) {}
}
