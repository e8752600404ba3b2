package dev.transcast.chapter;

import dev.transcast.model.Speaker;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import dev.transcast.topic.Cohesion;
import dev.transcast.topic.ContentWords;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence and when it is heard.
 *
 * @param speaker who says it
 * @param opensTurn whether nobody said anything before it in its turn
 * @param startMs when its first word begins
 * @param words as people see them, sounds left out
 * @param stems of those that carry meaning, in order
 */
record Sentence(
    Speaker speaker, boolean opensTurn, long startMs, List<String> words, List<String> stems) {
  /** Text without any marks is cut here: nobody says longer sentences. */
  private static final int MOST_WORDS = 40;

  static List<Sentence> of(Timeline timeline) {
    ContentWords contentWords = new ContentWords();
    List<Sentence> sentences = new ArrayList<>();
    int turn = -1;
    for (Timeline.Entry entry : timeline.entries()) {
      boolean opensTurn = entry.turn().index() != turn;
      turn = entry.turn().index();
      List<TimedWord> open = new ArrayList<>();
      for (TimedWord word : entry.words()) {
        if (word.word().isSound()) {
          continue;
        }
        open.add(word);
        if (endsSentence(word.word().shown()) || open.size() == MOST_WORDS) {
          sentences.add(sentence(entry, opensTurn, open, timeline, contentWords));
          opensTurn = false;
          open.clear();
        }
      }
      if (!open.isEmpty()) {
        sentences.add(sentence(entry, opensTurn, open, timeline, contentWords));
      }
    }
    return sentences;
  }

  private static Sentence sentence(
      Timeline.Entry entry,
      boolean opensTurn,
      List<TimedWord> words,
      Timeline timeline,
      ContentWords contentWords) {
    List<String> shown = words.stream().map(word -> word.word().shown()).toList();
    return new Sentence(
        entry.turn().speaker(),
        opensTurn,
        timeline.toMs(words.get(0).startFrame()),
        shown,
        shown.stream().flatMap(word -> contentWords.stem(word).stream()).toList());
  }

  private static boolean endsSentence(String shown) {
    int end = shown.length();
    while (end > 0 && "\"'”’)]".indexOf(shown.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".?!…".indexOf(shown.charAt(end - 1)) >= 0;
  }

  Cohesion.Part part() {
    return new Cohesion.Part(words.size(), stems);
  }

  boolean isQuestion() {
    return words.get(words.size() - 1).contains("?");
  }
}
