package dev.transcast.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cue as a strict reader finds it in a file.
 *
 * @param voices the names of WebVTT voice spans
 */
record ReadCue(int number, long startMs, long endMs, List<String> voices, List<String> lines) {
  private static final Pattern VOICE = Pattern.compile("<v ([^\n\r&>]+)>(.*?)(?:</v>)?");
  private static final Pattern HEADER =
      Pattern.compile("WEBVTT\n(?:\rSTYLE\n(?:::cue\\(.*\\) \\{ color: [a-z]+ }\n)+)?");

  /** What a reader of WebVTT must get back. */
  static ReadCue of(Cue cue) {
    return new ReadCue(
        cue.number(),
        cue.startMs(),
        cue.endMs(),
        cue.isSound()
            ? List.of()
            : cue.lines().stream().map(line -> line.speaker().name()).distinct().toList(),
        new CueText(CaptionProfile.named("netflix")).plain(cue));
  }

  static List<ReadCue> readWebVtt(String file) {
    Matcher header = HEADER.matcher(file);
    assertThat(header.lookingAt()).as(file).isTrue();
    String cues = file.substring(header.end());
    if (cues.isEmpty()) {
      return List.of();
    }
    assertThat(cues).startsWith("\n");
    return read(cues.substring(1), "\\.").stream().map(ReadCue::withoutMarkup).toList();
  }

  static List<ReadCue> readSrt(String file) {
    return read(file, ",").stream().map(ReadCue::withoutFullWidth).toList();
  }

  private static List<ReadCue> read(String file, String decimalMark) {
    if (file.isEmpty()) {
      return List.of();
    }
    String time = "(\\d{2,}):([0-5]\\d):([0-5]\\d)" + decimalMark + "(\\d{3})";
    Pattern times = Pattern.compile(time + " --> " + time);
    assertThat(file).endsWith("\n").doesNotEndWith("\n\n").doesNotContain("\r");
    List<ReadCue> cues = new ArrayList<>();
    for (String block : file.substring(0, file.length() - 1).split("\n\n", -1)) {
      List<String> lines = List.of(block.split("\n", -1));
      Matcher matcher = times.matcher(lines.get(1));
      assertThat(matcher.matches()).as(block).isTrue();
      assertThat(lines.subList(2, lines.size())).isNotEmpty().doesNotContain("");
      assertThat(block.indexOf("-->", lines.get(0).length() + lines.get(1).length()))
          .as("arrow in the text: %s", block)
          .isNegative();
      cues.add(
          new ReadCue(
              Integer.parseInt(lines.get(0)),
              ms(matcher, 1),
              ms(matcher, 5),
              List.of(),
              lines.subList(2, lines.size())));
    }
    return cues;
  }

  private static long ms(Matcher time, int group) {
    return ((Long.parseLong(time.group(group)) * 60 + Long.parseLong(time.group(group + 1))) * 60
                + Long.parseLong(time.group(group + 2)))
            * 1000
        + Long.parseLong(time.group(group + 3));
  }

  private ReadCue withoutMarkup() {
    List<String> text = new ArrayList<>(lines);
    List<String> names = new ArrayList<>();
    for (int k = 0; k < text.size(); k++) {
      Matcher matcher = VOICE.matcher(text.get(k));
      if (matcher.matches()) {
        names.add(narrow(matcher.group(1)));
        text.set(k, matcher.group(2));
      }
    }
    assertThat(text).allSatisfy(line -> assertThat(line).doesNotContainPattern("[<>]"));
    text.replaceAll(line -> line.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    text.replaceAll(ReadCue::narrow);
    return new ReadCue(number, startMs, endMs, names, text);
  }

  private ReadCue withoutFullWidth() {
    return new ReadCue(
        number, startMs, endMs, voices, lines.stream().map(ReadCue::narrow).toList());
  }

  private static String narrow(String text) {
    return text.replace('＞', '>').replace('＜', '<').replace('＆', '&').replace('｛', '{');
  }
}
