package dev.transcast.subtitle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The settings behind the times of a cue (section 4.4). */
final class WebVttSettings {
  private static final String PERCENTAGE = "(?:100(?:\\.0+)?|\\d{1,2}(?:\\.\\d+)?)%";
  private static final Pattern LINE =
      Pattern.compile("(?:-?\\d+|" + PERCENTAGE + ")(?:,(?:start|center|end))?");
  private static final Pattern POSITION =
      Pattern.compile(PERCENTAGE + "(?:,(?:line-left|center|line-right))?");
  private static final Pattern SIZE = Pattern.compile(PERCENTAGE);
  private static final List<String> ALIGNMENTS = List.of("start", "center", "end", "left", "right");

  private WebVttSettings() {}

  static boolean isPercentage(String value) {
    return SIZE.matcher(value).matches();
  }

  /**
   * Checks what stands behind the times.
   *
   * @param from index in the line where the times end
   * @param regions those that are defined
   */
  static void check(String line, int from, int at, Set<String> regions, CueReport report) {
    Set<String> seen = new HashSet<>();
    int i = TimingLine.skipSpace(line, from);
    while (i < line.length()) {
      int end = i;
      while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '\t') {
        end++;
      }
      check(line.substring(i, end), at, i + 1, seen, regions, report);
      i = TimingLine.skipSpace(line, end);
    }
  }

  private static void check(
      String setting, int at, int column, Set<String> seen, Set<String> regions, CueReport report) {
    int colon = setting.indexOf(':');
    String name = colon < 0 ? setting : setting.substring(0, colon);
    String value = colon < 0 ? "" : setting.substring(colon + 1);
    if (!seen.add(name)) {
      report.broken(FormatRule.WEBVTT_SETTING, at, column, name + " is set twice");
    }
    if (name.equals("region") && !value.isEmpty()) {
      if (!regions.contains(value)) {
        report.broken(
            FormatRule.WEBVTT_REGION_UNKNOWN,
            at,
            column,
            "no REGION block above has the id \"" + value + "\"");
      }
      return;
    }
    String allowed = allowed(name, value);
    if (!allowed.isEmpty()) {
      report.broken(
          FormatRule.WEBVTT_SETTING, at, column, "\"" + setting + "\" is no setting; " + allowed);
    }
  }

  /** What a setting may be, or nothing if it is that. */
  private static String allowed(String name, String value) {
    return switch (name) {
      case "vertical" -> value.equals("rl") || value.equals("lr") ? "" : "vertical is rl or lr";
      case "line" ->
          LINE.matcher(value).matches()
              ? ""
              : "line is a whole number or 0 to 100 %, then ,start ,center or ,end";
      case "position" ->
          POSITION.matcher(value).matches()
              ? ""
              : "position is 0 to 100 %, then ,line-left ,center or ,line-right";
      case "size" -> isPercentage(value) ? "" : "size is 0 to 100 %";
      case "align" -> ALIGNMENTS.contains(value) ? "" : "align is one of " + ALIGNMENTS;
      case "region" -> "region needs the id of a region";
      default -> "there are vertical, line, position, size, align and region";
    };
  }
}
