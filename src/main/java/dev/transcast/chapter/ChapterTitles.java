package dev.transcast.chapter;

import dev.transcast.topic.ContentWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names each chapter by its phrases that the other chapters have least: one to three words that
 * stand together, weighted by how often they come here and in how few chapters they come at all.
 */
final class ChapterTitles {
  private static final int LONGEST_PHRASE_WORDS = 3;
  private static final int MOST_PHRASES = 2;

  /** A second phrase says something only if it is about as telling as the first. */
  private static final double SECOND_AT_LEAST = 0.5;

  /** A phrase that follows one of these is what somebody talks about, not what somebody does. */
  private static final Set<String> BEFORE_NOUNS =
      Set.of(
          "a", "an", "the", "this", "that", "these", "those", "my", "your", "his", "her", "its",
          "our", "their", "of", "in", "on", "for", "about", "with", "from", "by", "between", "some",
          "any", "every", "each", "no", "more", "most", "new", "old", "good", "big", "little");

  private ChapterTitles() {}

  private static final class Phrase {
    final List<String> stems;
    final Map<String, Integer> forms = new LinkedHashMap<>();
    int count;
    int countAsNoun;
    double score;

    Phrase(List<String> stems) {
      this.stems = stems;
    }

    /** As it was said most often; of equals, the first. */
    String form() {
      return forms.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElseThrow();
    }
  }

  static List<String> of(List<Sentence> sentences, List<Integer> starts) {
    Map<String, Integer> spread = new HashMap<>();
    for (int i = 0; i < starts.size(); i++) {
      phrases(chapter(sentences, starts, i))
          .keySet()
          .forEach(key -> spread.merge(key, 1, Integer::sum));
    }
    List<String> titles = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < starts.size(); i++) {
      // Counted anew, for the phrases of all chapters together are larger than the talk.
      Map<String, Phrase> phrases = phrases(chapter(sentences, starts, i));
      String title = title(phrases, spread, starts.size(), taken);
      titles.add(title.isEmpty() ? "Part " + (i + 1) : title);
    }
    return titles;
  }

  private static List<Sentence> chapter(
      List<Sentence> sentences, List<Integer> starts, int number) {
    int end = number + 1 < starts.size() ? starts.get(number + 1) : sentences.size();
    return sentences.subList(starts.get(number), end);
  }

  private static Map<String, Phrase> phrases(List<Sentence> sentences) {
    ContentWords contentWords = new ContentWords();
    Map<String, Phrase> phrases = new LinkedHashMap<>();
    for (Sentence sentence : sentences) {
      List<String> words = sentence.words();
      for (int from = 0; from < words.size(); from++) {
        List<String> stems = new ArrayList<>();
        List<String> form = new ArrayList<>();
        for (int to = from; to < Math.min(words.size(), from + LONGEST_PHRASE_WORDS); to++) {
          String stem = contentWords.stem(words.get(to)).orElse("");
          if (stem.isEmpty()) {
            break;
          }
          stems.add(stem);
          form.add(printed(words.get(to), from == 0 && to == 0));
          Phrase phrase =
              phrases.computeIfAbsent(
                  String.join(" ", stems), key -> new Phrase(List.copyOf(stems)));
          phrase.count++;
          phrase.countAsNoun += from > 0 && BEFORE_NOUNS.contains(before(words, from)) ? 1 : 0;
          phrase.forms.merge(String.join(" ", form), 1, Integer::sum);
          if (endsPhrase(words.get(to))) {
            break;
          }
        }
      }
    }
    return phrases;
  }

  private static String title(
      Map<String, Phrase> phrases, Map<String, Integer> spread, int chapters, Set<String> taken) {
    for (Map.Entry<String, Phrase> entry : phrases.entrySet()) {
      Phrase phrase = entry.getValue();
      double rarity = Math.log(1.0 + (double) chapters / spread.getOrDefault(entry.getKey(), 1));
      double length = 1.0 + 0.6 * (phrase.stems.size() - 1);
      double nounness = 0.2 + 0.8 * phrase.countAsNoun / phrase.count;
      phrase.score = (phrase.count - 0.6) * rarity * length * nounness;
    }
    List<Phrase> ranked =
        phrases.values().stream()
            .sorted(Comparator.comparingDouble((Phrase phrase) -> -phrase.score))
            .toList();
    List<Phrase> chosen = new ArrayList<>();
    Set<String> stems = new HashSet<>();
    for (Phrase phrase : ranked) {
      boolean isTelling = chosen.isEmpty() || phrase.score >= SECOND_AT_LEAST * chosen.get(0).score;
      if (chosen.size() == MOST_PHRASES || !isTelling) {
        break;
      }
      if (phrase.stems.stream().noneMatch(stems::contains)
          && !taken.contains(String.join(" ", phrase.stems))) {
        chosen.add(phrase);
        stems.addAll(phrase.stems);
      }
    }
    chosen.forEach(phrase -> taken.add(String.join(" ", phrase.stems)));
    String title = String.join(" and ", chosen.stream().map(Phrase::form).toList());
    return title.isEmpty()
        ? title
        : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  /** A word without marks; one that is capital only for opening the sentence is made small. */
  private static String printed(String shown, boolean opensSentence) {
    String small = ContentWords.letters(shown);
    int at = shown.toLowerCase(Locale.ROOT).replace('’', '\'').indexOf(small);
    String word =
        at >= 0 && at + small.length() <= shown.length()
            ? shown.substring(at, at + small.length())
            : small;
    if (word.endsWith("'s") || word.endsWith("’s")) {
      word = word.substring(0, word.length() - 2);
    }
    boolean isOrdinary =
        word.length() > 1 && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
    return opensSentence && isOrdinary ? word.toLowerCase(Locale.ROOT) : word;
  }

  private static String before(List<String> words, int index) {
    return endsPhrase(words.get(index - 1)) ? "" : ContentWords.letters(words.get(index - 1));
  }

  private static boolean endsPhrase(String shown) {
    char last = shown.charAt(shown.length() - 1);
    return !Character.isLetterOrDigit(last);
  }
}
