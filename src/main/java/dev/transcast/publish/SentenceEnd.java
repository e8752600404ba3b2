package dev.transcast.publish;

/** Where sentences end in running words. */
final class SentenceEnd {
  private static final String MARKS = ".?!…。？！";
  private static final String CLOSERS = "\"'”’)]»";

  private SentenceEnd() {}

  /** Whether a word ends in a full stop or its like, closing quotation marks passed over. */
  static boolean isAt(String word) {
    int end = word.length();
    while (end > 0 && CLOSERS.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && MARKS.indexOf(word.charAt(end - 1)) >= 0;
  }
}
