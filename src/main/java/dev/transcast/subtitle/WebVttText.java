package dev.transcast.subtitle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The text of a WebVTT cue (section 4.2.2): spans, character references, inner timestamps. */
final class WebVttText {
  private static final Set<String> TAGS = Set.of("c", "i", "b", "u", "ruby", "rt", "v", "lang");

  private static final String TAG_LIST = "c, i, b, u, ruby, rt, v and lang";

  /** The form of a BCP 47 language tag; which subtags exist is not checked. */
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*");

  private record Span(String name, String annotation, boolean opensText, int line, int column) {}

  private final String payload;
  private final NextSign tagEnd;
  private final TimingLine timing;
  private final CueReport report;
  private final List<Span> open = new ArrayList<>();
  private final List<SubtitleLine> lines = new ArrayList<>();
  private final StringBuilder shown = new StringBuilder();
  private final Set<String> voices = new LinkedHashSet<>();
  private int line;
  private int lineStart;
  private int position;
  private long lastTimeMs;
  private boolean hasText;

  /**
   * The lines of a cue.
   *
   * @param firstLine the number of the first
   */
  WebVttText(List<String> payload, int firstLine, TimingLine timing, CueReport report) {
    this.payload = String.join("\n", payload);
    this.tagEnd = new NextSign(this.payload, '>');
    this.timing = timing;
    this.report = report;
    this.line = firstLine;
    this.lastTimeMs = timing.start().ms();
  }

  List<SubtitleLine> read() {
    if (payload.isEmpty()) {
      return lines;
    }
    while (position < payload.length()) {
      char c = payload.charAt(position);
      if (c == '\n') {
        endLine(position);
        position++;
      } else if (c == '<') {
        tag();
      } else if (c == '&') {
        reference();
      } else {
        show(c);
        position++;
      }
    }
    endLine(position);
    requireClosed();
    return lines;
  }

  private void show(char c) {
    shown.append(c);
    if (c > ' ') {
      hasText = true;
      for (int i = open.size() - 1; i >= 0; i--) {
        if (open.get(i).name().equals("v")) {
          voices.add(open.get(i).annotation());
          break;
        }
      }
    }
  }

  private void endLine(int at) {
    lines.add(new SubtitleLine(line, 1, shown.toString(), List.copyOf(voices)));
    shown.setLength(0);
    voices.clear();
    line++;
    lineStart = at + 1;
  }

  private void broken(FormatRule rule, String message) {
    report.broken(rule, line, position - lineStart + 1, message);
  }

  private void reference() {
    int end = References.endOf(payload, position);
    if (end < 0) {
      broken(FormatRule.WEBVTT_ESCAPE, "& begins a character reference; write &amp; for the sign");
      show('&');
      position++;
      return;
    }
    String name = payload.substring(position + 1, end);
    String decoded = References.decode(name);
    if (decoded == null && name.startsWith("#")) {
      broken(FormatRule.WEBVTT_ESCAPE, "&" + name + "; is no character");
    } else if (!References.isCommon(name)) {
      broken(
          FormatRule.WEBVTT_REFERENCE,
          "not every player knows &" + name + ";; write the character itself");
    }
    String text = decoded == null ? payload.substring(position, end + 1) : decoded;
    text.chars().forEach(c -> show((char) c));
    position = end + 1;
  }

  private void tag() {
    int close = tagEnd.from(position);
    if (close < 0) {
      broken(FormatRule.WEBVTT_TAG, "a tag without its >; write &lt; for the sign");
      show('<');
      position++;
      return;
    }
    String tag = payload.substring(position + 1, close);
    if (tag.startsWith("/")) {
      endTag(tag.substring(1));
    } else if (!tag.isEmpty() && Character.isDigit(tag.charAt(0))) {
      timestamp(tag);
    } else {
      startTag(tag);
    }
    for (int i = position; i < close; i++) {
      if (payload.charAt(i) == '\n') {
        // A tag goes on below: the line above ends here.
        endLine(i);
      }
    }
    position = close + 1;
  }

  private void endTag(String name) {
    int top = open.size() - 1;
    if (top >= 0 && open.get(top).name().equals(name)) {
      open.remove(top);
    } else if (name.equals("ruby") && top > 0 && open.get(top).name().equals("rt")) {
      // Section 4.2.2: the end of the last rt may be left out.
      open.remove(top);
      open.remove(top - 1);
    } else {
      broken(
          FormatRule.WEBVTT_TAG_NESTING,
          "</"
              + name
              + "> ends "
              + (top < 0 ? "nothing" : "another span than <" + open.get(top).name() + ">"));
      for (int i = top; i >= 0; i--) {
        if (open.get(i).name().equals(name)) {
          open.subList(i, open.size()).clear();
          break;
        }
      }
    }
  }

  private void timestamp(String tag) {
    Timestamp time = Timestamp.scan(tag, 0);
    if (time == null || time.end() != tag.length() || !time.isExact() || time.mark() != '.') {
      broken(FormatRule.WEBVTT_TIMESTAMP, "<" + tag + "> is no time of the form 00:01.000");
      return;
    }
    if (time.ms() <= timing.start().ms() || time.ms() >= timing.end().ms()) {
      broken(FormatRule.WEBVTT_TIMESTAMP, "<" + tag + "> lies outside the times of its cue");
    } else if (time.ms() <= lastTimeMs) {
      broken(FormatRule.WEBVTT_TIMESTAMP, "<" + tag + "> is not later than the time before it");
    }
    lastTimeMs = Math.max(lastTimeMs, time.ms());
  }

  private void startTag(String tag) {
    int nameEnd = 0;
    while (nameEnd < tag.length() && ". \t\f\n".indexOf(tag.charAt(nameEnd)) < 0) {
      nameEnd++;
    }
    int classesEnd = nameEnd;
    while (classesEnd < tag.length() && " \t\f\n".indexOf(tag.charAt(classesEnd)) < 0) {
      classesEnd++;
    }
    String name = tag.substring(0, nameEnd);
    if (!TAGS.contains(name)) {
      broken(
          FormatRule.WEBVTT_TAG,
          "there is no tag <" + name + ">; write &lt; for the sign, or one of " + TAG_LIST);
      return;
    }
    String classes = tag.substring(nameEnd, classesEnd);
    if (classes.endsWith(".") || classes.contains("..")) {
      broken(FormatRule.WEBVTT_TAG, "a class of <" + name + "> has no name");
    }
    String annotation = tag.substring(classesEnd).strip();
    requireAnnotation(name, annotation);
    if (name.equals("rt") && (open.isEmpty() || !open.get(open.size() - 1).name().equals("ruby"))) {
      broken(FormatRule.WEBVTT_TAG_NESTING, "<rt> stands in <ruby> only");
    }
    if (name.equals("v") && open.stream().anyMatch(span -> span.name().equals("v"))) {
      broken(FormatRule.WEBVTT_TAG_NESTING, "<v> inside <v>; end the first with </v>");
    }
    open.add(new Span(name, decode(annotation), !hasText, line, position - lineStart + 1));
  }

  private void requireAnnotation(String name, String annotation) {
    boolean wants = name.equals("v") || name.equals("lang");
    if (wants && annotation.isEmpty()) {
      broken(
          FormatRule.WEBVTT_ANNOTATION,
          name.equals("v") ? "<v> needs a name: <v Ann>" : "<lang> needs a language: <lang en>");
    } else if (!wants && !annotation.isEmpty()) {
      broken(FormatRule.WEBVTT_ANNOTATION, "only <v> and <lang> have text behind their name");
    } else if (annotation.indexOf('\n') >= 0) {
      broken(FormatRule.WEBVTT_ANNOTATION, "the text of a tag stands on one line");
    } else if (name.equals("lang") && !LANGUAGE.matcher(annotation).matches()) {
      broken(FormatRule.WEBVTT_ANNOTATION, "\"" + annotation + "\" is no language tag of BCP 47");
    } else {
      for (int i = annotation.indexOf('&'); i >= 0; i = annotation.indexOf('&', i + 1)) {
        if (References.endOf(annotation, i) < 0) {
          broken(FormatRule.WEBVTT_ANNOTATION, "& in a name begins a reference; write &amp;");
          return;
        }
      }
    }
  }

  private static String decode(String annotation) {
    if (annotation.indexOf('&') < 0) {
      return annotation;
    }
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < annotation.length()) {
      int end = annotation.charAt(i) == '&' ? References.endOf(annotation, i) : -1;
      String decoded = end < 0 ? null : References.decode(annotation.substring(i + 1, end));
      text.append(decoded == null ? annotation.substring(i, i + 1) : decoded);
      i = decoded == null ? i + 1 : end + 1;
    }
    return text.toString();
  }

  /** Section 4.2.2: only a voice that is the whole cue may be left open. */
  private void requireClosed() {
    for (int i = open.size() - 1; i >= 0; i--) {
      Span span = open.get(i);
      if (!(i == 0 && span.name().equals("v") && span.opensText())) {
        report.broken(
            FormatRule.WEBVTT_TAG_NESTING,
            span.line(),
            span.column(),
            "<" + span.name() + "> is not ended with </" + span.name() + ">");
      }
    }
  }
}
