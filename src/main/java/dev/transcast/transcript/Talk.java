package dev.transcast.transcript;

import dev.transcast.model.Directions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a format's parser finds, before it is cut into words.
 *
 * @param excerpt all that is said
 * @param blocks ranges of the excerpt, in order
 * @param title if the format has one
 * @param directions for the later stages; only scripts have any
 * @param layout how speakers are told apart in it
 */
record Talk(
    Excerpt excerpt,
    List<Block> blocks,
    Optional<String> title,
    Directions directions,
    Layout layout) {

  /** How speakers are told apart. */
  enum Layout {
    /** Labels may stand at the beginning of lines, as in a text file. */
    LINES,
    /** As lines, and a hyphen or {@code >>} may open a turn, as in captions. */
    CAPTIONS,
    /** The project's own script: labels were read already, brackets always mean sounds. */
    SCRIPT
  }

  /**
   * A stretch under one label, caption or paragraph.
   *
   * @param start first character in the excerpt
   * @param end one past the last
   * @param label the speaker, if one is printed; otherwise the last one goes on
   * @param opensTurn whether somebody begins to speak here even if the label does not change
   * @param startMs when it was said
   */
  record Block(
      int start, int end, Optional<String> label, boolean opensTurn, OptionalLong startMs) {

    static Block unlabelled(int start, int end, OptionalLong startMs) {
      return new Block(start, end, Optional.empty(), false, startMs);
    }
  }

  boolean hasLabels() {
    return blocks.stream().anyMatch(block -> block.label().isPresent());
  }

  Talk withBlocks(List<Block> newBlocks) {
    return new Talk(excerpt, newBlocks, title, directions, layout);
  }
}
