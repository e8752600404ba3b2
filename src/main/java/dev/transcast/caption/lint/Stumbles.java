package dev.transcast.caption.lint;

import java.util.Locale;
import java.util.Set;

/** Words after which no line ends well: they lean on the word behind them. English. */
final class Stumbles {
  private static final Set<String> LEANING =
      Set.of(
          "a", "an", "the", "my", "your", "our", "their", "its", "every", "mr.", "mrs.", "ms.",
          "dr.", "prof.", "of", "and", "or", "but", "nor", "i", "we", "they", "he", "she");

  private Stumbles() {}

  /** The last word of a line if it should have gone to the next one, else nothing. */
  static String at(String line) {
    int from = line.lastIndexOf(' ') + 1;
    String word = line.substring(from);
    // "So do I" and "that's what we" end a thought only before a full stop, which stands in the
    // word.
    return from > 0 && LEANING.contains(word.toLowerCase(Locale.ROOT)) ? word : "";
  }
}
