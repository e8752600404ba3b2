package dev.transcast.transcript;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a source prints before somebody's words, as a name. */
final class Label {
  static final int LONGEST = 80;
  private static final int MOST_WORDS = 5;

  /** Would be taken for markup or for the end of the label in a script. */
  private static final Pattern MARKUP = Pattern.compile("[:：*`<>\\[\\]\\\\\"]+");

  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}.)']+$");

  private static final Pattern NAME_WORD =
      Pattern.compile(
          "\\(?([\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}\\p{N}_'’.-]*|#?\\p{N}+\\.?|&),?\\)?");

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "van", "von", "der", "den", "la", "le", "du", "da", "del", "di", "of", "and", "bin",
          "al", "el", "ten", "ter", "dos", "the");

  /** Begin notes, not names. */
  private static final Set<String> NOT_NAMES =
      Set.of(
          "note",
          "notes",
          "nb",
          "warning",
          "caution",
          "example",
          "examples",
          "tip",
          "tips",
          "hint",
          "update",
          "updated",
          "edit",
          "ps",
          "p.s",
          "p.s.",
          "summary",
          "transcript",
          "date",
          "recorded",
          "duration",
          "location",
          "subject",
          "re",
          "topic",
          "topics",
          "title",
          "episode",
          "chapter",
          "link",
          "links",
          "url",
          "source",
          "sources",
          "http",
          "https",
          "www",
          "copyright",
          "disclaimer",
          "fact",
          "first",
          "second",
          "third",
          "finally",
          "lastly",
          "remember",
          "conclusion",
          "remark",
          "step",
          "important",
          "option",
          "pros",
          "cons",
          "problem",
          "solution",
          "result",
          "results",
          "reason",
          "spoiler",
          "participants",
          "speakers",
          "attendees",
          "agenda",
          "language",
          "kind",
          "time",
          "part",
          "section",
          "table",
          "figure",
          "the",
          "this",
          "that",
          "these",
          "those",
          "it",
          "there",
          "here",
          "what",
          "why",
          "how",
          "when",
          "where",
          "who",
          "if",
          "so",
          "and",
          "but",
          "or",
          "because",
          "my",
          "his",
          "her",
          "our",
          "their",
          "we",
          "you",
          "they",
          "he",
          "she",
          "in",
          "on",
          "at",
          "for",
          "to",
          "is",
          "are",
          "was",
          "number",
          "one",
          "two",
          "three");

  private Label() {}

  /** A name without controls, colons and markup; empty if nothing is left. */
  static Optional<String> clean(String printed) {
    String plain = Characters.oneLine(MARKUP.matcher(printed).replaceAll(" "));
    String name = EDGES.matcher(Characters.cut(plain, LONGEST)).replaceAll("").strip();
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /** What makes two labels the same name: case and spacing do not. */
  static String key(String label) {
    return label.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
  }

  /** Whether it is written as names are: few words, capitals, no note such as {@code Note}. */
  static boolean looksLikeName(String label) {
    String[] words = label.split(" ", MOST_WORDS + 2);
    return words.length <= MOST_WORDS
        && !isNote(label)
        && NAME_WORD.matcher(words[0]).matches()
        && Arrays.stream(words)
            .allMatch(word -> NAME_WORD.matcher(word).matches() || PARTICLES.contains(word))
        && label.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether it begins as remarks do. */
  static boolean isNote(String label) {
    int end = 0;
    while (end < label.length() && label.charAt(end) != ' ' && label.charAt(end) != ',') {
      end++;
    }
    return NOT_NAMES.contains(label.substring(0, end).toLowerCase(Locale.ROOT));
  }

  /** Whether it is short enough for a label in small letters, such as {@code interviewer}. */
  static boolean isShort(String label) {
    return label.length() <= 30 && label.split(" ", -1).length <= 3 && !isNote(label);
  }

  /** Whether it shouts: letters, more than one, and all of them capitals. */
  static boolean isAllCaps(String label) {
    return label.codePoints().filter(Character::isUpperCase).count() > 1
        && label.codePoints().noneMatch(Character::isLowerCase);
  }

  /**
   * {@code ANN O'NEIL} becomes {@code Ann O'Neil}. What has an underscore or no vowel is an
   * abbreviation and stays.
   */
  static String capitalised(String label) {
    StringBuilder out = new StringBuilder();
    for (String word : label.split("(?<=[ '’-])", -1)) {
      boolean isAbbreviation =
          word.indexOf('_') >= 0
              || word.codePoints().noneMatch(c -> "AEIOUYÄÖÜÁÉÍÓÚÀÈÌÒÙÅØÆ".indexOf(c) >= 0);
      boolean isTitle = word.matches("(DR|MR|MRS|MS|ST|JR|SR)\\.? ?");
      if (word.isEmpty() || (isAbbreviation && !isTitle)) {
        out.append(word);
      } else {
        int first = Character.charCount(word.codePointAt(0));
        out.append(word, 0, first).append(word.substring(first).toLowerCase(Locale.ROOT));
      }
    }
    return out.toString();
  }
}
