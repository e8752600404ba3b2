package dev.transcast.tagging;

import java.util.List;

/**
 * What a text prints of its sentences. One answer for all stages: what one restores, another must
 * not take for missing.
 *
 * @param punctuated whether it prints where sentences end
 * @param cased whether it prints names with capitals
 */
public record PrintStyle(boolean punctuated, boolean cased) {
  /** Sentences of more words than this on average are no sentences. */
  private static final int LONGEST_MEAN_SENTENCE_WORDS = 60;

  /** With a capital in fewer words than one of this many, "I" aside, a text has none. */
  private static final int FEWEST_WORDS_PER_CAPITAL = 100;

  /**
   * Counts marks and capitals.
   *
   * @param words as printed
   */
  public static PrintStyle of(List<String> words) {
    return ofForms(words.stream().map(WordForm::of).toList());
  }

  static PrintStyle ofForms(List<WordForm> forms) {
    long ends = forms.stream().filter(WordForm::endsSentence).count();
    long capitals =
        forms.stream().filter(form -> form.letters() != WordForm.LOWER && !form.isI()).count();
    return new PrintStyle(
        ends * LONGEST_MEAN_SENTENCE_WORDS >= forms.size(),
        capitals * FEWEST_WORDS_PER_CAPITAL >= forms.size());
  }
}
