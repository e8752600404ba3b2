package dev.transcast.voicebuild;

import dev.transcast.voicebuild.Prompt.Syllable;
import dev.transcast.voicebuild.Prompt.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * One carrier for each of the 41 x 41 pairs. A phone sounds as it does where English has it:
 * clusters that begin syllables stand in one, other consonants meet across a word boundary, vowels
 * are stressed where they can be, and l, r and ng close a syllable when they follow a vowel. Beside
 * the pair stand h and p, which leave the tongue alone: between t and t, an oo comes out as an ee.
 * Without syllables and stress, stops lose their bursts.
 */
final class PromptPlan {
  private PromptPlan() {}

  static List<Prompt> all() {
    List<Prompt> prompts = new ArrayList<>();
    for (String first : Phones.ALL) {
      for (String second : Phones.ALL) {
        if (!(Phones.isPause(first) && Phones.isPause(second))) {
          prompts.add(prompt(first, second));
        }
      }
    }
    return prompts;
  }

  private static Prompt prompt(String first, String second) {
    String name = first + "-" + second;
    Syllable lead = syllable("p", Phones.SCHWA);
    Syllable tail = syllable("p", Phones.SCHWA);
    if (Phones.isPause(first)) {
      Syllable start = Phones.isVowel(second) ? syllable(second) : syllable(second, "aa");
      return Prompt.of(name, List.of(word(start, tail)), 0);
    }
    if (Phones.isPause(second)) {
      boolean vowel = Phones.isVowel(first);
      Syllable end = vowel ? syllable("hh", first) : syllable("hh", "aa", first);
      return Prompt.of(name, List.of(word(lead, end)), vowel ? 4 : 5);
    }
    if (Phones.isVowel(first) && Phones.isVowel(second)) {
      return Prompt.of(name, List.of(word(syllable("hh", first), syllable(second), tail)), 2);
    }
    if (Phones.isVowel(second)) {
      return first.equals("ng")
          ? Prompt.of(name, List.of(word(syllable("hh", "ih", "ng"), syllable(second), tail)), 3)
          : Prompt.of(name, List.of(word(lead, syllable(first, second), tail)), 3);
    }
    if (Phones.isVowel(first)) {
      return List.of("l", "r", "ng").contains(second)
          ? Prompt.of(name, List.of(word(syllable("hh", first, second), tail)), 2)
          : Prompt.of(
              name, List.of(word(syllable("hh", first), syllable(second, Phones.SCHWA))), 2);
    }
    if (Phones.isOnset(first, second)) {
      return Prompt.of(name, List.of(word(lead, syllable(first, second, "aa"), tail)), 3);
    }
    return Prompt.of(
        name, List.of(word(syllable("hh", "aa", first)), word(syllable(second, "aa"), tail)), 3);
  }

  private static Word word(Syllable... syllables) {
    return new Word(List.of(syllables));
  }

  private static Syllable syllable(String... phones) {
    return new Syllable(List.of(phones), !List.of(phones).contains(Phones.SCHWA));
  }
}
