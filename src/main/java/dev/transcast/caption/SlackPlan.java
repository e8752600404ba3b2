package dev.transcast.caption;

import dev.transcast.model.Cue;
import dev.transcast.model.Slack;
import dev.transcast.model.Timeline;
import java.util.ArrayList;
import java.util.List;

/** Collects the silence that captions need behind them, pass by pass, and keeps to its budget. */
final class SlackPlan {
  /** Of the programme's time; more would be heard. */
  static final double MOST_SHARE = 0.03;

  /** With more time captions are cut otherwise, which may need time elsewhere; it settles soon. */
  static final int MOST_PASSES = 5;

  private final CaptionProfile profile;
  private final long[] msAfter;
  private long budgetMs;

  SlackPlan(CaptionProfile profile, Timeline timeline) {
    this.profile = profile;
    msAfter = new long[timeline.entries().size()];
    budgetMs = (long) (MOST_SHARE * timeline.durationMs());
  }

  /**
   * Adds what these captions still need.
   *
   * @param drafts whose times the cues have
   * @return whether anything was added
   */
  boolean add(List<Draft> drafts, List<Cue> cues) {
    boolean isAdded = false;
    for (int i = 0; i < cues.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.last().endsEntry()) {
        long wantedMs = missingMs(draft, cues, i);
        if (wantedMs > 0 && wantedMs <= budgetMs) {
          msAfter[draft.last().entry()] += wantedMs;
          budgetMs -= wantedMs;
          isAdded = true;
        }
      }
    }
    return isAdded;
  }

  private long missingMs(Draft draft, List<Cue> cues, int i) {
    Cue cue = cues.get(i);
    long missingMs = draft.time().requiredMs() - (cue.endMs() - cue.startMs());
    if (missingMs > 0) {
      return missingMs + 1; // times are rounded
    }
    if (i + 1 == cues.size()) {
      return 0;
    }
    long gapMs = cues.get(i + 1).startMs() - cue.endMs();
    boolean isBetween = gapMs > profile.minGapMs() && gapMs < profile.minOpenGapMs();
    return isBetween ? profile.minOpenGapMs() - gapMs + 1 : 0;
  }

  List<Slack> slack() {
    List<Slack> slack = new ArrayList<>();
    for (int entry = 0; entry < msAfter.length; entry++) {
      if (msAfter[entry] > 0) {
        slack.add(new Slack(entry, msAfter[entry]));
      }
    }
    return slack;
  }
}
