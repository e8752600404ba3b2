package dev.transcast.subtitle;

import java.util.HashSet;
import java.util.Set;

/** A REGION block (section 4.5): an id, and each other setting once at the most. */
final class WebVttRegion {
  private final int at;
  private final CueReport report;
  private final Set<String> seen = new HashSet<>();
  private String id = "";

  WebVttRegion(int at, CueReport report) {
    this.at = at;
    this.report = report;
  }

  void add(String line, int lineNumber) {
    int i = TimingLine.skipSpace(line, 0);
    while (i < line.length()) {
      int end = i;
      while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '\t') {
        end++;
      }
      set(line.substring(i, end), lineNumber, i + 1);
      i = TimingLine.skipSpace(line, end);
    }
  }

  /** Adds the region to those that cues may name. */
  void finish(Set<String> regions) {
    if (id.isEmpty()) {
      report.broken(FormatRule.WEBVTT_REGION, at, 1, "a region needs an id: id:below");
    } else if (!regions.add(id)) {
      report.broken(FormatRule.WEBVTT_REGION, at, 1, "another region has the id \"" + id + "\"");
    }
  }

  private void set(String setting, int lineNumber, int column) {
    int colon = setting.indexOf(':');
    String name = colon < 0 ? setting : setting.substring(0, colon);
    String value = colon < 0 ? "" : setting.substring(colon + 1);
    if (!seen.add(name)) {
      report.broken(FormatRule.WEBVTT_REGION, lineNumber, column, name + " is set twice");
    }
    String allowed =
        switch (name) {
          case "id" -> {
            id = value;
            yield value.isEmpty() ? "id needs a value" : "";
          }
          case "width" -> WebVttSettings.isPercentage(value) ? "" : "width is 0 to 100 %";
          case "lines" -> value.matches("\\d{1,9}") ? "" : "lines is a whole number";
          case "regionanchor", "viewportanchor" ->
              isPair(value) ? "" : name + " is two percentages with a comma";
          case "scroll" -> value.equals("up") ? "" : "scroll is up";
          default -> "there are id, width, lines, regionanchor, viewportanchor and scroll";
        };
    if (!allowed.isEmpty()) {
      report.broken(
          FormatRule.WEBVTT_REGION,
          lineNumber,
          column,
          "\"" + setting + "\" is no setting; " + allowed);
    }
  }

  private static boolean isPair(String value) {
    int comma = value.indexOf(',');
    return comma > 0
        && WebVttSettings.isPercentage(value.substring(0, comma))
        && WebVttSettings.isPercentage(value.substring(comma + 1));
  }
}
