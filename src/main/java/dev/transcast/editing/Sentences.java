package dev.transcast.editing;

import dev.transcast.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Writes the words between two changes of speaker as sentences. */
final class Sentences {
  /** A mark needs this much evidence, in natural-log odds: wrong ones hurt more than missing. */
  private static final double LEAST_LOG_ODDS = 0.25;

  private Sentences() {}

  /** How each word prints; sounds as they are. */
  static List<String> write(List<Word> words, SentenceScorer scorer) {
    List<String> shown = new ArrayList<>(words.size());
    List<String> forms = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      shown.add(word.isSound() ? word.shown() : Spelling.cased(word.shown()));
      String form = word.isSound() ? "" : Spelling.form(word.shown());
      boolean doubled = !forms.isEmpty() && forms.get(forms.size() - 1).equals(form);
      if (doubled) {
        places.set(places.size() - 1, i);
      } else if (!form.isEmpty() && !Spelling.isHesitation(form)) {
        forms.add(form);
        places.add(i);
      }
    }
    if (forms.isEmpty()) {
      return shown;
    }
    double[] end = scorer.endLogOdds(forms);
    int start = 0;
    for (int i = 0; i < forms.size(); i++) {
      boolean last = i == forms.size() - 1;
      boolean marked = Spelling.endsSentence(shown.get(places.get(i)));
      if (last || marked || end[i] >= LEAST_LOG_ODDS) {
        capitalizeFirst(words, shown, start == 0 ? 0 : places.get(start - 1) + 1);
        if (!marked) {
          boolean asks = scorer.questionLogOdds(forms.subList(start, i + 1)) > 0;
          close(shown, places.get(i), asks ? '?' : '.');
        }
        start = i + 1;
      }
    }
    return shown;
  }

  private static void capitalizeFirst(List<Word> words, List<String> shown, int from) {
    for (int i = from; i < words.size(); i++) {
      if (!words.get(i).isSound()) {
        shown.set(i, Spelling.capitalized(shown.get(i)));
        return;
      }
    }
  }

  private static void close(List<String> shown, int place, char mark) {
    String word = shown.get(place);
    int end = word.length();
    while (end > 1 && ",;:-–—".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    shown.set(place, word.substring(0, end) + mark);
  }
}
