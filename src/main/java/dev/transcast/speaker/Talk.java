package dev.transcast.speaker;

import dev.transcast.model.Transcript;
import dev.transcast.model.Word;
import dev.transcast.tagging.PrintStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said, freed of what captions add: hesitations, doubled words and sounds are folded into
 * the tokens beside them, so that "uh so so what" and "so what" give the same evidence. Every token
 * knows with which word of the transcript it begins; tokens tile the words.
 *
 * <p>Only punctuation and capitals of the source count. Those that an earlier stage restored are
 * its opinion, and evidence must not depend on whether it ran.
 */
final class Talk {
  /**
   * One token.
   *
   * @param form in lower case, without the marks around it
   * @param printed as the source prints it
   * @param mark see {@link #mark}
   * @param firstWord where it begins
   */
  record Token(String form, String printed, String mark, int firstWord, Opening opening) {
    boolean isCapitalized() {
      return printed
          .codePoints()
          .filter(Character::isLetter)
          .limit(1)
          .anyMatch(Character::isUpperCase);
    }
  }

  /** What stands before a token. */
  enum Opening {
    NOTHING,
    /** A sound such as {@code [Applause]}. */
    SOUND,
    /** The source says that somebody else begins here. */
    NEW_TURN
  }

  private static final Pattern MARK = Pattern.compile("(\\.\\.\\.|…|[.?!])[\"'”’)\\]]*$");
  private static final Pattern ABBREVIATION =
      Pattern.compile("(mr|mrs|ms|dr|st|vs|etc|e\\.g|i\\.e|[a-z])\\.");

  private final List<Token> tokens;
  private final List<Word> words;
  private final Transcript transcript;
  private final PrintStyle print;

  private Talk(List<Token> tokens, Transcript transcript) {
    this.tokens = tokens;
    this.words = transcript.words();
    this.transcript = transcript;
    this.print =
        PrintStyle.of(
            words.stream()
                .filter(word -> !word.isSound())
                .map(word -> printed(word, transcript))
                .toList());
  }

  static Talk of(Transcript transcript) {
    return new Talk(TalkTokenizer.tokens(transcript), transcript);
  }

  /** A word in lower case, with straight apostrophes, without the marks around it. */
  static String form(String shown) {
    int start = 0;
    int end = shown.length();
    while (start < end && !isWordCharacter(shown.charAt(start))) {
      start++;
    }
    while (end > start && !isWordCharacter(shown.charAt(end - 1))) {
      end--;
    }
    return shown.substring(start, end).replace('\u2019', '\'').toLowerCase(Locale.ROOT);
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_';
  }

  /** The word as in the source, or as it is shown where the source has it in markup. */
  static String printed(Word word, Transcript transcript) {
    String source = transcript.printed(word);
    return form(source).equals(form(word.shown())) ? source : word.shown();
  }

  /** The mark that ends a printed word: empty, or one of {@code . ? ! ...}. */
  static String mark(String printed) {
    Matcher matcher = MARK.matcher(printed);
    if (!matcher.find() || ABBREVIATION.matcher(printed.toLowerCase(Locale.ROOT)).matches()) {
      return "";
    }
    String mark = matcher.group(1);
    return mark.equals("…") ? "..." : mark;
  }

  int size() {
    return tokens.size();
  }

  Token token(int index) {
    return tokens.get(index);
  }

  /** The form of a token; {@code #} beyond the ends. */
  String form(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).form() : "#";
  }

  /** The punctuation after a token: empty, or one of {@code . ? ! ...}. */
  String mark(int index) {
    return tokens.get(index).mark();
  }

  /** Whether no mark of any kind follows a token. */
  boolean isBare(int index) {
    String printed = tokens.get(index).printed();
    return Character.isLetterOrDigit(printed.codePointBefore(printed.length()));
  }

  /** Whether the source prints its sentences. */
  boolean isPunctuated() {
    return print.punctuated();
  }

  /** Whether the source prints names with capitals. */
  boolean isCased() {
    return print.cased();
  }

  /** What the source prints for the spoken words of a token; at least one. */
  List<String> printed(int index) {
    return words(index, index + 1).stream()
        .filter(word -> !word.isSound())
        .map(word -> printed(word, transcript))
        .toList();
  }

  /** The words of the tokens from (inclusive) to (exclusive), sounds and hesitations included. */
  List<Word> words(int from, int to) {
    int first = from == 0 ? 0 : tokens.get(from).firstWord();
    int last = to == tokens.size() ? words.size() : tokens.get(to).firstWord();
    return words.subList(first, last);
  }
}
