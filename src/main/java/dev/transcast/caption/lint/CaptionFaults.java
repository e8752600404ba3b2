package dev.transcast.caption.lint;

/** Hears what captions break of a standard. */
@FunctionalInterface
public interface CaptionFaults {
  /**
   * A rule is broken.
   *
   * @param line from 1; 0 for the file as a whole
   * @param column from 1; 0 for the line as a whole
   * @param message one line: what is wrong, with the numbers
   */
  void broken(CaptionRule rule, int line, int column, String message);
}
