package dev.transcast.speaker;

import dev.transcast.model.Speaker;
import dev.transcast.model.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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
    Set<String> taken = new HashSet<>(names);
    found.values().forEach(name -> name.ifPresent(taken::add));
    Map<Integer, Speaker> speakers = new LinkedHashMap<>();
    for (Map.Entry<Integer, Optional<String>> voice : found.entrySet()) {
      int number = speakers.size() + 1;
      String given = number <= names.size() ? names.get(number - 1).strip() : "";
      Optional<String> known = given.isEmpty() ? voice.getValue() : Optional.of(given);
      String name = known.orElseGet(() -> freeName(number, taken));
      taken.add(name);
      speakers.put(voice.getKey(), new Speaker("s" + number, name));
    }
    return new Billing(speakers);
  }

  /** A speaker without a name is called by his number, or by the next that nobody has. */
  private static String freeName(int number, Set<String> taken) {
    return IntStream.iterate(number, n -> n + 1)
        .mapToObj(n -> "Speaker " + n)
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElseThrow();
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
