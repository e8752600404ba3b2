package dev.transcast.pipeline;

/**
 * What the user asked of the files that are published.
 *
 * @param bookByWord whether books highlight single words, not sentences
 */
public record PublishSettings(boolean bookByWord) {
  /** Books by sentence. */
  public static final PublishSettings USUAL = new PublishSettings(/* bookByWord= */ false);
}
