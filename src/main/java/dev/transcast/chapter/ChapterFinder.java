package dev.transcast.chapter;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Chapter;
import dev.transcast.model.Timeline;
import dev.transcast.model.Transcript;
import dev.transcast.topic.Cohesion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where an episode turns to something new, and calls each part by words of the talk; what a
 * script asks for is the last word.
 */
public final class ChapterFinder {
  /** Players list chapters: shorter ones are noise. */
  public static final long SHORTEST_MS = 60_000;

  /** What an ID3 tag can list (ID3v2 Chapter Frame Addendum 1.0, section 3.2). */
  private static final int MOST = 255;

  private static final int USUAL_COUNT = 8;
  private static final long USUAL_SHORTEST_MS = 80_000;
  private static final long USUAL_LONGEST_MS = 360_000;

  /** Longer parts are not tried where shorter ones are possible: time stays linear. */
  private static final int LONGEST_IN_USUAL = 8;

  /** What a place must have more than a valley like most to be worth a chapter. */
  private static final double COST = 2.0;

  private static final double LENGTH_WEIGHT = 1.0;

  private ChapterFinder() {}

  /**
   * Tells before anything is spoken what is wrong with the chapters that a script asks for.
   *
   * @throws BadInputException with the places
   */
  public static void requireFindable(Transcript transcript) throws BadInputException {
    if (!transcript.directions().chapters().isEmpty()) {
      new MarkedChapters(transcript).requireFindable();
    }
  }

  /**
   * The chapters of an episode.
   *
   * @return at least one, the first at 0; those that are found last {@link #SHORTEST_MS} or longer,
   *     but for an episode that is shorter as a whole
   * @throws BadInputException if the script asks for what cannot be
   */
  public static List<Chapter> find(Transcript transcript, Timeline timeline)
      throws BadInputException {
    if (!transcript.directions().chapters().isEmpty()) {
      return new MarkedChapters(transcript).chapters(timeline);
    }
    List<Sentence> sentences = Sentence.of(timeline);
    List<Integer> starts =
        sentences.isEmpty() ? List.of(0) : starts(sentences, timeline.durationMs());
    if (starts.size() == 1) {
      return List.of(new Chapter(transcript.title(), 0));
    }
    List<String> titles = ChapterTitles.of(sentences, starts);
    List<Chapter> chapters = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      long startMs = i == 0 ? 0 : sentences.get(starts.get(i)).startMs();
      chapters.add(new Chapter(titles.get(i), startMs));
    }
    return List.copyOf(chapters);
  }

  /**
   * The first sentence of each chapter: the division with the deepest valleys and the clearest
   * words whose parts are about as long as usual, found by dynamic programming.
   */
  private static List<Integer> starts(List<Sentence> sentences, long durationMs) {
    int count = sentences.size();
    double[] depths = new Cohesion(sentences.stream().map(Sentence::part).toList()).depths();
    TurningPoints turningPoints = new TurningPoints(sentences);
    long shortestMs = Math.max(SHORTEST_MS, durationMs / MOST);
    double usualMs =
        Math.max(
            Math.max(USUAL_SHORTEST_MS, shortestMs),
            Math.min(USUAL_LONGEST_MS, durationMs / USUAL_COUNT));
    double[] best = new double[count + 1];
    int[] previous = new int[count + 1];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[0] = 0.0;
    for (int end = 1; end <= count; end++) {
      long endMs = end == count ? durationMs : sentences.get(end).startMs();
      double gain = end == count ? 0.0 : depths[end] + turningPoints.weight(end) - COST;
      for (int start = end - 1; start >= 0; start--) {
        long lengthMs = endMs - (start == 0 ? 0 : sentences.get(start).startMs());
        if (lengthMs > LONGEST_IN_USUAL * usualMs && best[end] > Double.NEGATIVE_INFINITY) {
          break;
        }
        boolean isWhole = start == 0 && end == count;
        if (best[start] == Double.NEGATIVE_INFINITY || (lengthMs <= shortestMs && !isWhole)) {
          continue;
        }
        double deviation = Math.log(Math.max(1, lengthMs) / usualMs);
        double value = best[start] + gain - LENGTH_WEIGHT * deviation * deviation;
        if (value > best[end]) {
          best[end] = value;
          previous[end] = start;
        }
      }
    }
    List<Integer> starts = new ArrayList<>();
    for (int at = count; at > 0; at = previous[at]) {
      starts.add(0, previous[at]);
    }
    return starts;
  }
}
