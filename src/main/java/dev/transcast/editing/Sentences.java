package dev.transcast.editing;

import dev.transcast.model.Word;
import dev.transcast.tagging.WordTags;
import dev.transcast.tagging.WordTags.Letters;
import dev.transcast.tagging.WordTags.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the words between two changes of speaker as sentences. */
final class Sentences {
  /** A sentence ends where a full stop and a question mark together are at least so likely. */
  private static final double LEAST_END = 0.38;

  private static final double LEAST_COMMA = 0.5;

  /** After a possible end of a sentence, a capital may only mean that one begins. */
  private static final double POSSIBLE_END = 0.2;

  /** Words that only lead on to a sentence, and are none by themselves. */
  private static final Set<String> LEADING_ON = Set.of("so", "and", "but", "or", "because");

  /** Printed text seldom has more words than this in a row without so much as a comma. */
  private static final int MOST_UNMARKED = 30;

  private final List<Word> words;
  private final List<WordTags> tags;
  private final boolean cased;
  private final List<String> shown = new ArrayList<>();

  private Sentences(List<Word> words, List<WordTags> tags, boolean cased) {
    this.words = words;
    this.tags = tags;
    this.cased = cased;
    words.forEach(word -> shown.add(word.shown()));
  }

  /** Words in a row without a mark, the one with the next mark included. */
  private record Run(int first, int last) {}

  /** Whether a caption writer who sets marks has set none for long somewhere. */
  static boolean lacksMarks(List<Word> words) {
    return !unmarked(words).isEmpty();
  }

  private static List<Run> unmarked(List<Word> words) {
    List<Run> runs = new ArrayList<>();
    int first = 0;
    int spoken = 0;
    int last = lastSpoken(words);
    for (int i = 0; i <= last; i++) {
      if (words.get(i).isSound()) {
        continue;
      }
      spoken++;
      if (i == last || Spelling.hasMark(words.get(i).shown())) {
        if (spoken > MOST_UNMARKED) {
          runs.add(new Run(first, i));
        }
        first = i + 1;
        spoken = 0;
      }
    }
    return runs;
  }

  /**
   * How each word prints; sounds as they are.
   *
   * @param tags an entry a word; those of sounds are not read
   * @param cased whether the source has capitals, so that only beginnings need theirs
   */
  static List<String> write(List<Word> words, List<WordTags> tags, boolean cased) {
    Sentences sentences = new Sentences(words, tags, cased);
    sentences.write(new Run(0, lastSpoken(words)), /* whole= */ true);
    return sentences.shown;
  }

  /**
   * How each word prints where marks are missing for long only. What the source marks is kept.
   *
   * @param tags an entry a word; those of sounds are not read
   */
  static List<String> complete(List<Word> words, List<WordTags> tags) {
    Sentences sentences = new Sentences(words, tags, /* cased= */ true);
    for (Run run : unmarked(words)) {
      sentences.write(run, /* whole= */ false);
    }
    return sentences.shown;
  }

  /**
   * Writes a run of words.
   *
   * @param whole whether it begins a sentence and ends one; else the sentence before may go on in
   *     it, and its last word is printed as in the source
   */
  private void write(Run run, boolean whole) {
    boolean begins = whole;
    double end = 0; // probability that a sentence ended before this word
    for (int i = run.first; i <= run.last; i++) {
      Word word = words.get(i);
      if (!Spelling.isSaid(word)) {
        continue;
      }
      String print = begins ? Spelling.capitalized(cased(i, 1)) : cased(i, end);
      if (!whole && i == run.last) {
        shown.set(i, print);
        return;
      }
      boolean opened = begins || end >= POSSIBLE_END;
      WordTags tag = tags.get(i);
      boolean leadsOn = begins && LEADING_ON.contains(Spelling.form(word.shown()));
      end = leadsOn ? 0 : endAfter(i);
      boolean marked = Spelling.endsSentence(print);
      begins = marked || i == run.last || end >= LEAST_END;
      if (begins && !marked) {
        boolean asks = tag.probability(Mark.QUESTION) > tag.probability(Mark.PERIOD);
        print = Spelling.marked(print, asks ? '?' : '.');
      } else if (!begins && tag.probability(Mark.COMMA) >= LEAST_COMMA) {
        print = Spelling.marked(print, ',');
      }
      shown.set(i, print);
      if (opened && !begins) {
        // After "um" the next word is the first of its sentence as well, after "so" perhaps.
        end = Spelling.isHesitation(word.shown()) ? 1 : Math.max(end, POSSIBLE_END / 2);
      }
    }
  }

  /** Probability that a sentence ends with this word, 0..1. */
  private double endAfter(int i) {
    WordTags tag = tags.get(i);
    return Math.max(tag.probability(Mark.PERIOD) + tag.probability(Mark.QUESTION), turnAfter(i));
  }

  /** Probability that somebody else begins after this word, 0..1. */
  private double turnAfter(int i) {
    for (int next = i + 1; next < words.size(); next++) {
      if (!words.get(next).isSound()) {
        return 1 / (1 + Math.exp(-tags.get(next).newTurn()));
      }
    }
    return 0;
  }

  private static int lastSpoken(List<Word> words) {
    int last = words.size() - 1;
    while (last >= 0 && !Spelling.isSaid(words.get(last))) {
      last--;
    }
    return last;
  }

  /** A word with the capitals that it has inside a sentence. */
  private String cased(int i, double endBefore) {
    String print = words.get(i).shown();
    WordTags tag = tags.get(i);
    double mixed = tag.probability(Letters.MIXED);
    double capital = tag.probability(Letters.CAPITALISED) + mixed;
    if (cased || !Capitals.isName(Spelling.form(print), capital, endBefore)) {
      return Spelling.cased(print);
    }
    return mixed >= capital / 2 ? Spelling.mixed(print) : Spelling.name(print);
  }
}
