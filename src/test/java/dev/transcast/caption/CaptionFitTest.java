package dev.transcast.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.Cue;
import dev.transcast.model.Retake;
import dev.transcast.model.Slack;
import dev.transcast.model.Timeline;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What captions ask of the sound. */
class CaptionFitTest {
  private static final CaptionProfile DCMP = CaptionProfile.named("dcmp");

  @Test
  void the_pause_after_a_short_turn_grows_until_its_caption_has_its_shortest_time() {
    CaptionBuilder builder = new CaptionBuilder(DCMP);
    Timeline timeline =
        new Talk()
            .turn("Ann", "Is that the old road to the harbour and the lighthouse?")
            .turn("Bo", "Yes.")
            .turn("Ann", "Then let us walk along it before the evening comes and it gets dark.")
            .pause(60_000)
            .timeline();
    assertThat(durationMs(builder.cues(timeline), "Yes.")).isLessThan(1333);
    List<Slack> slack = builder.slack(timeline);
    assertThat(slack).singleElement().extracting(Slack::entry).isEqualTo(1);
    assertThat(durationMs(builder.cues(timeline.with(slack)), "Yes.")).isBetween(1333L, 1340L);
  }

  @Test
  void where_there_is_time_enough_nothing_is_asked_for() {
    CaptionBuilder builder = new CaptionBuilder(CaptionProfile.named("netflix"));
    Timeline timeline =
        new Talk()
            .turn("Ann", "We walked along the harbour wall until the lamps came on.")
            .turn("Bo", "And then the ferry came in after all, with nobody on it.")
            .timeline();
    assertThat(builder.slack(timeline)).isEmpty();
    assertThat(builder.retakes(timeline, /* breathe= */ true)).isEmpty();
  }

  @Test
  void two_short_turns_share_a_cue_where_the_profile_has_that_form() {
    Talk talk =
        new Talk()
            .turn("Ann", "Oh?")
            .turn("Bo", "Yes.")
            .pause(900)
            .turn("Ann", "Then let us begin at the beginning, as people do.");
    List<Cue> netflix = new CaptionBuilder(CaptionProfile.named("netflix")).cues(talk.timeline());
    List<Cue> dcmp = new CaptionBuilder(DCMP).cues(talk.timeline());
    assertThat(netflix.get(0).hasTwoSpeakers()).isTrue();
    assertThat(netflix.get(0).lines()).extracting(Cue.Line::text).containsExactly("Oh?", "Yes.");
    assertThat(dcmp).noneMatch(Cue::hasTwoSpeakers);
  }

  @Test
  void a_line_too_fast_inside_is_spoken_a_little_slower_and_then_with_a_breath() {
    CaptionBuilder builder = new CaptionBuilder(DCMP);
    Timeline timeline = hurried(/* msPerWord= */ 250);
    List<Retake> slower = builder.retakes(timeline, /* breathe= */ false);
    assertThat(slower).singleElement().satisfies(CaptionFitTest::isOnlySlower);
    List<Retake> breathing = builder.retakes(timeline, /* breathe= */ true);
    assertThat(breathing.get(0).breathsBefore()).isNotEmpty();
    List<Retake> hopeless = builder.retakes(hurried(/* msPerWord= */ 170), /* breathe= */ false);
    assertThat(hopeless.get(0).rateFactor()).isLessThan(Retake.SLOWEST);
    assertThat(hopeless.get(0).breathsBefore()).isNotEmpty();
  }

  private static void isOnlySlower(Retake retake) {
    assertThat(retake.rateFactor()).isBetween(Retake.SLOWEST, 0.99);
    assertThat(retake.breathsBefore()).isEmpty();
  }

  @Test
  void silence_stays_under_three_percent_and_lets_cues_stand_for_60_timelines_of_seed_8() {
    int settled = 0;
    for (int n = 0; n < 60; n++) {
      CaptionProfile profile =
          CaptionProfile.named(CaptionProfile.NAMES.get(n % CaptionProfile.NAMES.size()));
      CaptionBuilder builder = new CaptionBuilder(profile);
      Timeline timeline = RandomTalk.timeline(new Random(8_000 + n), false);
      List<Slack> slack = builder.slack(timeline);
      long addedMs = slack.stream().mapToLong(Slack::ms).sum();
      assertThat(addedMs).isLessThanOrEqualTo(timeline.durationMs() * 3 / 100);
      Timeline later = timeline.with(slack);
      assertThat(later.durationMs() - timeline.durationMs())
          .isBetween(addedMs, addedMs + slack.size());
      CueSync.offsets(builder.cues(later), later);
      if (builder.slack(later).isEmpty()) {
        settled++;
      }
    }
    assertThat(settled).as("talks whose captions need no more").isGreaterThan(30);
  }

  /** One line without a pause, long enough for several cues. */
  private static Timeline hurried(long msPerWord) {
    return Hurry.timeline(
        "we went to see if he is at the sea or if he is not in it at all and if so to go to him",
        msPerWord);
  }

  private static long durationMs(List<Cue> cues, String text) {
    Cue cue =
        cues.stream().filter(c -> c.lines().get(0).text().equals(text)).findFirst().orElseThrow();
    return cue.endMs() - cue.startMs();
  }
}
