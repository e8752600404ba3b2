package dev.transcast.subtitle;

import java.util.List;
import java.util.Locale;

/** Between the parsers and who listens: what holds for a cue in every format. */
final class CueReport {
  private final SubtitleListener listener;
  private long lastStartMs;
  private int cues;
  private boolean isBroken;

  CueReport(SubtitleListener listener) {
    this.listener = listener;
  }

  int cues() {
    return cues;
  }

  /** Whether any rule was broken. */
  boolean isBroken() {
    return isBroken;
  }

  void broken(FormatRule rule, int line, int column, String message) {
    isBroken = true;
    listener.broken(rule, line, column, message);
  }

  /** Passes a cue on, after what is wrong with its times and text. */
  void cue(SubtitleCue cue) {
    cues++;
    if (cue.endMs() <= cue.startMs()) {
      broken(
          FormatRule.CUE_TIMES,
          cue.line(),
          cue.column(),
          "the cue ends at "
              + Timestamp.format(cue.endMs())
              + ", not after its start at "
              + Timestamp.format(cue.startMs()));
    }
    if (cue.startMs() < lastStartMs) {
      broken(
          FormatRule.CUE_ORDER,
          cue.line(),
          cue.column(),
          "the cue starts at "
              + Timestamp.format(cue.startMs())
              + ", before the one above it at "
              + Timestamp.format(lastStartMs)
              + "; sort the cues by their start");
    }
    lastStartMs = cue.startMs();
    if (cue.lines().stream().allMatch(line -> line.text().isBlank())) {
      broken(FormatRule.EMPTY_CUE, cue.line(), cue.column(), "the cue shows nothing; remove it");
    }
    controls(cue.lines());
    listener.cue(cue);
  }

  private void controls(List<SubtitleLine> lines) {
    for (SubtitleLine line : lines) {
      String text = line.text();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if ((c < ' ' && c != '\t') || (c >= 0x7F && c < 0xA0)) {
          broken(
              FormatRule.CONTROL_CHARACTER,
              line.line(),
              line.column(),
              String.format(
                  Locale.ROOT, "the control character U+%04X in the text; remove it", (int) c));
          return;
        }
      }
    }
  }
}
