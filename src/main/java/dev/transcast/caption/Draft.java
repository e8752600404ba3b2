package dev.transcast.caption;

import java.util.List;

/**
 * A cue whose words are chosen and whose times are not.
 *
 * @param stretch where its words are from
 * @param from first word
 * @param to one past the last
 * @param chars what a reader reads: text, spaces and label
 * @param lines the text
 */
record Draft(Stretch stretch, int from, int to, int chars, List<String> lines) {
  long onsetMs() {
    return stretch.words().get(from).startMs();
  }

  long spokenEndMs() {
    return stretch.words().get(to - 1).endMs();
  }

  /** Whether no speech ties it to its place: a sound, or words that make none. */
  boolean isSilent() {
    return stretch.isSound() || spokenEndMs() == onsetMs();
  }
}
