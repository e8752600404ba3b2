package dev.transcast.tagging;

import java.util.List;

/**
 * A text as the encoder reads it: where a text prints no sentences, or no capitals, what little
 * there is of them is left out, because the encoder knows texts that have them and texts that have
 * not.
 */
final class ReadText {
  private static final int PLAIN = 0;
  private static final int CASED = 1;
  private static final int PUNCTUATED = 2;

  /** Fewer sentence ends than this a word: the text is unpunctuated. */
  private static final double FEWEST_SENTENCE_ENDS = 0.02;

  private static final double FEWEST_CAPITALS = 0.01;

  private final List<WordForm> forms;
  private final boolean punctuated;
  private final boolean cased;

  private ReadText(List<WordForm> forms, boolean punctuated, boolean cased) {
    this.forms = forms;
    this.punctuated = punctuated;
    this.cased = cased;
  }

  static ReadText of(List<String> words) {
    List<WordForm> forms = words.stream().map(WordForm::of).toList();
    long ends = forms.stream().filter(WordForm::endsSentence).count();
    long capitals = forms.stream().filter(form -> form.letters() != WordForm.LOWER).count();
    return new ReadText(
        forms,
        ends > FEWEST_SENTENCE_ENDS * forms.size(),
        capitals > FEWEST_CAPITALS * forms.size());
  }

  int size() {
    return forms.size();
  }

  boolean isPunctuated() {
    return punctuated;
  }

  WordForm form(int index) {
    return forms.get(index);
  }

  int markBefore(int index) {
    return index == 0 ? WordForm.NO_MARK : markAfter(index - 1);
  }

  int markAfter(int index) {
    return punctuated ? forms.get(index).mark() : WordForm.NO_MARK;
  }

  int letters(int index) {
    return cased ? forms.get(index).letters() : WordForm.LOWER;
  }

  /** A row of the model's table of styles. */
  int style() {
    if (punctuated) {
      return PUNCTUATED;
    }
    return cased ? CASED : PLAIN;
  }
}
