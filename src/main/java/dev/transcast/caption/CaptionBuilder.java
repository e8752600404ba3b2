package dev.transcast.caption;

import dev.transcast.model.Cue;
import dev.transcast.model.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what is heard into captions. The cues hold every word and sound of the timeline once, in
 * order; no cue holds words of two turns; sounds stand alone. Starts strictly increase, cues never
 * overlap and lie inside the programme. A cue appears on the onset of its first word and stays at
 * least until its last word ends, or until {@link CaptionProfile#minGapMs()} before the next cue.
 *
 * <p>In order: the words of the timeline become stretches that may share cues, each is cut by one
 * optimisation into cues with lines, and these get their times.
 */
public final class CaptionBuilder {
  private final CaptionProfile profile;
  private final CueClock clock;
  private final Segmenter segmenter;

  public CaptionBuilder(CaptionProfile profile) {
    this.profile = profile;
    this.clock = new CueClock(profile);
    this.segmenter = new Segmenter(profile, clock);
  }

  /**
   * The captions of a programme; none for an empty one.
   *
   * @throws IllegalArgumentException if the programme has fewer milliseconds than it needs cues
   */
  public List<Cue> cues(Timeline timeline) {
    List<Stretch> stretches = Stretch.of(timeline);
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      long nextOnsetMs =
          i + 1 < stretches.size() ? stretches.get(i + 1).onsetMs() : timeline.durationMs();
      drafts.addAll(segmenter.cut(stretches.get(i), nextOnsetMs));
    }
    return timed(drafts, timeline.durationMs());
  }

  private List<Cue> timed(List<Draft> drafts, long programmeEndMs) {
    long[] startsMs = CueStarts.of(drafts, profile, programmeEndMs);
    List<Cue> cues = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      long endMs =
          i + 1 < drafts.size()
              ? clock.endMs(startsMs[i], draft.spokenEndMs(), draft.chars(), startsMs[i + 1])
              : clock.lastEndMs(startsMs[i], draft.spokenEndMs(), draft.chars(), programmeEndMs);
      Stretch stretch = draft.stretch();
      cues.add(
          new Cue(i + 1, startsMs[i], endMs, stretch.speaker(), draft.lines(), stretch.isSound()));
    }
    return List.copyOf(cues);
  }
}
