package dev.transcast.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.Cue;
import dev.transcast.model.Timeline;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every timeline, tried on random ones. */
class CaptionBuilderPropertyTest {
  private static final CaptionProfile RULES = CaptionProfile.named("netflix");

  @Test
  void cues_hold_every_word_once_and_keep_the_rules_for_100_random_timelines_of_seed_1() {
    for (int n = 0; n < 100; n++) {
      Timeline timeline = RandomTalk.timeline(new Random(1_000 + n), false);
      assertRules(timeline, new CaptionBuilder(RULES).cues(timeline), RULES);
    }
  }

  @Test
  void narrow_and_wide_rules_are_kept_as_well_for_50_random_timelines_of_seed_2() throws Exception {
    CaptionProfile narrow =
        ProfileReader.parse(
            "narrow",
            """
            basis: dcmp
            maxLineChars: 24
            maxLines: 3
            maxCharsPerSecond: 12
            """);
    CaptionProfile wide =
        ProfileReader.parse(
            "wide",
            """
            maxLineChars: 65
            maxCharsPerSecond: 25
            minDurationMs: 500
            maxDurationMs: 10000
            minGapMs: 200
            minOpenGapMs: 1000
            """);
    for (int n = 0; n < 50; n++) {
      Timeline timeline = RandomTalk.timeline(new Random(2_000 + n), false);
      assertRules(timeline, new CaptionBuilder(narrow).cues(timeline), narrow);
      assertRules(timeline, new CaptionBuilder(wide).cues(timeline), wide);
    }
  }

  @Test
  void words_without_length_and_lines_that_overlap_keep_order_for_100_timelines_of_seed_3() {
    for (int n = 0; n < 100; n++) {
      Timeline timeline = RandomTalk.timeline(new Random(3_000 + n), true);
      List<Cue> cues = new CaptionBuilder(RULES).cues(timeline);
      assertOrder(cues, timeline);
      CueSync.offsets(cues, timeline);
    }
  }

  private static void assertRules(Timeline timeline, List<Cue> cues, CaptionProfile profile) {
    assertOrder(cues, timeline);
    List<CueSync.Offset> offsets = CueSync.offsets(cues, timeline);
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      CueSync.Offset offset = offsets.get(i);
      long nextMs =
          i + 1 < cues.size()
              ? cues.get(i + 1).startMs()
              : timeline.durationMs() + profile.minGapMs();
      assertThat(cue.lines()).as("%s", cue).hasSizeLessThanOrEqualTo(profile.maxLines());
      assertThat(cue.lines().stream().map(Cue.Line::text))
          .allSatisfy(
              line ->
                  assertThat(!line.contains(" ") || chars(line) <= profile.maxLineChars())
                      .as(line)
                      .isTrue());
      assertThat(cue.endMs() - cue.startMs())
          .as("%s", cue)
          .isLessThanOrEqualTo(profile.maxDurationMs());
      long gapMs = nextMs - cue.endMs();
      if (nextMs - cue.startMs() > 2 * profile.minGapMs()) {
        assertThat(gapMs).as("gap after %s", cue).isGreaterThanOrEqualTo(profile.minGapMs());
      }
      if (!cue.isSound()) {
        assertThat(offset.leadMs()).as("lead of %s", cue).isZero();
        assertThat(cue.endMs())
            .as("end of %s before %s", cue, nextMs)
            .isGreaterThanOrEqualTo(Math.min(offset.spokenEndMs(), nextMs - profile.minGapMs()));
        assertThat(cue.endMs() - cue.startMs())
            .as("duration of %s before %s", cue, nextMs)
            .isGreaterThanOrEqualTo(
                Math.min(profile.minDurationMs(), nextMs - cue.startMs() - profile.minGapMs()));
      }
    }
  }

  private static void assertOrder(List<Cue> cues, Timeline timeline) {
    long endMs = 0;
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      assertThat(cue.number()).isEqualTo(i + 1);
      assertThat(cue.startMs()).as("start of %s", cue).isGreaterThanOrEqualTo(endMs);
      assertThat(cue.endMs()).isGreaterThan(cue.startMs());
      endMs = cue.endMs();
    }
    assertThat(endMs).isLessThanOrEqualTo(timeline.durationMs());
  }

  private static int chars(String line) {
    return line.codePointCount(0, line.length());
  }
}
