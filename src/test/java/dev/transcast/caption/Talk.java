package dev.transcast.caption;

import dev.transcast.model.Speaker;
import dev.transcast.model.TextSpan;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Timelines as the mix makes them, from plain text: a line each sentence, pauses between. */
final class Talk {
  static final int RATE_HZ = 16_000;

  private final Map<String, Speaker> speakers = new LinkedHashMap<>();
  private final List<Timeline.Entry> entries = new ArrayList<>();
  private int turns;
  private int position;
  private long frame;

  /** Everything one speaker says; tokens in square brackets are sounds that last no time. */
  Talk turn(String name, String text) {
    List<Word> words = new ArrayList<>();
    for (String token : text.strip().split("\\s+", -1)) {
      TextSpan source = new TextSpan(position, position + token.length());
      position += token.length() + 1;
      String shown = token.replace('_', ' ');
      words.add(
          token.startsWith("[") && token.endsWith("]")
              ? Word.sound(source, shown)
              : Word.spoken(source, shown));
    }
    Turn turn = new Turn(turns++, speaker(name), words, 1);
    List<TimedWord> line = new ArrayList<>();
    for (Word word : words) {
      if (word.isSound()) {
        close(turn, line, 0);
        add(turn, List.of(new TimedWord(word, frame, frame)));
      } else {
        long end = frame + millis(120 + 45L * word.shown().length());
        line.add(new TimedWord(word, frame, end));
        frame = end;
        if (word.shown().matches(".*[.!?]")) {
          close(turn, line, 250);
        } else if (word.shown().endsWith(",")) {
          frame += millis(90);
        }
      }
    }
    close(turn, line, 0);
    return pause(350);
  }

  Talk pause(long ms) {
    frame += millis(ms);
    return this;
  }

  /** A line whose words are timed by hand, in milliseconds. */
  Talk line(Turn turn, List<TimedWord> words) {
    add(turn, words);
    frame = Math.max(frame, words.get(words.size() - 1).endFrame());
    return this;
  }

  Speaker speaker(String name) {
    return speakers.computeIfAbsent(name, n -> new Speaker("s" + (speakers.size() + 1), n));
  }

  Timeline timeline() {
    return new Timeline(RATE_HZ, frame, entries);
  }

  static long millis(long ms) {
    return ms * RATE_HZ / 1000;
  }

  private void close(Turn turn, List<TimedWord> line, long pauseMs) {
    if (!line.isEmpty()) {
      add(turn, line);
      line.clear();
      pause(pauseMs);
    }
  }

  private void add(Turn turn, List<TimedWord> words) {
    entries.add(
        new Timeline.Entry(
            turn, words.get(0).startFrame(), words.get(words.size() - 1).endFrame(), words));
  }
}
