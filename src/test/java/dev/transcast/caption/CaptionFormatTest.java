package dev.transcast.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.Cue;
import dev.transcast.model.Speaker;
import dev.transcast.model.Timeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a player reads. */
class CaptionFormatTest {
  private static final Speaker ANN = new Speaker("s1", "Ann Lee");
  private static final Speaker BO = new Speaker("s2", "Bo & <Co>");
  private static final List<Cue> CUES =
      List.of(
          new Cue(1, 0, 1200, ANN, List.of("[Music]"), true),
          new Cue(2, 1283, 2500, ANN, List.of("Fish & chips", "at 5 < 6 --> cheap"), false),
          new Cue(3, 2583, 4000, ANN, List.of("and <i>tea</i>."), false),
          new Cue(4, 3_599_999, 360_000_000, BO, List.of("Good {\\an8} night."), false));

  @Test
  void webvtt_names_the_voice_on_every_spoken_cue_and_escapes_what_means_something()
      throws IOException {
    assertThat(write(CaptionFormat.WEBVTT, CUES))
        .isEqualTo(
            """
            WEBVTT

            1
            00:00:00.000 --> 00:00:01.200
            [Music]

            2
            00:00:01.283 --> 00:00:02.500
            <v Ann Lee>Fish &amp; chips
            at 5 &lt; 6 --&gt; cheap

            3
            00:00:02.583 --> 00:00:04.000
            <v Ann Lee>and &lt;i&gt;tea&lt;/i&gt;.

            4
            00:59:59.999 --> 100:00:00.000
            <v Bo ＆ ＜Co＞>Good ｛\\an8} night.
            """);
  }

  @Test
  void srt_names_the_speaker_where_it_changes_and_escapes_nothing() throws IOException {
    assertThat(write(CaptionFormat.SRT, CUES))
        .isEqualTo(
            """
            1
            00:00:00,000 --> 00:00:01,200
            [Music]

            2
            00:00:01,283 --> 00:00:02,500
            Ann Lee: Fish & chips
            at 5 < 6 --＞ cheap

            3
            00:00:02,583 --> 00:00:04,000
            and ＜i>tea＜/i>.

            4
            00:59:59,999 --> 100:00:00,000
            Bo & ＜Co>: Good ｛\\an8} night.
            """);
  }

  @Test
  void without_cues_webvtt_has_its_header_and_srt_is_empty() throws IOException {
    assertThat(write(CaptionFormat.WEBVTT, List.of())).isEqualTo("WEBVTT\n");
    assertThat(write(CaptionFormat.SRT, List.of())).isEmpty();
  }

  @Test
  void labels_count_into_the_line_limit_and_long_ones_stand_above_for_200_timelines_of_seed_4()
      throws IOException {
    CaptionProfile profile = CaptionProfile.named("netflix");
    for (int n = 0; n < 200; n++) {
      List<Cue> cues =
          new CaptionBuilder(profile).cues(RandomTalk.timeline(new Random(4_000 + n), false));
      for (ReadCue cue : ReadCue.readSrt(write(CaptionFormat.SRT, cues))) {
        boolean hasGiant = cue.lines().stream().anyMatch(line -> line.matches(".*\\S{43,}.*"));
        if (!hasGiant) {
          assertThat(cue.lines())
              .as("%s", cue)
              .hasSizeLessThanOrEqualTo(profile.maxLines())
              .allMatch(line -> line.codePointCount(0, line.length()) <= profile.maxLineChars());
        }
      }
    }
  }

  @Test
  void what_webvtt_was_given_is_what_a_reader_finds_for_200_timelines_of_seed_5()
      throws IOException {
    for (int n = 0; n < 200; n++) {
      List<Cue> cues = cues(5_000 + n);
      assertThat(ReadCue.readWebVtt(write(CaptionFormat.WEBVTT, cues)))
          .isEqualTo(cues.stream().map(ReadCue::of).toList());
    }
  }

  @Test
  void what_srt_was_given_is_what_a_reader_finds_behind_the_names_for_200_timelines_of_seed_6()
      throws IOException {
    for (int n = 0; n < 200; n++) {
      List<Cue> cues = cues(6_000 + n);
      SpeakerLabel.Changes labels = new SpeakerLabel.Changes();
      List<ReadCue> expected = new ArrayList<>();
      for (Cue cue : cues) {
        List<String> lines =
            labels
                .next(cue.speaker(), cue.isSound())
                .map(label -> label.before(cue.lines(), CaptionProfile.named("netflix")))
                .orElse(cue.lines());
        expected.add(new ReadCue(cue.number(), cue.startMs(), cue.endMs(), "", lines));
      }
      assertThat(ReadCue.readSrt(write(CaptionFormat.SRT, cues))).isEqualTo(expected);
    }
  }

  private static List<Cue> cues(int seed) {
    Timeline timeline = RandomTalk.timeline(new Random(seed), seed % 2 == 0);
    return new CaptionBuilder(CaptionProfile.named("netflix")).cues(timeline);
  }

  static String write(CaptionFormat format, List<Cue> cues) throws IOException {
    StringBuilder file = new StringBuilder();
    format.write(cues, file);
    return file.toString();
  }
}
