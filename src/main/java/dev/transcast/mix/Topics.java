package dev.transcast.mix;

import dev.transcast.model.SpeechRequest;
import dev.transcast.model.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a talk turns to something else: a speaker says so ("let's turn to", "my last question"), or
 * begins with a marker such as "so" while the words around it change.
 *
 * <p>How much they change is measured as in TextTiling: by the cosine between the content words of
 * the stretches before and after (M. Hearst, Computational Linguistics 23, 1997).
 */
final class Topics {
  private static final int WINDOW_WORDS = 70;

  /** Nobody turns to something else in every sentence. */
  private static final int LEAST_WORDS_APART = 60;

  private static final int MARKER_WORDS = 7;
  private static final int STEM_LETTERS = 5;

  private static final Pattern ANNOUNCEMENT =
      Pattern.compile(
          "(?:(?:so|now|okay|ok|and|but|well|right|alright|all right|great|thank you|thanks) )*"
              + "(?:let's (?:turn|move|switch|shift|talk|go)"
              + "|let me (?:turn|ask|move|switch|shift)"
              + "|i (?:want|wanted|would like|'d like) to (?:turn|ask|move|switch|shift|talk|go back)"
              + "|i'd like to (?:turn|ask|move|switch|shift|talk|go back)"
              + "|(?:moving|turning) (?:on|to)|switching gears|changing the subject"
              + "|on (?:a|another) (?:different|other) (?:note|topic)"
              + "|(?:my|the|our|one|another|a) (?:next|last|final|other|different) "
              + "(?:question|topic|thing|subject)|another (?:question|topic|thing)"
              + "|next (?:question|topic|up)|finally|before we (?:go|finish|wrap|close|end|let)"
              + "|to (?:wrap|sum) up|speaking of|welcome back)\\b.*");
  private static final Pattern MARKER =
      Pattern.compile("(?:so|now|okay|ok|alright|all right|anyway|next)\\b.*");

  private static final Set<String> COMMON =
      Set.of(
          ("about after again also although always another anything around back because been before"
                  + " being between both bring call came come could does doing done down each else"
                  + " even every everybody everything find first from gets give goes going good"
                  + " gonna great happen have having here into just kind know last less like little"
                  + " long look lots made make many maybe mean more most much myself need never next"
                  + " nothing only other over part people pretty probably quite really right said"
                  + " same says seen should since some somebody something sort still stuff such sure"
                  + " take talk tell than thank that their them then there these they thing things"
                  + " think this those though through time today told took tried true very want well"
                  + " went were what when where which while whole will with without work would"
                  + " years yeah your yourself")
              .split(" "));

  private final List<SpeechRequest> lines;
  private final List<String> stems = new ArrayList<>();

  /** How many content words were said before each line. */
  private final int[] stemsBefore;

  private Topics(List<SpeechRequest> lines) {
    this.lines = lines;
    stemsBefore = new int[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      stemsBefore[i] = stems.size();
      if (!lines.get(i).isSound()) {
        lines.get(i).words().forEach(this::addStem);
      }
    }
  }

  /** For each line, whether it opens a topic. */
  static boolean[] openings(List<SpeechRequest> lines) {
    return new Topics(lines).find();
  }

  private boolean[] find() {
    double[] cohesion = new double[lines.size()];
    double sum = 0;
    int sentences = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (opensSentence(i)) {
        cohesion[i] = cohesion(stemsBefore[i]);
        sum += cohesion[i];
        sentences++;
      }
    }
    double cutoff = sentences == 0 ? 0 : sum / sentences;

    boolean[] opens = new boolean[lines.size()];
    int lastWord = 0;
    int word = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && opensSentence(i) && word - lastWord >= LEAST_WORDS_APART) {
        String start = start(lines.get(i));
        opens[i] =
            ANNOUNCEMENT.matcher(start).matches()
                || (MARKER.matcher(start).matches() && cohesion[i] < cutoff);
        lastWord = opens[i] ? word : lastWord;
      }
      word += lines.get(i).words().size();
    }
    return opens;
  }

  private boolean opensSentence(int i) {
    SpeechRequest before = lines.get(i - 1);
    SpeechRequest line = lines.get(i);
    return !line.isSound()
        && !before.isSound()
        && (before.turn().index() != line.turn().index() || Wording.endsSentence(before));
  }

  private static String start(SpeechRequest line) {
    StringBuilder start = new StringBuilder();
    List<Word> words = line.words();
    for (Word word : words.subList(0, Math.min(MARKER_WORDS, words.size()))) {
      start.append(start.isEmpty() ? "" : " ").append(Wording.bare(word));
    }
    return start.toString();
  }

  private void addStem(Word word) {
    String bare = Wording.bare(word).replaceAll("'.*", "");
    if (bare.length() > 3 && !COMMON.contains(bare)) {
      stems.add(bare.substring(0, Math.min(STEM_LETTERS, bare.length())));
    }
  }

  /** 0 where the stretches share nothing, 1 where they use the same words. */
  private double cohesion(int at) {
    Map<String, Integer> before = counts(stems.subList(Math.max(0, at - WINDOW_WORDS), at));
    Map<String, Integer> after =
        counts(stems.subList(at, Math.min(stems.size(), at + WINDOW_WORDS)));
    double product = 0;
    for (Map.Entry<String, Integer> stem : before.entrySet()) {
      product += stem.getValue() * (double) after.getOrDefault(stem.getKey(), 0);
    }
    double norm = StrictMath.sqrt(power(before) * power(after));
    return norm == 0 ? 0 : product / norm;
  }

  private static Map<String, Integer> counts(List<String> stems) {
    Map<String, Integer> counts = new HashMap<>();
    stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
    return counts;
  }

  private static double power(Map<String, Integer> counts) {
    return counts.values().stream().mapToDouble(count -> (double) count * count).sum();
  }
}
