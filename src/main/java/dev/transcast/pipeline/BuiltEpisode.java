package dev.transcast.pipeline;

import dev.transcast.model.Diagnostic;
import dev.transcast.model.Episode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a build left behind.
 *
 * @param episode the episode; its audio path is only valid while it is built, see {@code files}
 * @param files the files under their final names
 * @param wordsLeftOut fillers and stutters that were dropped
 * @param fit how the sound was changed for its captions
 * @param warnings what the user should know
 */
public record BuiltEpisode(
    Episode episode,
    Map<OutputFormat, Path> files,
    int wordsLeftOut,
    CaptionFit fit,
    List<Diagnostic> warnings)
    implements Outcome {
  public BuiltEpisode {
    Objects.requireNonNull(episode, "episode");
    files = Collections.unmodifiableMap(new EnumMap<>(files));
    warnings = List.copyOf(warnings);
  }
}
