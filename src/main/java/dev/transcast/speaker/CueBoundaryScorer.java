package dev.transcast.speaker;

import java.util.Arrays;
import java.util.Set;

/**
 * Weighs the words around a gap: how turns open and close, questions just asked, "you" before and
 * "I" after. Texts with and without punctuation have a table each.
 */
final class CueBoundaryScorer implements BoundaryScorer {
  private static final String BIAS = "bias";

  /** A sound between two words: applause and music fall where somebody stops. Set by hand. */
  private static final double SOUND_LOG_ODDS = 1.0;

  private static final int QUESTION_REACH = 25;
  private static final int LONGEST_SENTENCE = 30;
  private static final Set<String> YOU = Set.of("you", "your", "you're", "you've");
  private static final Set<String> ME = Set.of("i", "i'm", "i've", "my", "i'd", "me", "i'll");
  private static final Set<String> QUESTION_OPENERS =
      Set.of(
          "what", "how", "why", "who", "where", "when", "which", "do", "did", "does", "are", "is",
          "can", "could", "would", "have", "has", "was", "were", "will", "should");
  private static final Set<String> QUESTION_SECONDS =
      Set.of(
          "you", "your", "it", "that", "the", "do", "did", "is", "are", "i", "they", "we", "this");

  private final CueTable plain = CueTable.load("turn-cues-plain.tsv");
  private final CueTable punctuated = CueTable.load("turn-cues-punctuated.tsv");

  @Override
  public double[] logOdds(Talk talk) {
    double[] logOdds = new double[talk.size()];
    Arrays.fill(logOdds, Double.NEGATIVE_INFINITY);
    CueTable table = talk.isPunctuated() ? punctuated : plain;
    for (int gap = 1; gap < talk.size(); gap++) {
      boolean sound = talk.token(gap).opening() == Talk.Opening.SOUND;
      if (talk.isPunctuated() && talk.mark(gap - 1).isEmpty() && !sound) {
        continue;
      }
      double sum = table.weight(BIAS) + words(table, talk, gap) + persons(table, talk, gap);
      sum += talk.isPunctuated() ? sentences(table, talk, gap) : question(table, talk, gap);
      sum += sound ? SOUND_LOG_ODDS : 0;
      sum += talk.token(gap).hesitant() ? table.weight("f") : 0;
      logOdds[gap] = sum;
    }
    return logOdds;
  }

  private static double words(CueTable table, Talk talk, int gap) {
    String next = "n " + talk.form(gap);
    String next2 = next + " " + talk.form(gap + 1);
    String next3 = next2 + " " + talk.form(gap + 2);
    String last = talk.form(gap - 1);
    String last2 = talk.form(gap - 2) + " " + last;
    String last3 = talk.form(gap - 3) + " " + last2;
    return table.weight(next)
        + table.weight(next2)
        + table.weight(next3)
        + table.weight("p " + last)
        + table.weight("p " + last2)
        + table.weight("p " + last3)
        + table.weight("x " + last + " " + talk.form(gap))
        + table.weight("x2 " + last + " " + talk.form(gap) + " " + talk.form(gap + 1))
        + table.weight("x3 " + last2 + " " + talk.form(gap));
  }

  private static double persons(CueTable table, Talk talk, int gap) {
    return table.weight(
        "c "
            + flag(any(talk, gap - 7, gap, YOU))
            + flag(any(talk, gap, gap + 6, ME))
            + flag(any(talk, gap, gap + 6, YOU))
            + flag(any(talk, gap - 7, gap, ME)));
  }

  private static double question(CueTable table, Talk talk, int gap) {
    int distance = 9;
    for (int back = 1; back < QUESTION_REACH && gap - back - 1 >= 0; back++) {
      if (QUESTION_OPENERS.contains(talk.form(gap - back - 1))
          && QUESTION_SECONDS.contains(talk.form(gap - back))) {
        distance = back / 5;
        break;
      }
    }
    return table.weight("q " + distance);
  }

  private static double sentences(CueTable table, Talk talk, int gap) {
    String mark = talk.mark(gap - 1);
    int end = gap;
    while (end < talk.size() && end - gap < LONGEST_SENTENCE && talk.mark(end).isEmpty()) {
      end++;
    }
    int before = gap - 2;
    while (before >= 0 && gap - before < LONGEST_SENTENCE && talk.mark(before).isEmpty()) {
      before--;
    }
    int length = end - gap + 1;
    double sum =
        table.weight("m " + mark)
            + table.weight("l " + mark + lengthClass(length))
            + table.weight("k " + mark + lengthClass(gap - 1 - before))
            + table.weight("v " + mark + " " + talk.form(gap));
    if (end < talk.size()) {
      String endMark = talk.mark(end);
      sum += table.weight("e " + endMark + (length < 4 ? " 1 " : " 2 ") + mark);
      if (length <= 3) {
        StringBuilder sentence = new StringBuilder("s");
        for (int i = gap; i <= end; i++) {
          sentence.append(' ').append(talk.form(i));
        }
        sum += table.weight(sentence.append(' ').append(endMark).toString());
      }
    }
    return sum;
  }

  private static int lengthClass(int words) {
    return words < 6 ? words : 6 + Math.min(2, words / 10);
  }

  private static boolean any(Talk talk, int from, int to, Set<String> forms) {
    for (int i = Math.max(0, from); i < Math.min(to, talk.size()); i++) {
      if (forms.contains(talk.form(i))) {
        return true;
      }
    }
    return false;
  }

  private static char flag(boolean set) {
    return set ? '1' : '0';
  }
}
