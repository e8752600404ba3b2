package dev.transcast.caption.lint;

import dev.transcast.audio.WavReader;
import dev.transcast.subtitle.SubtitleCue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How captions lie on their sound: where somebody speaks, and where a caption stands. */
public final class SyncCheck {
  /** Speech without a caption for less than this is an edge. */
  static final long UNCAPTIONED_MS = 700;

  /** A caption over less speech than this, and than this share of itself, stands over silence. */
  static final long SPEECH_MS = 100;

  static final double SPEECH_SHARE = 0.1;

  /** Captions on the whole this far from the speech are heard to be wrong. */
  static final long CLEAR_OFFSET_MS = 200;

  private final List<Speech.Interval> speech;
  private final List<CueTime> cues;
  private final CaptionFaults faults;

  private SyncCheck(List<Speech.Interval> speech, List<CueTime> cues, CaptionFaults faults) {
    this.speech = speech;
    this.cues = cues.stream().sorted(Comparator.comparingLong(CueTime::startMs)).toList();
    this.faults = faults;
  }

  /**
   * When a cue stands.
   *
   * @param line of its times in the file
   * @param column of its times
   * @param startMs when it appears
   * @param endMs when it goes
   * @param isSound whether it shows nothing but a sound, which may be faint
   */
  public record CueTime(int line, int column, long startMs, long endMs, boolean isSound) {
    public static CueTime of(SubtitleCue cue) {
      return new CueTime(
          cue.line(), cue.column(), cue.startMs(), cue.endMs(), ShownText.of(cue).isSound());
    }
  }

  /**
   * Compares cues with a WAV file.
   *
   * @throws IOException if it cannot be read
   */
  public static void check(Path wav, List<CueTime> cues, CaptionFaults faults) throws IOException {
    try (WavReader in = new WavReader(wav)) {
      SyncCheck check =
          new SyncCheck(Speech.in(in, in.sampleRateHz(), in.channels()), cues, faults);
      check.offset();
      check.captions();
      check.speech();
    }
  }

  private void offset() {
    SyncOffset offset = SyncOffset.of(speech, cues);
    if (offset.isClear() && Math.abs(offset.lateMs()) >= CLEAR_OFFSET_MS) {
      faults.broken(
          CaptionRule.OUT_OF_SYNC,
          0,
          0,
          String.format(
              Locale.ROOT,
              "the captions come %.2f s too %s: %d of %d then begin with the speech, now %d",
              Math.abs(offset.lateMs()) / 1000.0,
              offset.lateMs() > 0 ? "late" : "early",
              offset.hits(),
              cues.size(),
              offset.hitsAsTheyAre()));
    }
  }

  private void captions() {
    int from = 0;
    for (CueTime cue : cues) {
      while (from < speech.size() && speech.get(from).endMs() <= cue.startMs()) {
        from++;
      }
      long heardMs = 0;
      for (int i = from; i < speech.size() && speech.get(i).startMs() < cue.endMs(); i++) {
        heardMs += speech.get(i).overlapMs(cue.startMs(), cue.endMs());
      }
      long durationMs = cue.endMs() - cue.startMs();
      if (!cue.isSound()
          && durationMs > 0
          && heardMs < Math.min(SPEECH_MS, durationMs * SPEECH_SHARE)) {
        faults.broken(
            CaptionRule.CAPTION_OVER_SILENCE,
            cue.line(),
            cue.column(),
            "nothing is heard from " + seconds(cue.startMs()) + " to " + seconds(cue.endMs()));
      }
    }
  }

  private void speech() {
    int next = 0;
    long shownUntilMs = 0;
    for (Speech.Interval interval : speech) {
      long bareFromMs = Math.max(interval.startMs(), shownUntilMs);
      while (bareFromMs < interval.endMs()) {
        while (next < cues.size() && cues.get(next).endMs() <= bareFromMs) {
          next++;
        }
        long bareToMs =
            next < cues.size()
                ? Math.min(interval.endMs(), cues.get(next).startMs())
                : interval.endMs();
        if (bareToMs - bareFromMs >= UNCAPTIONED_MS) {
          faults.broken(
              CaptionRule.SPEECH_UNCAPTIONED,
              next < cues.size() ? cues.get(next).line() : 0,
              next < cues.size() ? cues.get(next).column() : 0,
              "speech from "
                  + seconds(bareFromMs)
                  + " to "
                  + seconds(bareToMs)
                  + " has no caption");
        }
        bareFromMs = next < cues.size() ? Math.max(bareToMs, cues.get(next).endMs()) : bareToMs;
      }
      shownUntilMs = bareFromMs;
    }
  }

  private static String seconds(long ms) {
    return String.format(Locale.ROOT, "%.2f s", ms / 1000.0);
  }
}
