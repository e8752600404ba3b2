package dev.transcast.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.Cue;
import dev.transcast.model.Speaker;
import dev.transcast.model.Timeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a player reads. */
class CaptionFormatTest {
  private static final CaptionProfile PROFILE = CaptionProfile.named("netflix");
  private static final Speaker ANN = new Speaker("s1", "Ann Lee");
  private static final Speaker BO = new Speaker("s2", "Bo & <Co>");
  private static final List<Cue> CUES =
      List.of(
          cue(1, 0, 1200, true, line(ANN, "[Music]")),
          cue(2, 1283, 2500, false, line(ANN, "Fish & chips"), line(ANN, "at 5 < 6 --> cheap")),
          cue(3, 2583, 4000, false, line(ANN, "and <i>tea</i>.")),
          cue(4, 4083, 5000, false, line(ANN, "Right?"), line(BO, "Yes & no.")),
          cue(5, 3_599_999, 360_000_000, false, line(BO, "Good {\\an8} night.")));

  @Test
  void webvtt_names_the_voice_on_every_spoken_cue_and_escapes_what_means_something()
      throws IOException {
    assertThat(write(CaptionFormat.WEBVTT, CUES))
        .isEqualTo(
            """
            WEBVTT
            \rSTYLE
            ::cue(v[voice="Ann Lee"]) { color: white }
            ::cue(v[voice="Bo ＆ ＜Co＞"]) { color: yellow }

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
            00:00:04.083 --> 00:00:05.000
            <v Ann Lee>-Right?</v>
            <v Bo ＆ ＜Co＞>-Yes &amp; no.</v>

            5
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
            00:00:04,083 --> 00:00:05,000
            -Right?
            -Bo & ＜Co>: Yes & no.

            5
            00:59:59,999 --> 100:00:00,000
            Good ｛\\an8} night.
            """);
  }

  @Test
  void without_cues_webvtt_has_its_header_and_srt_is_empty() throws IOException {
    assertThat(write(CaptionFormat.WEBVTT, List.of())).isEqualTo("WEBVTT\n");
    assertThat(write(CaptionFormat.SRT, List.of())).isEmpty();
  }

  @Test
  void labels_count_into_the_line_limit_and_long_ones_stand_above_for_60_timelines_of_seed_4()
      throws IOException {
    for (int n = 0; n < 60; n++) {
      List<Cue> cues =
          new CaptionBuilder(PROFILE).cues(RandomTalk.timeline(new Random(4_000 + n), false));
      for (ReadCue cue : ReadCue.readSrt(write(CaptionFormat.SRT, cues))) {
        boolean hasGiant = cue.lines().stream().anyMatch(line -> line.matches(".*\\S{43,}.*"));
        if (!hasGiant) {
          assertThat(cue.lines())
              .as("%s", cue)
              .hasSizeLessThanOrEqualTo(PROFILE.maxLines())
              .allMatch(line -> line.codePointCount(0, line.length()) <= PROFILE.maxLineChars());
        }
      }
    }
  }

  @Test
  void what_webvtt_was_given_is_what_a_reader_finds_for_60_timelines_of_seed_5()
      throws IOException {
    for (int n = 0; n < 60; n++) {
      List<Cue> cues = cues(5_000 + n);
      assertThat(ReadCue.readWebVtt(write(CaptionFormat.WEBVTT, cues)))
          .isEqualTo(cues.stream().map(ReadCue::of).toList());
    }
  }

  @Test
  void what_srt_was_given_is_what_a_reader_finds_behind_the_names_for_60_timelines_of_seed_6()
      throws IOException {
    for (int n = 0; n < 60; n++) {
      List<Cue> cues = cues(6_000 + n);
      CueText text = new CueText(PROFILE);
      List<ReadCue> expected = new ArrayList<>();
      for (Cue cue : cues) {
        expected.add(
            new ReadCue(cue.number(), cue.startMs(), cue.endMs(), List.of(), text.named(cue)));
      }
      assertThat(ReadCue.readSrt(write(CaptionFormat.SRT, cues))).isEqualTo(expected);
    }
  }

  private static List<Cue> cues(int seed) {
    Timeline timeline = RandomTalk.timeline(new Random(seed), seed % 2 == 0);
    return new CaptionBuilder(PROFILE).cues(timeline);
  }

  static String write(CaptionFormat format, List<Cue> cues) throws IOException {
    StringBuilder file = new StringBuilder();
    format.write(cues, CaptionOptions.of(PROFILE), file);
    return file.toString();
  }

  private static Cue cue(int number, long startMs, long endMs, boolean isSound, Cue.Line... lines) {
    return new Cue(number, startMs, endMs, List.of(lines), isSound);
  }

  /** A line whose words are all heard in the first tenth of a second of cue 4. */
  private static Cue.Line line(Speaker speaker, String text) {
    return new Cue.Line(
        speaker,
        Stream.of(text.split(" ", -1)).map(word -> new Cue.Token(word, 4083, 4183)).toList());
  }
}
