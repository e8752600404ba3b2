package dev.transcast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Captions as a player sees them, read without any of the program's own code.
 *
 * @param cues in order of the file
 */
record Captions(List<Cue> cues) {
  /** One caption; the speaker's name is not in its words. */
  record Cue(long startMs, long endMs, List<String> words, boolean isSound) {}

  private static final Pattern TIMES =
      Pattern.compile(
          "(\\d+):(\\d\\d):(\\d\\d)[.,](\\d{3}) --> (\\d+):(\\d\\d):(\\d\\d)[.,](\\d{3})");

  private static final String LABEL = "^\\p{Lu}[^:\\n]{0,40}:\\s";

  static Captions read(Path file) throws IOException {
    boolean webVtt = file.toString().endsWith(".vtt");
    List<Cue> cues = new ArrayList<>();
    for (String block : Files.readString(file).split("\\R{2,}", -1)) {
      Matcher times = TIMES.matcher(block);
      if (!times.find()) {
        continue;
      }
      String payload = block.substring(times.end()).strip();
      String text =
          webVtt
              ? payload
                  .replaceAll("<[^>]*>", "")
                  .replace("&lt;", "<")
                  .replace("&gt;", ">")
                  .replace("&amp;", "&")
              : payload;
      boolean isOneSpeakerALine = text.matches("-\\S.*\\R-\\S.*");
      if (isOneSpeakerALine) {
        text = text.replaceAll("(?m)^-", "");
      }
      if (!webVtt) {
        text = text.replaceAll((isOneSpeakerALine ? "(?m)" : "") + LABEL, "");
      }
      cues.add(
          new Cue(
              ms(times, 1),
              ms(times, 5),
              Stream.of(text.split("\\s+", -1)).map(Captions::bare).toList(),
              text.matches("(?s)[\\[(♪].*")));
    }
    return new Captions(cues);
  }

  /** All words in order. */
  List<String> words() {
    return cues.stream().flatMap(cue -> cue.words().stream()).toList();
  }

  /** A word without what restoration may add, and brackets all alike: their form is a profile's. */
  static String bare(String word) {
    String letters =
        word.toLowerCase(Locale.ROOT)
            .replaceAll("[.,?!]+$", "")
            .replace('(', '[')
            .replace(')', ']');
    return letters.isEmpty() ? word : letters;
  }

  private static long ms(Matcher times, int group) {
    return ((Long.parseLong(times.group(group)) * 60 + Long.parseLong(times.group(group + 1))) * 60
                + Long.parseLong(times.group(group + 2)))
            * 1000
        + Long.parseLong(times.group(group + 3));
  }
}
