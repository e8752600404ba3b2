package dev.transcast.speaker;

import dev.transcast.model.Speaker;
import dev.transcast.model.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives every voice its id and name, in order of appearance. */
final class Billing {
  private final Map<Integer, Speaker> speakers;

  private Billing(Map<Integer, Speaker> speakers) {
    this.speakers = speakers;
  }

  /**
   * Bills the voices of a talk.
   *
   * @param names wins over what the stretches say; in order of appearance, blank ones skipped
   */
  static Billing of(List<Stretch> stretches, List<String> names) {
    Map<Integer, Optional<String>> found = new LinkedHashMap<>();
    for (Stretch stretch : stretches) {
      found.merge(stretch.voice(), stretch.name(), (first, later) -> first.or(() -> later));
    }
    Map<Integer, Speaker> speakers = new LinkedHashMap<>();
    for (Map.Entry<Integer, Optional<String>> voice : found.entrySet()) {
      int number = speakers.size() + 1;
      String given = number <= names.size() ? names.get(number - 1).strip() : "";
      String name = given.isEmpty() ? voice.getValue().orElse("Speaker " + number) : given;
      speakers.put(voice.getKey(), new Speaker("s" + number, name));
    }
    return new Billing(speakers);
  }

  List<Turn> turns(List<Stretch> stretches) {
    List<Turn> turns = new ArrayList<>(stretches.size());
    for (Stretch stretch : stretches) {
      Speaker speaker = speakers.get(stretch.voice());
      if (speaker == null) {
        throw new IllegalArgumentException("not billed: voice=" + stretch.voice());
      }
      turns.add(new Turn(turns.size(), speaker, stretch.words(), stretch.confidence()));
    }
    return turns;
  }
}
