package dev.transcast.caption;

import dev.transcast.model.Cue;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * A word as captions print it, and when it is heard.
 *
 * @param text one token: no white space, no control characters
 * @param chars its length in code points, which is what caption standards count
 * @param startMs its onset
 * @param endMs its end; equal to the onset for a word that makes no sound
 * @param place where it stands in the timeline
 */
record CueWord(String text, int chars, long startMs, long endMs, Place place) {
  /**
   * Where a word stands.
   *
   * @param entry index of its line in the timeline
   * @param word index in the line
   * @param endsEntry whether the line ends with it
   */
  record Place(int entry, int word, boolean endsEntry) {}

  Cue.Token token() {
    return new Cue.Token(text, startMs, endMs);
  }

  /**
   * The tokens of a word: one, or more where its shown form has spaces, as {@code [loud applause]}
   * has; these share its time evenly.
   *
   * @param notBeforeMs onsets of earlier words; words that overlap are read in their order
   */
  static List<CueWord> of(TimedWord word, Timeline timeline, long notBeforeMs, Place place) {
    long startMs = Math.max(timeline.toMs(word.startFrame()), notBeforeMs);
    long endMs = Math.max(timeline.toMs(word.endFrame()), startMs);
    List<String> tokens = tokens(word.word().shown());
    List<CueWord> words = new ArrayList<>(tokens.size());
    long length = endMs - startMs;
    for (int k = 0; k < tokens.size(); k++) {
      String token = tokens.get(k);
      words.add(
          new CueWord(
              token,
              token.codePointCount(0, token.length()),
              startMs + length * k / tokens.size(),
              startMs + length * (k + 1) / tokens.size(),
              place));
    }
    return words;
  }

  /** The text divided at white space; what no caption file can hold becomes U+FFFD. */
  static List<String> tokens(String shown) {
    if (!shown.isEmpty()
        && shown.codePoints().allMatch(c -> !Character.isWhitespace(c) && isPrintable(c))) {
      return List.of(shown); // the same object: most words are tokens, and there are many
    }
    List<String> tokens = new ArrayList<>();
    StringBuilder token = new StringBuilder();
    shown
        .codePoints()
        .forEach(
            c -> {
              if (!Character.isWhitespace(c)) {
                token.appendCodePoint(isPrintable(c) ? c : 0xFFFD);
              } else if (!token.isEmpty()) {
                tokens.add(token.toString());
                token.setLength(0);
              }
            });
    if (!token.isEmpty()) {
      tokens.add(token.toString());
    }
    return tokens;
  }

  private static boolean isPrintable(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.CONTROL && type != Character.SURROGATE;
  }
}
