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
 * @param chapters at least one; the first begins at 0, and starts increase
 */
public record Episode(
    Dialogue dialogue,
    CastSheet cast,
    Programme programme,
    List<Cue> cues,
    List<Chapter> chapters) {
  public Episode {
    Objects.requireNonNull(dialogue, "dialogue");
    Objects.requireNonNull(cast, "cast");
    Objects.requireNonNull(programme, "programme");
    cues = List.copyOf(cues);
    chapters = List.copyOf(chapters);
    for (int i = 0; i < chapters.size(); i++) {
      long startMs = chapters.get(i).startMs();
      if (i == 0 ? startMs != 0 : startMs <= chapters.get(i - 1).startMs()) {
        throw new IllegalArgumentException("chapters must begin at 0 and increase: " + chapters);
      }
    }
    if (chapters.isEmpty()) {
      throw new IllegalArgumentException("an episode needs a chapter");
    }
  }
}
