package dev.transcast.caption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a stretch into cues. One optimisation over all its words: of all ways to cut it, that with
 * the fewest points. A cue's own points depend on its words and on the onset of the next cue only,
 * so dynamic programming finds the optimum; and since a cue holds few words, the time grows
 * linearly with the stretch.
 *
 * <p>Points weigh against each other: about 50 are an ordinary break between words, 100 a bad one.
 */
final class Segmenter {
  private static final double CUE_BREAK_WEIGHT = 1.5;
  private static final double EACH_CUE = 60;
  private static final double SHORT_TEXT = 40;
  private static final double TOO_FAST = 600;

  /** Where a line of the programme ends, silence can give the reader what is missing. */
  private static final double SILENCE_PER_MS = 0.2;

  private static final double MOST_FOR_SILENCE = 200;
  private static final double FASTER_THAN_WANTED = 60;
  private static final double FORBIDDEN_GAP = 100;

  /** A sentence that ends inside a cue, and one that also lacks its other end there. */
  private static final double TWO_SENTENCES = 80;

  private static final double PART_OF_SENTENCE = 60;

  /** Text that stands long before it is said gives the point away. */
  private static final long LONG_PAUSE_MS = 400;

  private static final double LONG_PAUSE_PER_MS = 0.1;

  private final CaptionProfile profile;
  private final CueClock clock;
  private final PartOfSpeechTagger tagger = new PartOfSpeechTagger();

  Segmenter(CaptionProfile profile, CueClock clock) {
    this.profile = profile;
    this.clock = clock;
  }

  /**
   * The cues of a stretch.
   *
   * @param nextOnsetMs when the next stretch is first heard, or the programme ends
   */
  List<Draft> cut(Stretch stretch, long nextOnsetMs) {
    return new Cutting(stretch, nextOnsetMs).cues();
  }

  private final class Cutting {
    private final Stretch stretch;
    private final List<CueWord> words;
    private final long nextOnsetMs;
    private final Breaks breaks;
    private final LineLayout layout;

    /** Sentence ends, and points for long pauses, up to each word. */
    private final int[] sentenceEnds;

    private final double[] pauseCosts;

    Cutting(Stretch stretch, long nextOnsetMs) {
      this.stretch = stretch;
      this.words = stretch.words();
      this.nextOnsetMs = nextOnsetMs;
      this.breaks = new Breaks(words, tagger);
      this.layout = new LineLayout(words, breaks, profile);
      sentenceEnds = new int[words.size() + 1];
      pauseCosts = new double[words.size()];
      for (int k = 0; k < words.size(); k++) {
        sentenceEnds[k + 1] = sentenceEnds[k] + (breaks.endsSentence(k) ? 1 : 0);
        if (k > 0) {
          long pauseMs = words.get(k).startMs() - words.get(k - 1).endMs();
          pauseCosts[k] =
              pauseCosts[k - 1] + LONG_PAUSE_PER_MS * Math.max(0, pauseMs - LONG_PAUSE_MS);
        }
      }
    }

    List<Draft> cues() {
      double[] bestCost = new double[words.size() + 1];
      LineLayout.Lines[] bestLast = new LineLayout.Lines[words.size() + 1];
      int[] bestFrom = new int[words.size() + 1];
      Arrays.fill(bestCost, Double.POSITIVE_INFINITY);
      bestCost[0] = 0;
      for (int from = 0; from < words.size(); from++) {
        Optional<SpeakerLabel> label = from == 0 ? stretch.label() : Optional.empty();
        for (int to = from + 1; to <= words.size(); to++) {
          LineLayout.Lines lines = layout.best(from, to, label);
          if (lines == null || (to - from > 1 && spokenMs(from, to) > profile.maxDurationMs())) {
            break;
          }
          double cost = bestCost[from] + lines.cost() + costOf(from, to);
          if (cost < bestCost[to]) {
            bestCost[to] = cost;
            bestLast[to] = lines;
            bestFrom[to] = from;
          }
        }
      }
      List<Draft> cues = new ArrayList<>();
      for (int to = words.size(); to > 0; to = bestFrom[to]) {
        int from = bestFrom[to];
        cues.add(
            new Draft(
                layout.text(stretch.speaker(), bestLast[to]),
                stretch.isSound(),
                timeOf(from, to),
                charsOf(from, to),
                stretch.startsTurn() && from == 0,
                stretch.endsTurn() && to == words.size(),
                words.get(from).place(),
                words.get(to - 1).place()));
      }
      Collections.reverse(cues);
      return cues;
    }

    private long spokenMs(int from, int to) {
      return words.get(to - 1).endMs() - words.get(from).startMs();
    }

    private ReadingTime timeOf(int from, int to) {
      boolean hasLabel = from == 0 && stretch.label().isPresent();
      return ReadingTime.of(profile, charsOf(from, to), to - from, hasLabel);
    }

    private int charsOf(int from, int to) {
      int labelChars = from == 0 ? stretch.label().map(label -> label.chars() + 1).orElse(0) : 0;
      return labelChars + layout.chars(from, to);
    }

    private double costOf(int from, int to) {
      double cost = EACH_CUE + timeCost(from, to) + sentenceCost(from, to) + pauseCost(from, to);
      if (to < words.size()) {
        cost += CUE_BREAK_WEIGHT * breaks.costBefore(to);
      }
      double full = (double) profile.maxLineChars() * profile.maxLines();
      double empty = Math.max(0, 1 - charsOf(from, to) / full);
      return cost + SHORT_TEXT * empty * empty;
    }

    private double timeCost(int from, int to) {
      ReadingTime time = timeOf(from, to);
      CueWord last = words.get(to - 1);
      long startMs = words.get(from).startMs();
      long nextMs = Math.max(startMs, to < words.size() ? words.get(to).startMs() : nextOnsetMs);
      long endMs = clock.endMs(startMs, last.endMs(), time, nextMs);
      double durationMs = Math.max(1, endMs - startMs);
      double cost = 0;
      double missingMs = time.requiredMs() - durationMs;
      if (missingMs > 0 && last.place().endsEntry()) {
        cost += Math.min(MOST_FOR_SILENCE, SILENCE_PER_MS * missingMs);
      } else if (missingMs > 0) {
        cost += TOO_FAST * Math.min(1, missingMs / durationMs);
      }
      if (durationMs < time.wantedMs()) {
        cost += FASTER_THAN_WANTED * (1 - durationMs / time.wantedMs());
      }
      long gapMs = nextMs - endMs;
      if (gapMs > profile.minGapMs() && gapMs < profile.minOpenGapMs()) {
        cost += FORBIDDEN_GAP;
      }
      return cost;
    }

    private double sentenceCost(int from, int to) {
      boolean whole = (from == 0 || breaks.endsSentence(from - 1)) && breaks.endsSentence(to - 1);
      int inside = sentenceEnds[to - 1] - sentenceEnds[from];
      return inside * (whole ? TWO_SENTENCES : TWO_SENTENCES + PART_OF_SENTENCE);
    }

    private double pauseCost(int from, int to) {
      return pauseCosts[to - 1] - pauseCosts[from];
    }
  }
}
