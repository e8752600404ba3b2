package dev.transcast.publish;

import dev.transcast.model.Dialogue;
import dev.transcast.model.Timeline;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The transcript as plain text: a paragraph a turn, {@code [0:01:23] Name: words}. */
public final class TextTranscript {
  private TextTranscript() {}

  /**
   * Writes title and turns.
   *
   * @param timeline gives the times; a turn begins with its first line
   */
  public static void write(Dialogue dialogue, Timeline timeline, Appendable out)
      throws IOException {
    Map<Integer, Long> startMsByTurn = new HashMap<>();
    for (Timeline.Entry entry : timeline.entries()) {
      startMsByTurn.putIfAbsent(entry.turn().index(), timeline.toMs(entry.startFrame()));
    }
    out.append(dialogue.transcript().title()).append('\n');
    for (Turn turn : dialogue.turns()) {
      out.append('\n')
          .append('[')
          .append(clock(startMsByTurn.getOrDefault(turn.index(), 0L)))
          .append("] ")
          .append(turn.speaker().name())
          .append(": ")
          .append(turn.words().stream().map(Word::shown).collect(Collectors.joining(" ")))
          .append('\n');
    }
  }

  private static String clock(long ms) {
    long seconds = ms / 1000;
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
