package dev.transcast.speaker;

import dev.transcast.model.Passage;
import dev.transcast.model.Transcript;
import dev.transcast.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
   * @param hesitant whether an "um" stands before it
   */
  record Token(
      String form, String printed, String mark, int firstWord, boolean hesitant, Opening opening) {
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

  private static final Set<String> HESITATIONS = Set.of("um", "uh", "uhm", "er", "erm");
  private static final Pattern MARK = Pattern.compile("(\\.\\.\\.|…|[.?!])[\"'”’)\\]]*$");
  private static final Pattern ABBREVIATION =
      Pattern.compile("(mr|mrs|ms|dr|st|vs|etc|e\\.g|i\\.e|[a-z])\\.");

  private static final Pattern I = Pattern.compile("i('.*)?");

  /** Sentences of more words than this on average are no sentences: the text is unpunctuated. */
  private static final int LONGEST_MEAN_SENTENCE = 60;

  /** With fewer capitals a word than this, "I" aside, the text has none. */
  private static final double FEWEST_CAPITALS = 0.01;

  private final List<Token> tokens;
  private final List<Word> words;
  private final Transcript transcript;

  private final boolean punctuated;
  private final boolean cased;

  private Talk(List<Token> tokens, List<Word> words, Transcript transcript) {
    this.tokens = tokens;
    this.words = words;
    this.transcript = transcript;
    long marks = tokens.stream().filter(token -> !token.mark().isEmpty()).count();
    this.punctuated = marks * LONGEST_MEAN_SENTENCE >= tokens.size();
    long capitals =
        tokens.stream()
            .filter(token -> token.isCapitalized() && !I.matcher(token.form()).matches())
            .count();
    this.cased = capitals > FEWEST_CAPITALS * tokens.size();
  }

  static Talk of(Transcript transcript) {
    List<Token> tokens = new ArrayList<>();
    List<Word> words = transcript.words();
    int index = 0;
    int open = 0; // first word that belongs to the next token
    boolean hesitant = false;
    Opening opening = Opening.NOTHING;
    for (Passage passage : transcript.passages()) {
      if (passage.opensTurn() && !tokens.isEmpty()) {
        opening = Opening.NEW_TURN;
        open = index;
      }
      for (Word word : passage.words()) {
        int here = index++;
        if (word.isSound()) {
          // A sound stays with the words before it, unless somebody already hesitates.
          if (!hesitant && opening != Opening.NEW_TURN && !tokens.isEmpty()) {
            open = index;
          }
          opening = opening == Opening.NEW_TURN ? opening : Opening.SOUND;
          continue;
        }
        String form = form(word.shown());
        if (form.isEmpty()) {
          open = opening == Opening.NOTHING && !hesitant && !tokens.isEmpty() ? index : open;
          continue;
        }
        if (HESITATIONS.contains(form)) {
          hesitant = true;
          continue;
        }
        if (!tokens.isEmpty() && opening != Opening.NEW_TURN && repeats(tokens, form)) {
          open = index;
          hesitant = false;
          opening = Opening.NOTHING;
          continue;
        }
        String printed = printed(word, form, transcript);
        String mark = mark(printed);
        int first = tokens.isEmpty() ? 0 : Math.min(open, here);
        tokens.add(new Token(form, printed, mark, first, hesitant, opening));
        open = index;
        hesitant = false;
        opening = Opening.NOTHING;
      }
    }
    return new Talk(List.copyOf(tokens), words, transcript);
  }

  private static boolean repeats(List<Token> tokens, String form) {
    Token last = tokens.get(tokens.size() - 1);
    return last.mark().isEmpty() && last.form().equals(form);
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
  private static String printed(Word word, String form, Transcript transcript) {
    String source = transcript.printed(word);
    return form(source).equals(form) ? source : word.shown();
  }

  private static String mark(String printed) {
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
    return punctuated;
  }

  /** Whether the source prints names with capitals. */
  boolean isCased() {
    return cased;
  }

  /** What the source prints for the spoken words of a token; at least one. */
  List<String> printed(int index) {
    return words(index, index + 1).stream()
        .filter(word -> !word.isSound())
        .map(transcript::printed)
        .toList();
  }

  /** The words of the tokens from (inclusive) to (exclusive), sounds and hesitations included. */
  List<Word> words(int from, int to) {
    int first = from == 0 ? 0 : tokens.get(from).firstWord();
    int last = to == tokens.size() ? words.size() : tokens.get(to).firstWord();
    return words.subList(first, last);
  }
}
