package dev.transcast.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a script asks of the later stages.
 *
 * @param keepsWording whether a person has had the wording in hand, so that nothing is restored
 * @param cast speaker name to voice name, in the order of the script; may be empty
 * @param rateFactor how fast everybody speaks, 0.5 to 2.0; 1.0 leaves the voices as they are
 * @param pauseFactor how long the pauses are, 0 to 4; 1.0 leaves them as they are
 * @param chapters in the order of the script; where there are none they are found
 * @param date when the episode was published, if the script says so
 */
public record Directions(
    boolean keepsWording,
    Map<String, String> cast,
    double rateFactor,
    double pauseFactor,
    List<ChapterMark> chapters,
    Optional<Instant> date) {
  public static final Directions NONE = new Directions(false, Map.of(), 1.0, 1.0, List.of());

  /** Without a date. */
  public Directions(
      boolean keepsWording,
      Map<String, String> cast,
      double rateFactor,
      double pauseFactor,
      List<ChapterMark> chapters) {
    this(keepsWording, cast, rateFactor, pauseFactor, chapters, Optional.empty());
  }

  public Directions {
    Objects.requireNonNull(date, "date");
    chapters = List.copyOf(chapters);
    cast = Collections.unmodifiableMap(new LinkedHashMap<>(cast));
    if (!(rateFactor >= 0.5 && rateFactor <= 2.0)) {
      throw new IllegalArgumentException("rate must lie in 0.5..2.0: rate=" + rateFactor);
    }
    if (!(pauseFactor >= 0.0 && pauseFactor <= 4.0)) {
      throw new IllegalArgumentException("pauses must lie in 0..4: pauses=" + pauseFactor);
    }
  }

  /** The same directions at another date. */
  public Directions withDate(Optional<Instant> newDate) {
    return new Directions(keepsWording, cast, rateFactor, pauseFactor, chapters, newDate);
  }
}
