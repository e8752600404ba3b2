package dev.transcast.transcript;

import dev.transcast.transcript.LineStart.Evidence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides from a whole file which beginnings of lines are labels. {@code Note: this} or {@code The
 * answer is: no} must not become a speaker, so a bare name and colon count only where names come
 * back or most paragraphs have one; bold, timed and {@code >>} labels count by themselves.
 */
final class LabelRules {
  /** A line with something on it. */
  record Line(int from, int to, LineStart start, boolean opensParagraph, int block) {}

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final boolean hasLabels;
  private final boolean mostAreLabelled;
  private final boolean areParagraphsLabelled;
  private final boolean takesPossible;
  private final boolean takesBareTimes;

  LabelRules(List<Line> lines) {
    int paragraphs = 0;
    int likely = 0;
    int possible = 0;
    int timed = 0;
    for (Line line : lines) {
      paragraphs += line.opensParagraph() ? 1 : 0;
      timed += line.start().timeLength() > 0 ? 1 : 0;
      likely += line.start().evidence().compareTo(Evidence.LIKELY) >= 0 ? 1 : 0;
      possible += line.start().evidence() == Evidence.POSSIBLE ? 1 : 0;
      line.start().label().ifPresent(label -> counts.merge(Label.key(label), 1, Integer::sum));
    }
    int places = paragraphs > 1 ? paragraphs : lines.size();
    mostAreLabelled = likely * 2 >= places && likely > 0;
    areParagraphsLabelled = mostAreLabelled && paragraphs > 1;
    takesPossible = (likely + possible) * 2 >= places;
    takesBareTimes = timed >= 2 && timed * 3 >= lines.size();
    hasLabels = mostAreLabelled || namesComeBack(lines, likely, places);
    nameSpeakers(lines);
  }

  /** Whether the line begins with a label. */
  boolean isLabelled(List<Line> lines, int index) {
    Line line = lines.get(index);
    int count = line.start().label().map(label -> counts.get(Label.key(label))).orElse(0);
    return switch (line.start().evidence()) {
      case CERTAIN -> true;
      case LIKELY -> hasLabels && (count > 1 || !areParagraphsLabelled || line.opensParagraph());
      case LIKELY_IF_TALK_FOLLOWS ->
          (count > 1 || mostAreLabelled)
              && index + 1 < lines.size()
              && lines.get(index + 1).start().timeLength() == 0
              && lines.get(index + 1).start().evidence() == Evidence.NONE;
      case POSSIBLE ->
          takesPossible && count > 1 && line.start().label().filter(Label::isShort).isPresent();
      case NONE -> false;
    };
  }

  /** Whether the line begins with a time that nobody said. */
  boolean isTimed(Line line) {
    return line.start().timeLength() > 0 && (line.start().timeIsCertain() || takesBareTimes);
  }

  /** The name for a label: the same for {@code ANN} and {@code Ann}. */
  String name(String label) {
    return names.getOrDefault(Label.key(label), label);
  }

  private boolean namesComeBack(List<Line> lines, int likely, int places) {
    Set<String> all = new LinkedHashSet<>();
    Set<String> recurring = new LinkedHashSet<>();
    for (Line line : lines) {
      if (line.start().evidence().compareTo(Evidence.LIKELY) >= 0) {
        String key = line.start().label().map(Label::key).orElse("");
        all.add(key);
        if (counts.getOrDefault(key, 0) > 1) {
          recurring.add(key);
        }
      }
    }
    boolean beginsLabelled =
        !lines.isEmpty() && lines.get(0).start().evidence().compareTo(Evidence.LIKELY) >= 0;
    String first = beginsLabelled ? lines.get(0).start().label().map(Label::key).orElse("") : "";
    return recurring.size() > 1
        || recurring.contains(first)
        || (beginsLabelled && all.size() > 1 && likely * 5 >= places);
  }

  /** Capitals become a name where every label is in capitals; mixed case is kept as printed. */
  private void nameSpeakers(List<Line> lines) {
    boolean isAllCaps = true;
    for (int i = 0; i < lines.size(); i++) {
      if (isLabelled(lines, i)) {
        String label = lines.get(i).start().label().orElse("");
        boolean hasCase = label.codePoints().anyMatch(Character::isLowerCase);
        isAllCaps &= !hasCase;
        names.merge(
            Label.key(label),
            label,
            (known, other) -> Label.isAllCaps(known) && hasCase ? other : known);
      }
    }
    if (isAllCaps) {
      names.replaceAll((key, label) -> Label.isAllCaps(label) ? Label.capitalised(label) : label);
    }
  }
}
