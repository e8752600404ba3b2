package dev.transcast.speech;

import dev.transcast.speech.freetts.SpokenWord;
import java.util.ArrayList;
import java.util.List;

/**
 * Spoken words as text for an engine that reads for itself: numbers and signs are words already,
 * letters by name are capitals apart ({@code A P I}). It consists of letters, apostrophes, blanks,
 * commas, full stops and question marks, and begins with a letter or an apostrophe: no program can
 * take it for an option.
 */
final class SpokenText {
  private SpokenText() {}

  static String of(List<SpokenWord> words) {
    StringBuilder text = new StringBuilder();
    for (SpokenWord word : words) {
      text.append(text.length() == 0 ? "" : " ").append(written(word)).append(mark(word));
    }
    return text.toString();
  }

  private static String mark(SpokenWord word) {
    return switch (word.boundary()) {
      case NONE -> "";
      case PHRASE -> ",";
      case STATEMENT -> ".";
      case QUESTION -> "?";
    };
  }

  private static String written(SpokenWord word) {
    String text = word.text();
    if (isSpelled(text, word.phones())) {
      return capitalsApart(text);
    }
    int last = text.length() - 1;
    if (last > 0 && text.charAt(last) == 's' && !word.phones().isEmpty()) {
      List<String> phones = word.phones().subList(0, word.phones().size() - 1);
      String letters = text.substring(0, last);
      return isSpelled(letters, phones) ? capitalsApart(letters) + "'s" : text;
    }
    return text;
  }

  /** Whether the phones are the names of the letters. */
  private static boolean isSpelled(String letters, List<String> phones) {
    if (phones.isEmpty() || letters.indexOf('\'') >= 0) {
      return false;
    }
    List<String> names = new ArrayList<>();
    for (SpokenWord letter : LetterNames.spell(letters)) {
      names.addAll(letter.phones());
    }
    return withoutStress(names).equals(withoutStress(phones));
  }

  private static List<String> withoutStress(List<String> phones) {
    return phones.stream().map(phone -> phone.replace("1", "")).toList();
  }

  private static String capitalsApart(String letters) {
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      spaced.append(i == 0 ? "" : " ").append(Character.toUpperCase(letters.charAt(i)));
    }
    return spaced.toString();
  }
}
