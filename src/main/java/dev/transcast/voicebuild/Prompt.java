package dev.transcast.voicebuild;

import java.util.ArrayList;
import java.util.List;

/**
 * Speech that one diphone is cut out of.
 *
 * @param diphone its name, {@code aa-b}
 * @param file name of the files it is said in, without extension
 * @param target index of the diphone's first phone among the labels
 * @param words what is to be said; empty if it was said already
 */
record Prompt(String diphone, String file, int target, List<Word> words) {
  /** Nonsense made of syllables. */
  record Word(List<Syllable> syllables) {}

  /** Some phones around one vowel. */
  record Syllable(List<String> phones, boolean stressed) {}

  Prompt {
    words = List.copyOf(words);
  }

  /**
   * A prompt in files of its own.
   *
   * @param words at least one
   * @param target index into {@link #phones()}
   */
  static Prompt of(String diphone, List<Word> words, int target) {
    Prompt prompt = new Prompt(diphone, diphone, target, words);
    String found = prompt.phones().get(target) + "-" + prompt.phones().get(target + 1);
    if (!found.equals(diphone)) {
      throw new IllegalArgumentException(diphone + " is " + found + " at " + target);
    }
    return prompt;
  }

  /** Every pair of phones in something that is said. */
  static List<Prompt> within(String file, List<String> phones) {
    List<Prompt> prompts = new ArrayList<>();
    for (int i = 0; i + 1 < phones.size(); i++) {
      prompts.add(new Prompt(phones.get(i) + "-" + phones.get(i + 1), file, i, List.of()));
    }
    return prompts;
  }

  /** Tells it from the other places that its diphone is said in. */
  String place() {
    return diphone + " in " + file + " at " + target;
  }

  /** All phones, led in and followed by a pause. */
  List<String> phones() {
    List<String> phones = new ArrayList<>();
    phones.add(Phones.PAUSE);
    for (Word word : words) {
      word.syllables().forEach(syllable -> phones.addAll(syllable.phones()));
    }
    phones.add(Phones.PAUSE);
    return phones;
  }

  /** As a line of the plan: {@code aa-b = t-aa1 b-ax0 | ...}. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(diphone).append(" =");
    for (Word word : words) {
      for (Syllable syllable : word.syllables()) {
        line.append(' ').append(String.join("-", syllable.phones()));
        line.append(syllable.stressed() ? '1' : '0');
      }
      line.append(" |");
    }
    return line.append(" in ").append(file).append(" at ").append(target).toString();
  }
}
