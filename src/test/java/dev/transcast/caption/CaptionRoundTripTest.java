package dev.transcast.caption;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.transcast.model.Cue;
import dev.transcast.model.Timeline;
import dev.transcast.subtitle.FormatRule;
import dev.transcast.subtitle.SubtitleCue;
import dev.transcast.subtitle.SubtitleListener;
import dev.transcast.subtitle.SubtitleReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is written in a format is read again unchanged, and nothing in it breaks its rules. */
class CaptionRoundTripTest {
  /** What comes of the talk and not of the writer: no words, or words that look like markup. */
  private static final Set<FormatRule> UNAVOIDABLE =
      EnumSet.of(FormatRule.NO_CAPTIONS, FormatRule.SRT_ENTITY);

  private static final CaptionProfile PROFILE = CaptionProfile.named("netflix");

  @Test
  void srt_webvtt_and_ttml_give_back_every_cue_for_40_timelines_of_seed_9() throws IOException {
    for (int n = 0; n < 40; n++) {
      List<Cue> cues = cues(9_000 + n);
      for (CaptionFormat format :
          List.of(CaptionFormat.SRT, CaptionFormat.WEBVTT, CaptionFormat.TTML)) {
        assertSame(cues, format, CaptionOptions.of(PROFILE));
      }
      assertSame(cues, CaptionFormat.WEBVTT, new CaptionOptions(PROFILE, /* karaoke= */ true));
    }
  }

  @Test
  void json_gives_back_every_word_with_its_time_for_20_timelines_of_seed_10() throws IOException {
    for (int n = 0; n < 20; n++) {
      List<Cue> cues = cues(10_000 + n);
      List<String> words = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (Cue cue : cues) {
        if (!cue.isSound()) {
          cue.lines()
              .forEach(line -> line.tokens().forEach(t -> expected.add(t.startMs() + t.text())));
        }
      }
      String json = write(cues, CaptionFormat.JSON, CaptionOptions.of(PROFILE));
      try (JsonParser parser = new JsonFactory().createParser(json)) {
        long startMs = 0;
        boolean inWords = false;
        for (JsonToken token; (token = parser.nextToken()) != null; ) {
          String name = parser.currentName();
          if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
            inWords = token == JsonToken.START_ARRAY && "words".equals(name);
          } else if (token.isNumeric() && "startTime".equals(name)) {
            startMs = Math.round(parser.getDoubleValue() * 1000);
          } else if (inWords && token == JsonToken.VALUE_STRING) {
            words.add(startMs + parser.getText());
          }
        }
      }
      assertThat(words).isEqualTo(expected);
    }
  }

  private static void assertSame(List<Cue> cues, CaptionFormat format, CaptionOptions options)
      throws IOException {
    String file = write(cues, format, options);
    List<String> found = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    SubtitleReader.read(
        "captions." + format.extension(),
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
        new SubtitleListener() {
          @Override
          public void cue(SubtitleCue cue) {
            found.add(shown(cue.startMs(), cue.endMs(), cue.text()));
          }

          @Override
          public void broken(FormatRule rule, int line, int column, String message) {
            if (!UNAVOIDABLE.contains(rule)) {
              faults.add(line + ":" + column + ": " + message);
            }
          }
        });
    CueText text = new CueText(PROFILE);
    List<String> expected = new ArrayList<>();
    for (Cue cue : cues) {
      List<String> lines = format == CaptionFormat.WEBVTT ? text.plain(cue) : text.named(cue);
      expected.add(shown(cue.startMs(), cue.endMs(), lines));
    }
    assertThat(faults).as(file).isEmpty();
    assertThat(found).isEqualTo(expected);
  }

  private static String shown(long startMs, long endMs, List<String> lines) {
    String text = String.join("|", lines);
    return startMs
        + "-"
        + endMs
        + " "
        + text.replace('＞', '>').replace('＜', '<').replace('＆', '&').replace('｛', '{');
  }

  private static List<Cue> cues(int seed) {
    Timeline timeline = RandomTalk.timeline(new Random(seed), seed % 2 == 0);
    return new CaptionBuilder(PROFILE).cues(timeline);
  }

  private static String write(List<Cue> cues, CaptionFormat format, CaptionOptions options)
      throws IOException {
    StringBuilder file = new StringBuilder();
    format.write(cues, options, file);
    return file.toString();
  }
}
