package dev.transcast.model;

import java.util.List;
import java.util.Objects;

/**
 * All that is published of one transcript.
 *
 * @param dialogue who said what
 * @param cast in which voices
 * @param programme how it sounds, and when
 * @param cues its captions, in order
 */
public record Episode(Dialogue dialogue, CastSheet cast, Programme programme, List<Cue> cues) {
  public Episode {
    Objects.requireNonNull(dialogue, "dialogue");
    Objects.requireNonNull(cast, "cast");
    Objects.requireNonNull(programme, "programme");
    cues = List.copyOf(cues);
  }
}
