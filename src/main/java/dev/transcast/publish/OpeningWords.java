package dev.transcast.publish;

import dev.transcast.model.Dialogue;
import dev.transcast.model.Word;

/** What a talk begins with, for lists of episodes: whole sentences where they fit. */
public final class OpeningWords {
  private OpeningWords() {}

  /**
   * The first sentences without sounds; where not even the first fits, as many words as do and an
   * ellipsis.
   *
   * @param mostCharacters at least one, in UTF-16 units
   * @return one line
   */
  public static String of(Dialogue dialogue, int mostCharacters) {
    StringBuilder text = new StringBuilder();
    int sentencesEnd = 0;
    for (Word word : dialogue.transcript().words()) {
      if (word.isSound()) {
        continue;
      }
      if (text.length() + word.shown().length() + 2 > mostCharacters) {
        return sentencesEnd > 0 ? text.substring(0, sentencesEnd) : text.append('…').toString();
      }
      text.append(text.isEmpty() ? "" : " ").append(word.shown());
      if (word.endsSentence()) {
        sentencesEnd = text.length();
      }
    }
    return text.toString();
  }
}
