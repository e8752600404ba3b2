package dev.transcast.caption;

import dev.transcast.model.Cue;
import dev.transcast.model.Retake;
import dev.transcast.model.Slack;
import dev.transcast.model.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what is heard into captions. The cues hold every word and sound of the timeline once, in
 * order; no cue holds words of two turns, unless the profile lets two short turns share one; sounds
 * stand alone. Starts strictly increase, cues never overlap and lie inside the programme. A cue
 * appears on the onset of its first word and stays at least until its last word ends, or until
 * {@link CaptionProfile#minGapMs()} before the next cue.
 *
 * <p>In order: the words of the timeline become stretches that may share cues, each is cut by one
 * optimisation into cues with lines, short turns are paired, and all get their times.
 *
 * <p>A builder is for one thread.
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
    return timed(drafts(timeline), timeline.durationMs());
  }

  /**
   * The silence that would let every caption stand as long as the profile wants, where silence can:
   * after lines of the programme. At most {@link SlackPlan#MOST_SHARE} of the programme's time.
   *
   * @return in the order of the lines
   */
  public List<Slack> slack(Timeline timeline) {
    SlackPlan plan = new SlackPlan(profile, timeline);
    for (int pass = 0; pass < SlackPlan.MOST_PASSES && isSlackAdded(plan, timeline); pass++) {}
    return plan.slack();
  }

  private boolean isSlackAdded(SlackPlan plan, Timeline timeline) {
    Timeline slackened = timeline.with(plan.slack());
    List<Draft> drafts = drafts(slackened);
    return plan.add(drafts, timed(drafts, slackened.durationMs()));
  }

  /**
   * The lines to be spoken again since captions end inside them that nobody can read as fast as
   * they are spoken: a little slower, and where that is not enough or {@code breathe} says so, with
   * a breath where the caption ends.
   *
   * @return in the order of the lines, at most one for each
   */
  public List<Retake> retakes(Timeline timeline, boolean breathe) {
    List<Draft> drafts = drafts(timeline);
    return new RetakePlan(breathe).of(drafts, timed(drafts, timeline.durationMs()));
  }

  private List<Draft> drafts(Timeline timeline) {
    Cutter cutter = new Cutter();
    Stretch.of(timeline, profile, cutter);
    List<Draft> drafts = cutter.drafts(timeline.durationMs());
    return profile.twoSpeakers()
        ? new Pairs(profile, clock).join(drafts, timeline.durationMs())
        : drafts;
  }

  /** Cuts each stretch as soon as the one behind it says when it begins. */
  private final class Cutter implements Consumer<Stretch> {
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Stretch last;

    @Override
    public void accept(Stretch next) {
      cutLast(next.onsetMs());
      last = next;
    }

    private void cutLast(long nextOnsetMs) {
      if (last != null) {
        drafts.addAll(segmenter.cut(last, nextOnsetMs));
      }
    }

    List<Draft> drafts(long programmeEndMs) {
      cutLast(programmeEndMs);
      return drafts;
    }
  }

  private List<Cue> timed(List<Draft> drafts, long programmeEndMs) {
    long[] startsMs = CueStarts.of(drafts, profile, programmeEndMs);
    List<Cue> cues = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      long endMs =
          i + 1 < drafts.size()
              ? clock.endMs(startsMs[i], draft.spokenEndMs(), draft.time(), startsMs[i + 1])
              : clock.lastEndMs(startsMs[i], draft.spokenEndMs(), draft.time(), programmeEndMs);
      cues.add(new Cue(i + 1, startsMs[i], endMs, draft.lines(), draft.isSound()));
    }
    return List.copyOf(cues);
  }
}
