package dev.transcast.caption;

import dev.transcast.model.Cue;
import java.util.List;

/**
 * A cue whose words are chosen and whose times are not.
 *
 * @param lines the text
 * @param isSound whether it is a sound
 * @param time what a reader needs, label counted
 * @param chars text, spaces and label
 * @param startsTurn whether nothing of its turn stands before it
 * @param endsTurn whether nothing of its turn stands after it
 * @param first where its first word stands
 * @param last where its last word stands
 */
record Draft(
    List<Cue.Line> lines,
    boolean isSound,
    ReadingTime time,
    int chars,
    boolean startsTurn,
    boolean endsTurn,
    CueWord.Place first,
    CueWord.Place last) {
  long onsetMs() {
    return lines.get(0).tokens().get(0).startMs();
  }

  long spokenEndMs() {
    List<Cue.Token> last = lines.get(lines.size() - 1).tokens();
    return last.get(last.size() - 1).endMs();
  }

  /** Whether no speech ties it to its place: a sound, or words that make none. */
  boolean isSilent() {
    return isSound || spokenEndMs() == onsetMs();
  }
}
