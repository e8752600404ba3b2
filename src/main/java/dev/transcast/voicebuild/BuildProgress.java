package dev.transcast.voicebuild;

/** Who watches a build. */
@FunctionalInterface
public interface BuildProgress {
  /**
   * Some of a step is done; may be called from any thread.
   *
   * @param step the step's name
   * @param done 0..total, in things of that step
   * @param total at least 1
   */
  void done(String step, int done, int total);
}
