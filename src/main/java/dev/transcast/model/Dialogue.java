package dev.transcast.model;

import java.util.List;

/**
 * A transcript whose every word belongs to exactly one turn.
 *
 * @param transcript where the words come from
 * @param turns at least one; joined they are the transcript's words, in order
 */
public record Dialogue(Transcript transcript, List<Turn> turns) {
  public Dialogue {
    turns = List.copyOf(turns);
    for (int i = 0; i < turns.size(); i++) {
      if (turns.get(i).index() != i) {
        throw new IllegalArgumentException(
            "turns must be numbered in order: turn " + i + " has index " + turns.get(i).index());
      }
    }
    List<Word> words = Word.join(turns.stream().map(Turn::words).toList());
    if (!words.equals(transcript.words())) {
      throw new IllegalArgumentException(
          "the turns must hold the transcript's words in order: id=" + transcript.id());
    }
  }

  /** Everybody who speaks, in order of appearance. */
  public List<Speaker> speakers() {
    return turns.stream().map(Turn::speaker).distinct().toList();
  }
}
