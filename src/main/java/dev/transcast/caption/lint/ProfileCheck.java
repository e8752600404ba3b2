package dev.transcast.caption.lint;

import dev.transcast.caption.CaptionProfile;
import dev.transcast.subtitle.SubtitleCue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks the cues of one file, in their order, against a profile. It keeps no cue but the last. */
public final class ProfileCheck {
  private final CaptionProfile profile;
  private final CaptionFaults faults;
  private final LineCheck lines;

  /** The last cue of each place on the screen. */
  private final Map<String, Shown> last = new HashMap<>();

  private boolean voicesSeen;

  private record Shown(SubtitleCue cue, ShownText text) {}

  public ProfileCheck(CaptionProfile profile, CaptionFaults faults) {
    this.profile = profile;
    this.faults = faults;
    this.lines = new LineCheck(profile, faults);
  }

  /** Checks the next cue of the file. */
  public void cue(SubtitleCue cue) {
    ShownText text = ShownText.of(cue);
    if (text.lines().isEmpty()) {
      return;
    }
    lines.check(cue, text);
    checkSpeakers(cue, text);
    checkDuration(cue, text);
    Shown now = new Shown(cue, text);
    Shown before = last.put(place(cue), now);
    if (before != null) {
      checkGap(before.cue(), cue);
      checkFlashing(before, now);
    }
  }

  private void checkDuration(SubtitleCue cue, ShownText text) {
    long durationMs = cue.endMs() - cue.startMs();
    if (durationMs <= 0) {
      return;
    }
    if (durationMs < profile.minDurationMs()) {
      broken(
          CaptionRule.TOO_SHORT,
          cue,
          "shown for " + durationMs + " ms; the shortest is " + profile.minDurationMs() + " ms");
    }
    if (durationMs > profile.maxDurationMs()) {
      broken(
          CaptionRule.TOO_LONG,
          cue,
          "shown for " + durationMs + " ms; the longest is " + profile.maxDurationMs() + " ms");
    }
    profile
        .maxCharsPerSecond()
        .ifPresent(most -> checkSpeed(cue, text.chars(), most, 1000, "characters a second"));
    profile
        .maxWordsPerMinute()
        .ifPresent(most -> checkSpeed(cue, text.words(), most, 60_000, "words a minute"));
  }

  private void checkSpeed(SubtitleCue cue, int count, double most, long perMs, String unit) {
    long durationMs = cue.endMs() - cue.startMs();
    long neededMs = (long) Math.ceil(count * perMs / most);
    if (durationMs < neededMs) {
      broken(
          CaptionRule.READING_SPEED,
          cue,
          String.format(
              Locale.ROOT,
              "%.1f %s; the most is %.0f: show it for %d ms, not %d",
              (double) count * perMs / durationMs,
              unit,
              most,
              neededMs,
              durationMs));
    }
  }

  private void checkGap(SubtitleCue before, SubtitleCue cue) {
    long gapMs = cue.startMs() - before.endMs();
    if (cue.startMs() < before.startMs()) {
      return;
    }
    if (gapMs < 0) {
      broken(
          CaptionRule.OVERLAP,
          cue,
          "it appears " + -gapMs + " ms before the cue of line " + before.line() + " goes");
    } else if (gapMs < profile.minGapMs()) {
      broken(
          CaptionRule.GAP_TOO_SHORT,
          cue,
          gapMs + " ms after the cue above; the shortest gap is " + profile.minGapMs() + " ms");
    } else if (gapMs > profile.minGapMs() && gapMs < profile.minOpenGapMs()) {
      broken(
          CaptionRule.GAP_NOT_CLOSED,
          cue,
          gapMs
              + " ms after the cue above; a gap is "
              + profile.minGapMs()
              + " ms, or at least "
              + profile.minOpenGapMs()
              + " ms");
    }
  }

  /** Rolling captions show a line again above the next; others blink with the same text. */
  private void checkFlashing(Shown before, Shown now) {
    long gapMs = now.cue().startMs() - before.cue().endMs();
    List<String> above = before.text().lines();
    List<String> lines = now.text().lines();
    boolean rolls =
        above.size() > 1 && lines.size() > 1 && above.get(above.size() - 1).equals(lines.get(0));
    boolean repeats = above.equals(lines) && before.cue().voices().equals(now.cue().voices());
    if (gapMs < 1000 && (rolls || repeats)) {
      broken(
          CaptionRule.FLASHING,
          now.cue(),
          "the text of the cue above goes and comes back; show it once, for as long as both");
    }
  }

  private void checkSpeakers(SubtitleCue cue, ShownText text) {
    List<String> voices = cue.voices();
    long labels =
        text.labels().stream()
            .filter(ShownText.Label::isPresent)
            .map(ShownText.Label::name)
            .distinct()
            .count();
    boolean hyphens = text.hasHyphens();
    boolean areTwo = voices.size() > 1 || labels > 1 || hyphens;
    boolean isFormForTwo =
        profile.twoSpeakers()
            && hyphens
            && text.parts().stream().allMatch(part -> part.voices().size() <= 1);
    if (areTwo && !isFormForTwo) {
      broken(
          CaptionRule.TWO_SPEAKERS,
          cue,
          profile.twoSpeakers()
              ? "two people in a cue; each has a line behind a hyphen, or a cue"
              : "two people in a cue; each has a cue");
    }
    if (voices.isEmpty() && voicesSeen && labels == 0 && !text.isSound()) {
      broken(CaptionRule.MISSING_SPEAKER, cue, "nobody is named here, as other cues name a voice");
    }
    voicesSeen |= !voices.isEmpty();
  }

  private void broken(CaptionRule rule, SubtitleCue cue, String message) {
    faults.broken(rule, cue.line(), cue.column(), message);
  }

  /** Where a cue stands: WebVTT's region and line, TTML's region. */
  private static String place(SubtitleCue cue) {
    String place = cue.place();
    if (place.isEmpty() || place.indexOf(':') < 0) {
      return place;
    }
    StringBuilder kept = new StringBuilder();
    for (String setting : place.split("\\s+", -1)) {
      if (setting.startsWith("region:") || setting.startsWith("line:")) {
        kept.append(setting).append(' ');
      }
    }
    return kept.toString();
  }
}
