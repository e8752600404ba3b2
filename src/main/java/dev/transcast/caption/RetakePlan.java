package dev.transcast.caption;

import dev.transcast.model.Cue;
import dev.transcast.model.Retake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the lines that leave a caption too little time, where silence cannot help. */
final class RetakePlan {
  /** Speech does not become slower by just what it was asked for. */
  private static final double MARGIN = 0.98;

  private final boolean breathe;

  /** A line's changes. */
  private static final class Change {
    double rateFactor = 1;
    final TreeSet<Integer> breathsBefore = new TreeSet<>();
  }

  RetakePlan(boolean breathe) {
    this.breathe = breathe;
  }

  /**
   * The changes these captions need.
   *
   * @param drafts whose times the cues have
   */
  List<Retake> of(List<Draft> drafts, List<Cue> cues) {
    Map<Integer, Change> changes = new TreeMap<>();
    for (int i = 0; i < cues.size(); i++) {
      Draft draft = drafts.get(i);
      double durationMs = cues.get(i).endMs() - cues.get(i).startMs();
      if (!draft.last().endsEntry() && durationMs < draft.time().requiredMs()) {
        double factor = MARGIN * durationMs / draft.time().requiredMs();
        for (int entry = draft.first().entry(); entry <= draft.last().entry(); entry++) {
          Change change = changes.computeIfAbsent(entry, e -> new Change());
          change.rateFactor = Math.min(change.rateFactor, factor);
        }
        if (breathe || factor < Retake.SLOWEST) {
          changes
              .computeIfAbsent(draft.last().entry(), e -> new Change())
              .breathsBefore
              .add(draft.last().word() + 1);
        }
      }
    }
    List<Retake> retakes = new ArrayList<>();
    changes.forEach(
        (entry, change) ->
            retakes.add(new Retake(entry, change.rateFactor, List.copyOf(change.breathsBefore))));
    return retakes;
  }
}
