package dev.transcast.casting;

import dev.transcast.model.Dialogue;
import dev.transcast.model.Speaker;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import java.util.HashMap;
import java.util.Map;

/** Who leads a talk. */
final class Hosts {
  private Hosts() {}

  /** Whoever asks in the most turns; of equals, whoever speaks first. */
  static Speaker of(Dialogue dialogue) {
    Map<Speaker, Integer> questions = new HashMap<>();
    for (Turn turn : dialogue.turns()) {
      if (turn.words().stream().map(Word::shown).anyMatch(shown -> shown.contains("?"))) {
        questions.merge(turn.speaker(), 1, Integer::sum);
      }
    }
    Speaker host = dialogue.turns().get(0).speaker();
    for (Speaker speaker : dialogue.speakers()) {
      if (questions.getOrDefault(speaker, 0) > questions.getOrDefault(host, 0)) {
        host = speaker;
      }
    }
    return host;
  }
}
