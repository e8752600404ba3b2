package dev.transcast.caption;

import java.util.List;

/**
 * When cues appear. Speech fixes it: a cue appears with its first word. What makes no sound of its
 * own, such as a {@code (laughs)} in mid-sentence, would flash by; it appears earlier, in the pause
 * before it or in the second half of the cue before.
 */
final class CueStarts {
  private final List<Draft> drafts;
  private final CaptionProfile profile;
  private final long programmeEndMs;
  private final long[] startsMs;

  private CueStarts(List<Draft> drafts, CaptionProfile profile, long programmeEndMs) {
    this.drafts = drafts;
    this.profile = profile;
    this.programmeEndMs = programmeEndMs;
    this.startsMs = drafts.stream().mapToLong(Draft::onsetMs).toArray();
  }

  /**
   * One start for each cue, strictly increasing, before the end of the programme.
   *
   * @throws IllegalArgumentException if the programme has fewer milliseconds than cues
   */
  static long[] of(List<Draft> drafts, CaptionProfile profile, long programmeEndMs) {
    if (programmeEndMs < drafts.size()) {
      throw new IllegalArgumentException(
          "a programme of " + programmeEndMs + " ms cannot show " + drafts.size() + " cues");
    }
    CueStarts starts = new CueStarts(drafts, profile, programmeEndMs);
    starts.makeRoomForSilentCues();
    starts.separate();
    return starts.startsMs;
  }

  private void makeRoomForSilentCues() {
    int first = 0;
    while (first < startsMs.length) {
      int end = first;
      while (end < startsMs.length && drafts.get(end).isSilent()) {
        end++;
      }
      if (end > first) {
        makeRoom(first, end);
      }
      first = end + 1;
    }
  }

  /** Moves the silent cues {@code first..end-1} to the left as far as they need and may. */
  private void makeRoom(int first, int end) {
    long neededMs = profile.minDurationMs() + profile.minGapMs();
    long limitMs = end < startsMs.length ? startsMs[end] : programmeEndMs;
    long nextMs = limitMs;
    for (int k = end - 1; k >= first; k--) {
      startsMs[k] = Math.min(startsMs[k], nextMs - neededMs);
      nextMs = startsMs[k];
    }
    long earliestMs = earliestMs(first, limitMs);
    if (startsMs[first] < earliestMs) {
      long roomMs = Math.max(0, limitMs - earliestMs);
      for (int k = first; k < end; k++) {
        startsMs[k] = earliestMs + roomMs * (k - first) / (end - first);
      }
    }
  }

  private long earliestMs(int first, long limitMs) {
    if (first == 0) {
      return 0;
    }
    Draft before = drafts.get(first - 1);
    return Math.min(
        before.spokenEndMs() + profile.minGapMs(), (before.onsetMs() + limitMs + 1) / 2);
  }

  /** Cues that still coincide follow each other by a millisecond. */
  private void separate() {
    for (int i = 1; i < startsMs.length; i++) {
      startsMs[i] = Math.max(startsMs[i], startsMs[i - 1] + 1);
    }
    long limitMs = programmeEndMs;
    for (int i = startsMs.length - 1; i >= 0 && startsMs[i] >= limitMs; i--) {
      startsMs[i] = limitMs - 1;
      limitMs = startsMs[i];
    }
  }
}
