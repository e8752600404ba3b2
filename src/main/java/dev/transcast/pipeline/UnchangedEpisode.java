package dev.transcast.pipeline;

import dev.transcast.model.EpisodeSummary;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * An episode that stands there already, made from the same by the same program.
 *
 * @param summary what is known of it
 * @param files the files that were asked for
 */
public record UnchangedEpisode(EpisodeSummary summary, Map<OutputFormat, Path> files)
    implements Outcome {
  public UnchangedEpisode {
    Objects.requireNonNull(summary, "summary");
    files = Collections.unmodifiableMap(new EnumMap<>(files));
  }
}
