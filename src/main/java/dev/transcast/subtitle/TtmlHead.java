package dev.transcast.subtitle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a document defines and refers to: styles, regions, agents and every {@code xml:id}. */
final class TtmlHead {
  /** What an id may stand for. */
  enum Kind {
    STYLE,
    REGION,
    AGENT
  }

  private record Reference(Kind kind, String id, int line, int column) {}

  /** No designer chains as many; further no loop is looked for. */
  private static final int MOST_CHAINED = 1_000;

  private final CueReport report;
  private final Set<String> ids = new HashSet<>();
  private final Map<Kind, Set<String>> defined = new EnumMap<>(Kind.class);
  private final Map<String, List<String>> styleReferences = new HashMap<>();
  private final Map<String, Reference> stylePlaces = new LinkedHashMap<>();
  private final Map<String, String> agentNames = new HashMap<>();
  private final List<Reference> forward = new ArrayList<>();
  private boolean isComplete;

  TtmlHead(CueReport report) {
    this.report = report;
  }

  void id(String id, int line, int column) {
    if (!ids.add(id)) {
      report.broken(
          FormatRule.TTML_ID, line, column, "another element has the xml:id \"" + id + "\"");
    }
  }

  void define(Kind kind, String id) {
    defined(kind).add(id);
  }

  /** A style's references to others, for loops. */
  void style(String id, String references, int line, int column) {
    styleReferences.put(id, words(references));
    stylePlaces.put(id, new Reference(Kind.STYLE, id, line, column));
  }

  void nameAgent(String id, String name) {
    agentNames.merge(id, name, (first, second) -> first);
  }

  /** The names of agents, by their ids; an agent without a name is called by its id. */
  List<String> agents(String references) {
    return words(references).stream().map(id -> agentNames.getOrDefault(id, id)).toList();
  }

  /** Ids that an attribute refers to; in the head, they may be defined further down. */
  void refer(Kind kind, String references, int line, int column) {
    for (String id : words(references)) {
      Reference reference = new Reference(kind, id, line, column);
      if (isComplete) {
        require(reference);
      } else {
        forward.add(reference);
      }
    }
  }

  /** The head is read: everything is defined now. */
  void complete() {
    isComplete = true;
    forward.forEach(this::require);
    forward.clear();
    for (Map.Entry<String, Reference> style : stylePlaces.entrySet()) {
      if (reaches(style.getKey())) {
        Reference place = style.getValue();
        report.broken(
            FormatRule.TTML_STYLE_LOOP,
            place.line(),
            place.column(),
            "the style \"" + place.id() + "\" refers to itself through its styles");
      }
    }
    stylePlaces.clear();
  }

  private Set<String> defined(Kind kind) {
    return defined.computeIfAbsent(kind, k -> new HashSet<>());
  }

  private boolean reaches(String id) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(styleReferences.getOrDefault(id, List.of()));
    while (!open.isEmpty() && seen.size() < MOST_CHAINED) {
      String next = open.remove(open.size() - 1);
      if (next.equals(id)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(styleReferences.getOrDefault(next, List.of()));
      }
    }
    return false;
  }

  private void require(Reference reference) {
    if (!defined(reference.kind()).contains(reference.id())) {
      report.broken(
          FormatRule.TTML_REFERENCE,
          reference.line(),
          reference.column(),
          "no "
              + reference.kind().name().toLowerCase(Locale.ROOT)
              + " has the xml:id \""
              + reference.id()
              + "\"");
    }
  }

  private static List<String> words(String references) {
    String stripped = references.strip();
    return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+", -1));
  }
}
