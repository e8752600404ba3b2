package dev.transcast.subtitle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The text of a SubRip cue without its tags: b, i, u and font, which players took from HTML.
 * Nothing is escaped, so an entity is text and a fault.
 */
final class SrtText {
  private static final Set<String> TAGS = Set.of("b", "i", "u", "font");

  private final CueReport report;
  private final List<String> open = new ArrayList<>();

  private SrtText(CueReport report) {
    this.report = report;
  }

  static List<SubtitleLine> read(List<String> payload, int firstLine, CueReport report) {
    SrtText reader = new SrtText(report);
    List<SubtitleLine> lines = new ArrayList<>(payload.size());
    for (int i = 0; i < payload.size(); i++) {
      String text = reader.shown(payload.get(i), firstLine + i);
      lines.add(new SubtitleLine(firstLine + i, 1, text, List.of()));
    }
    if (!reader.open.isEmpty()) {
      report.broken(
          FormatRule.SRT_TAG,
          firstLine + payload.size() - 1,
          1,
          "the tag <" + reader.open.get(reader.open.size() - 1) + "> is not closed in this cue");
    }
    return lines;
  }

  private String shown(String line, int at) {
    if (line.indexOf('<') < 0 && line.indexOf('{') < 0 && line.indexOf('&') < 0) {
      return line;
    }
    StringBuilder shown = new StringBuilder(line.length());
    NextSign tagEnd = new NextSign(line, '>');
    NextSign overrideEnd = new NextSign(line, '}');
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      int end = -1;
      if (c == '<') {
        end = tag(line, i, at, tagEnd.from(i));
      } else if (c == '{' && line.startsWith("\\", i + 1) && overrideEnd.from(i) > 0) {
        report.broken(
            FormatRule.SRT_TAG, at, i + 1, "an override of another format; few players obey it");
        end = overrideEnd.from(i) + 1;
      } else if (c == '&') {
        entity(line, i, at);
      }
      if (end < 0) {
        shown.append(c);
        i++;
      } else {
        i = end;
      }
    }
    return shown.toString();
  }

  private void entity(String line, int from, int at) {
    int end = References.endOf(line, from);
    if (end > 0 && References.decode(line.substring(from + 1, end)) != null) {
      report.broken(
          FormatRule.SRT_ENTITY,
          at,
          from + 1,
          line.substring(from, end + 1) + " is shown as it stands; SubRip escapes nothing");
    }
  }

  /** One past a tag, or -1 if this is only a {@code <}. */
  private int tag(String line, int from, int at, int close) {
    boolean isEnd = line.startsWith("/", from + 1);
    int nameAt = from + (isEnd ? 2 : 1);
    int nameEnd = nameAt;
    while (nameEnd < line.length() && Character.isLetter(line.charAt(nameEnd))) {
      nameEnd++;
    }
    boolean isTag =
        close > 0
            && nameEnd > nameAt
            && (nameEnd == close || line.charAt(nameEnd) == ' ' || line.charAt(nameEnd) == '.');
    if (!isTag) {
      return -1;
    }
    String name = line.substring(nameAt, nameEnd).toLowerCase(Locale.ROOT);
    if (!TAGS.contains(name)) {
      report.broken(
          FormatRule.SRT_TAG,
          at,
          from + 1,
          "players know no tag <" + name + ">; they show it or lose it");
    } else if (!isEnd) {
      open.add(name);
    } else if (open.isEmpty() || !open.remove(open.size() - 1).equals(name)) {
      report.broken(
          FormatRule.SRT_TAG, at, from + 1, "</" + name + "> closes no tag that is open here");
      open.clear();
    }
    return close + 1;
  }
}
