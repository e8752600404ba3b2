package dev.transcast.pipeline;

import dev.transcast.model.Show;
import java.util.Objects;
import java.util.Optional;

/**
 * What the user asked of the files that are published.
 *
 * @param bookByWord whether books highlight single words, not sentences
 * @param show what the episodes belong to; without one there is no feed
 */
public record PublishSettings(boolean bookByWord, Optional<Show> show) {
  /** Books by sentence, no feed. */
  public static final PublishSettings USUAL =
      new PublishSettings(/* bookByWord= */ false, Optional.empty());

  public PublishSettings {
    Objects.requireNonNull(show, "show");
  }
}
