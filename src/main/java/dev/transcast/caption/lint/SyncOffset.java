package dev.transcast.caption.lint;

import java.util.List;

/**
 * By how much all captions would have to move to begin with the speech. Speech begins after a pause
 * here and there, and captions that are right begin with it; the offset at which the most do is the
 * answer.
 *
 * @param lateMs how late the captions are; negative if early
 * @param hits cues that begin with the speech once they are moved
 * @param hitsAsTheyAre cues that begin with it now
 * @param onsets how often speech begins
 */
record SyncOffset(long lateMs, int hits, int hitsAsTheyAre, int onsets) {
  private static final long FARTHEST_MS = 15_000;
  private static final long STEP_MS = 20;
  private static final long NEAR_MS = 60;
  private static final int FEWEST_HITS = 5;

  /** Whether moving would put clearly more captions right. */
  boolean isClear() {
    return hits >= FEWEST_HITS && hits >= 2 * hitsAsTheyAre && hits * 3 >= onsets;
  }

  static SyncOffset of(List<Speech.Interval> speech, List<SyncCheck.CueTime> cues) {
    int now = hits(speech, cues, 0);
    int best = now;
    long firstMs = 0;
    long lastMs = 0;
    for (long lateMs = -FARTHEST_MS; lateMs <= FARTHEST_MS; lateMs += STEP_MS) {
      int hits = hits(speech, cues, lateMs);
      if (hits > best) {
        best = hits;
        firstMs = lateMs;
      }
      if (hits == best && best > now) {
        lastMs = lateMs;
      }
    }
    return new SyncOffset((firstMs + lastMs) / 2, best, now, speech.size());
  }

  private static int hits(List<Speech.Interval> speech, List<SyncCheck.CueTime> cues, long lateMs) {
    int hits = 0;
    int next = 0;
    for (SyncCheck.CueTime cue : cues) {
      long startMs = cue.startMs() - lateMs;
      while (next < speech.size() && speech.get(next).startMs() < startMs - NEAR_MS) {
        next++;
      }
      hits += next < speech.size() && speech.get(next).startMs() <= startMs + NEAR_MS ? 1 : 0;
    }
    return hits;
  }
}
