package dev.transcast.editing;

import dev.transcast.model.Word;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How single words are written. */
final class Spelling {
  /** Marks that do not close a sentence. */
  private static final String WEAK_MARKS = ",;:-–—";

  private static final String STRONG_MARKS = ".?!…";

  private static final Set<String> HESITATIONS = Set.of("um", "uh", "uhm", "er", "erm");

  /** Words with a capital wherever they stand; "may" and "march" are more often other words. */
  private static final Map<String, String> PROPER =
      Stream.of(
              "I I'm I'll I've I'd",
              "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
              "January February April June July August September October November December",
              "English American British European African Asian French German Spanish Italian",
              "Chinese Japanese Indian Russian Dutch Canadian Australian Mexican Christmas",
              "America Europe Africa Asia Britain England Germany France Spain Italy India Canada",
              "Japan Australia Mexico London Paris Berlin Tokyo")
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(
              Collectors.toUnmodifiableMap(
                  word -> word.toLowerCase(Locale.ROOT), Function.identity()));

  /** Words with capitals inside or throughout, in lower case, and how they are written. */
  private static final Map<String, String> MIXED = mixedWords();

  /** Capitals that no list knows are spelled out up to this length. */
  private static final int LONGEST_ACRONYM = 4;

  private static final String GENITIVE = "'s";

  private Spelling() {}

  private static Map<String, String> mixedWords() {
    try (InputStream stream = Spelling.class.getResourceAsStream("mixed-words.txt")) {
      if (stream == null) {
        throw new IllegalStateException("missing list of words: mixed-words.txt");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableMap(Spelling::form, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a printed word closes a sentence. */
  static boolean endsSentence(String shown) {
    return endsWith(STRONG_MARKS, shown);
  }

  /** Whether a mark of any kind follows a printed word. */
  static boolean hasMark(String shown) {
    return endsWith(STRONG_MARKS + WEAK_MARKS, shown);
  }

  private static boolean endsWith(String marks, String shown) {
    int end = shown.length();
    while (end > 0 && "\"'”’)]".indexOf(shown.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && marks.indexOf(shown.charAt(end - 1)) >= 0;
  }

  /** The word with a mark after it, in place of a weaker one. */
  static String marked(String shown, char mark) {
    int end = shown.length();
    while (end > 1 && WEAK_MARKS.indexOf(shown.charAt(end - 1)) >= 0) {
      end--;
    }
    return shown.substring(0, end) + mark;
  }

  /** The word as the last of a turn: a pause before it ends the sentence, none breaks it off. */
  static String closed(String shown) {
    if (endsSentence(shown)) {
      return shown;
    }
    return marked(shown, hasMark(shown) ? '.' : '—');
  }

  /** The word in lower case, with straight apostrophes, without the marks around it. */
  static String form(String shown) {
    int start = 0;
    int end = shown.length();
    while (start < end && !Character.isLetterOrDigit(shown.codePointAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(shown.codePointBefore(end))) {
      end--;
    }
    return shown.substring(start, end).replace('\u2019', '\'').toLowerCase(Locale.ROOT);
  }

  /** Whether somebody says it: neither a sound nor a mark by itself, as a dash between words. */
  static boolean isSaid(Word word) {
    return !word.isSound() && !form(word.shown()).isEmpty();
  }

  static boolean isHesitation(String shown) {
    return HESITATIONS.contains(form(shown));
  }

  /** The word with the capitals that it always has; a word that has some already is kept. */
  static String cased(String shown) {
    String form = form(shown);
    String proper = PROPER.get(form);
    if (proper == null || !shown.equals(shown.toLowerCase(Locale.ROOT))) {
      return shown;
    }
    int start = shown.replace('\u2019', '\'').indexOf(form);
    return shown.substring(0, start)
        + Character.toUpperCase(shown.charAt(start))
        + shown.substring(start + 1);
  }

  /**
   * The word as it is written with more than one capital, if a list or its length tells; its
   * genitive takes those of the word.
   */
  static String mixed(String shown) {
    String form = form(shown);
    boolean genitive = form.endsWith(GENITIVE) && !MIXED.containsKey(form);
    String stem = genitive ? form.substring(0, form.length() - GENITIVE.length()) : form;
    String known = MIXED.get(stem);
    if (known == null) {
      if (stem.length() > LONGEST_ACRONYM || !stem.chars().allMatch(Spelling::isPlainLetter)) {
        return name(shown);
      }
      known = stem.toUpperCase(Locale.ROOT);
    }
    int start = shown.replace('\u2019', '\'').toLowerCase(Locale.ROOT).indexOf(form);
    return shown.substring(0, start) + known + shown.substring(start + stem.length());
  }

  private static boolean isPlainLetter(int c) {
    return c >= 'a' && c <= 'z';
  }

  /** The word with a capital at its beginning, if it begins with a letter. */
  static String capitalized(String shown) {
    int first = 0;
    while (first < shown.length() && !Character.isLetterOrDigit(shown.codePointAt(first))) {
      first += Character.charCount(shown.codePointAt(first));
    }
    return capitalizedAt(first, shown);
  }

  /** The word with the capital of a name, which may stand after digits: 3D, 5G. */
  static String name(String shown) {
    int first = 0;
    while (first < shown.length() && !Character.isLetter(shown.codePointAt(first))) {
      first += Character.charCount(shown.codePointAt(first));
    }
    return capitalizedAt(first, shown);
  }

  private static String capitalizedAt(int at, String shown) {
    if (at >= shown.length()) {
      return shown;
    }
    int letter = shown.codePointAt(at);
    return shown.substring(0, at)
        + Character.toString(Character.toTitleCase(letter))
        + shown.substring(at + Character.charCount(letter));
  }
}
