package dev.transcast.caption;

import dev.transcast.model.Speaker;
import dev.transcast.model.TextSpan;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Somebody who speaks one line without taking breath. */
final class Hurry {
  private Hurry() {}

  static Timeline timeline(String text, long msPerWord) {
    List<Word> words = new ArrayList<>();
    List<TimedWord> timed = new ArrayList<>();
    int position = 0;
    long frame = 0;
    for (String token : text.split(" ", -1)) {
      Word word = Word.spoken(new TextSpan(position, position + token.length()), token);
      long end = frame + Talk.millis(msPerWord);
      words.add(word);
      timed.add(new TimedWord(word, frame, end));
      position += token.length() + 1;
      frame = end;
    }
    Turn turn = new Turn(0, new Speaker("s1", "Ann"), words, 1);
    Timeline.Entry entry = new Timeline.Entry(turn, 0, frame, timed);
    return new Timeline(Talk.RATE_HZ, frame + Talk.millis(2000), List.of(entry));
  }
}
