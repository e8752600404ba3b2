package dev.transcast.mix;

import dev.transcast.model.SpeechRequest;
import dev.transcast.model.Word;
import java.util.List;

/**
 * How long it is quiet after each line, planned over the whole talk before anything is placed.
 *
 * <p>Every pause has its reason in the words around it, and its length is drawn with a seed of
 * those words: a talk sounds the same every time, and an edit changes the pauses beside it only.
 */
final class PausePlan {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final List<Line> lines;
  private final boolean[] opensTopic;

  private PausePlan(List<Line> lines) {
    this.lines = lines;
    this.opensTopic = Topics.openings(lines.stream().map(Line::request).toList());
  }

  /**
   * The gaps between the lines.
   *
   * @param factor how long pauses are, 1 for as people leave them
   * @param crosstalk whether backchannels may begin before the other speaker has ended
   * @return gap i, in ms, follows line i; one fewer than lines; below 0 where lines overlap
   */
  static double[] gapsMs(List<Line> lines, int sampleRateHz, double factor, boolean crosstalk) {
    PausePlan plan = new PausePlan(lines);
    double[] gapsMs = new double[Math.max(0, lines.size() - 1)];
    for (int i = 0; i < gapsMs.length; i++) {
      gapsMs[i] = factor * plan.after(i).drawMs(plan.seed(i));
      if (crosstalk && plan.isOverlappedBackchannel(i + 1)) {
        gapsMs[i] = -Crosstalk.overlapMs(lines.get(i), lines.get(i + 1), sampleRateHz);
      }
    }
    return gapsMs;
  }

  /** The reason for the pause after line i. */
  private Pause after(int i) {
    SpeechRequest before = lines.get(i).request();
    SpeechRequest after = lines.get(i + 1).request();
    if (before.isSound() || after.isSound()) {
      return aroundSound(before, after);
    }
    if (opensTopic[i + 1]) {
      return Pause.TOPIC;
    }
    return before.turn().index() == after.turn().index()
        ? withinTurn(before)
        : betweenTurns(before, after, i + 1);
  }

  private static Pause aroundSound(SpeechRequest before, SpeechRequest after) {
    return DirectedPause.isOne(before) || DirectedPause.isOne(after) ? Pause.NONE : Pause.SOUND;
  }

  private static Pause withinTurn(SpeechRequest before) {
    if (Wording.endsSentence(before)) {
      return Pause.SENTENCE;
    }
    return Wording.endsPhrase(before) ? Pause.PHRASE : Pause.BREATH;
  }

  private Pause betweenTurns(SpeechRequest before, SpeechRequest after, int next) {
    if (Wording.isBackchannel(after.turn()) || goesOnAfterBackchannel(next)) {
      return Pause.BACKCHANNEL;
    }
    if (!Wording.asks(before)) {
      return Pause.TURN;
    }
    return Wording.hesitates(after) ? Pause.HESITANT_ANSWER : Pause.ANSWER;
  }

  /** Whether line i goes on with what its speaker said before somebody else's "Yeah". */
  private boolean goesOnAfterBackchannel(int i) {
    return i >= 2
        && lines.get(i - 1).request().turn().words().size() == lines.get(i - 1).words().size()
        && Wording.isBackchannel(lines.get(i - 1).request().turn())
        && !Wording.asks(lines.get(i - 2).request())
        && isSameSpeaker(i - 2, i);
  }

  private boolean isOverlappedBackchannel(int i) {
    Line before = lines.get(i - 1);
    Line line = lines.get(i);
    return !before.isSound()
        && !line.isSound()
        && !before.isOfSameTurn(line)
        && Wording.isBackchannel(line.request().turn())
        && !Wording.asks(before.request())
        && i + 1 < lines.size()
        && isSameSpeaker(i - 1, i + 1);
  }

  private boolean isSameSpeaker(int one, int other) {
    return lines
        .get(one)
        .request()
        .turn()
        .speaker()
        .equals(lines.get(other).request().turn().speaker());
  }

  /** FNV-1a over the words on both sides. */
  private long seed(int i) {
    long hash = FNV_OFFSET;
    for (Line line : lines.subList(i, i + 2)) {
      for (Word word : line.request().words()) {
        String shown = word.shown();
        for (int k = 0; k < shown.length(); k++) {
          hash = (hash ^ shown.charAt(k)) * FNV_PRIME;
        }
        hash = (hash ^ ' ') * FNV_PRIME;
      }
    }
    return hash;
  }
}
