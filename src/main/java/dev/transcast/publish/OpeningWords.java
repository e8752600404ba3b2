package dev.transcast.publish;

import dev.transcast.model.Dialogue;
import dev.transcast.model.Word;
import java.util.List;

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
    List<String> words =
        dialogue.transcript().words().stream()
            .filter(word -> !word.isSound())
            .map(Word::shown)
            .toList();
    StringBuilder text = new StringBuilder();
    int sentencesEnd = 0;
    for (String word : words) {
      if (text.length() + word.length() + 2 > mostCharacters) {
        return sentencesEnd > 0 ? text.substring(0, sentencesEnd) : text.append('…').toString();
      }
      text.append(text.isEmpty() ? "" : " ").append(word);
      if (SentenceEnd.isAt(word)) {
        sentencesEnd = text.length();
      }
    }
    return text.toString();
  }
}
