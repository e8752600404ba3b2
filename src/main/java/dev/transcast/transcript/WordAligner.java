package dev.transcast.transcript;

import dev.transcast.transcript.JsonSegment.JsonWord;
import java.util.ArrayList;
import java.util.List;

/** Finds the words of a segment, which know their speakers, in the segment's text. */
final class WordAligner {
  private WordAligner() {}

  /**
   * Where each word begins in the excerpt: they must follow each other there with nothing but white
   * space between.
   *
   * @return one place for each word, or nothing if text and words differ
   */
  static List<Integer> align(
      Excerpt.Builder excerpt, int start, String source, List<JsonWord> words) {
    List<Integer> starts = new ArrayList<>();
    int at = start;
    for (JsonWord word : words) {
      at = skipSpace(excerpt, at);
      starts.add(at);
      String shown = JsonLiteral.decode(source, word.textAt());
      for (int i = 0; i < shown.length(); i++) {
        if (Characters.isSpace(shown.charAt(i))) {
          continue;
        }
        at = skipSpace(excerpt, at);
        if (at >= excerpt.length() || excerpt.charAt(at) != shown.charAt(i)) {
          return List.of();
        }
        at++;
      }
    }
    return starts;
  }

  private static int skipSpace(Excerpt.Builder excerpt, int from) {
    int i = from;
    while (i < excerpt.length() && Characters.isSpace(excerpt.charAt(i))) {
      i++;
    }
    return i;
  }
}
