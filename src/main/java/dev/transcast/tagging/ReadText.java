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

  private final List<WordForm> forms;
  private final PrintStyle print;

  private ReadText(List<WordForm> forms) {
    this.forms = forms;
    this.print = PrintStyle.ofForms(forms);
  }

  static ReadText of(List<String> words) {
    return new ReadText(words.stream().map(WordForm::of).toList());
  }

  int size() {
    return forms.size();
  }

  WordForm form(int index) {
    return forms.get(index);
  }

  int markBefore(int index) {
    return index == 0 ? WordForm.NO_MARK : markAfter(index - 1);
  }

  int markAfter(int index) {
    return print.punctuated() ? forms.get(index).mark() : WordForm.NO_MARK;
  }

  int letters(int index) {
    return print.cased() ? forms.get(index).letters() : WordForm.LOWER;
  }

  /** A row of the model's table of styles. */
  int style() {
    if (print.punctuated()) {
      return PUNCTUATED;
    }
    return print.cased() ? CASED : PLAIN;
  }
}
