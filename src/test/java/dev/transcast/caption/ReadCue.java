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
 * @param voice the name of a WebVTT voice span, empty without
 */
record ReadCue(int number, long startMs, long endMs, String voice, List<String> lines) {
  private static final Pattern VOICE = Pattern.compile("<v ([^\n\r&>]+)>(.*)");

  /** What a reader of WebVTT must get back. */
  static ReadCue of(Cue cue) {
    return new ReadCue(
        cue.number(),
        cue.startMs(),
        cue.endMs(),
        cue.isSound() ? "" : cue.speaker().name(),
        cue.lines());
  }

  static List<ReadCue> readWebVtt(String file) {
    assertThat(file).startsWith("WEBVTT\n");
    if (file.equals("WEBVTT\n")) {
      return List.of();
    }
    assertThat(file).startsWith("WEBVTT\n\n");
    return read(file.substring("WEBVTT\n\n".length()), "\\.").stream()
        .map(ReadCue::withoutMarkup)
        .toList();
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
              "",
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
    String name = "";
    Matcher matcher = VOICE.matcher(text.get(0));
    if (matcher.matches()) {
      name = matcher.group(1);
      text.set(0, matcher.group(2));
    }
    assertThat(text).allSatisfy(line -> assertThat(line).doesNotContainPattern("[<>]"));
    text.replaceAll(line -> line.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    text.replaceAll(ReadCue::narrow);
    return new ReadCue(number, startMs, endMs, narrow(name), text);
  }

  private ReadCue withoutFullWidth() {
    return new ReadCue(number, startMs, endMs, "", lines.stream().map(ReadCue::narrow).toList());
  }

  private static String narrow(String text) {
    return text.replace('＞', '>').replace('＜', '<').replace('＆', '&').replace('｛', '{');
  }
}
