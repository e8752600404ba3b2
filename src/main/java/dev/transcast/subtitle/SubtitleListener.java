package dev.transcast.subtitle;

/** Hears what a file holds while it is read; nothing of the file is kept. */
public interface SubtitleListener {
  /** The next cue whose times could be read, in the order of the file. */
  void cue(SubtitleCue cue);

  /**
   * Something is wrong; reading goes on.
   *
   * @param rule what is broken
   * @param line from 1; 0 for the file as a whole
   * @param column from 1; 0 for the line as a whole
   * @param message one line: what is wrong and what to do
   */
  void broken(FormatRule rule, int line, int column, String message);
}
