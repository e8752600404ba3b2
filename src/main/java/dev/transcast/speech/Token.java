package dev.transcast.speech;

import dev.transcast.model.Word;
import dev.transcast.speech.freetts.SpokenWord.Boundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A written word taken apart.
 *
 * @param core what is to be read, in ASCII and currency signs; may be empty
 * @param phraseBefore whether a bracket or dash in front of it divides
 * @param brokenOff whether a single hyphen stands behind it, as where a speaker starts again
 * @param boundary what the marks behind it say
 */
record Token(String core, boolean phraseBefore, boolean brokenOff, Boundary boundary) {
  /** No token is read further than this many characters. */
  private static final int LONGEST = 400;

  private static final String OPENING = "\"'`([{<*_~-.,;:!?|/\\^";
  private static final String CLOSING = "\"'`)]}>*_~-.,;:!?|/\\^";

  /** Of a Markdown link only the text is read. */
  private static final Pattern LINK_TARGET = Pattern.compile("\\]\\([^()]*\\)");

  /** Signs that mean something alone. */
  private static final Set<String> WHOLE = Set.of("<", ">", "w/");

  private static final Pattern EMOTICON =
      Pattern.compile("[:;=]['\"]?-?[()DPpOo/|*3\\[\\]\\\\]+|<3+|[xX]D+|\\^_*\\^");
  private static final Pattern LIST_NUMBER = Pattern.compile("[(\\[{]*[+-]?[$]?\\.?\\d.*");
  private static final Pattern DOTTED = Pattern.compile("(?:[A-Za-z]\\.)+[A-Za-z]");

  /** Their full stop never ends a sentence. */
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "dr", "prof", "gen", "sen", "gov", "rev", "capt", "vs", "mt", "ft");

  /** Their full stop ends a sentence if the next word looks like the beginning of one. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "st", "jr", "sr", "etc", "inc", "ltd", "co", "corp", "dept", "approx", "est", "ave",
          "blvd", "al");

  /** Abbreviations only in front of a number; "no." ends many a sentence. */
  private static final Set<String> BEFORE_NUMBER =
      Set.of(
          "no", "nos", "vol", "fig", "p", "pp", "ch", "sec", "jan", "feb", "mar", "apr", "jun",
          "jul", "aug", "sep", "sept", "oct", "nov", "dec");

  /** The tokens of a run of words, each read beside the next. */
  static List<Token> of(List<Word> words) {
    List<Token> tokens = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      tokens.add(of(words.get(i).shown(), i + 1 < words.size() ? words.get(i + 1).shown() : ""));
    }
    return tokens;
  }

  /**
   * @param next the word behind it, or nothing
   */
  static Token of(String written, String next) {
    String text = WrittenText.fold(written);
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST);
    }
    if (EMOTICON.matcher(text).matches()) {
      return new Token("", false, false, Boundary.NONE);
    }
    if (WHOLE.contains(text)) {
      return new Token(text, false, false, Boundary.NONE);
    }
    if (text.indexOf("](") >= 0) {
      text = LINK_TARGET.matcher(text).replaceAll("");
    }
    int start = 0;
    int end = text.length();
    while (start < end && OPENING.indexOf(text.charAt(start)) >= 0 && !opensCore(text, start)) {
      start++;
    }
    while (end > start && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String core = text.substring(start, end);
    if (core.equals("n") && start > 0 && text.charAt(start - 1) == '\'') {
      core = "and"; // rock 'n' roll
    }
    String before = text.substring(0, start);
    String after = core.isEmpty() ? text : text.substring(end);
    boolean divided = before.contains("(") || before.contains("--") || before.contains("[");
    boolean brokenOff = after.startsWith("-") && !after.startsWith("--");
    return new Token(core, divided, brokenOff, boundary(core, after, next));
  }

  /** Signs that belong to what follows: ".5", "'90s", "-3", "<10", ".NET". */
  private static boolean opensCore(String text, int at) {
    if (at + 1 >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    char next = text.charAt(at + 1);
    if (Character.isDigit(next)) {
      return c == '.' || c == '\'' || c == '<' || c == '~' || (c == '-' && !isDash(text, at));
    }
    if (c == '.') {
      return text.startsWith(".NET", at);
    }
    if (next == '=' && at + 2 < text.length() && Character.isDigit(text.charAt(at + 2))) {
      return c == '<' || c == '>';
    }
    boolean signed = (c == '-' && !isDash(text, at)) || c == '~';
    return signed && (next == '.' || next == '$' || next == '\u20AC' || next == '\u00A3');
  }

  private static boolean isDash(String text, int at) {
    return at > 0 && text.charAt(at - 1) == '-';
  }

  private static Boundary boundary(String core, String after, String next) {
    if (after.indexOf('?') >= 0) {
      return Boundary.QUESTION;
    }
    if (after.indexOf('!') >= 0) {
      return Boundary.STATEMENT;
    }
    int stop = after.indexOf('.');
    if (stop >= 0) {
      boolean ellipsis = after.startsWith("..", stop);
      boolean abbreviated = !ellipsis && isAbbreviation(core, next);
      return !abbreviated
          ? Boundary.STATEMENT
          : after.indexOf(',') >= 0 ? Boundary.PHRASE : Boundary.NONE;
    }
    boolean mark = after.chars().anyMatch(c -> ",;:)]".indexOf(c) >= 0);
    return mark || after.contains("--") || after.equals("-") ? Boundary.PHRASE : Boundary.NONE;
  }

  /** Whether a full stop behind it does not end a sentence: Dr., e.g., J. */
  private static boolean isAbbreviation(String core, String next) {
    String lower = core.toLowerCase(Locale.ROOT);
    if (TITLES.contains(lower)) {
      return true;
    }
    if (BEFORE_NUMBER.contains(lower)) {
      return LIST_NUMBER.matcher(next).matches();
    }
    boolean initial =
        core.length() == 1 && Character.isUpperCase(core.charAt(0)) && !core.equals("I");
    boolean shortened = initial || ABBREVIATIONS.contains(lower) || DOTTED.matcher(core).matches();
    return shortened && !next.isEmpty() && !Breaths.beginsSentence(next);
  }

  /** The core; "A" is the article at the beginning of a sentence and the letter elsewhere. */
  String coreAsWord(boolean beginsSentence) {
    return beginsSentence && core.equals("A") ? "a" : core;
  }

  /** The core in lower case. */
  String lower() {
    return core.toLowerCase(Locale.ROOT);
  }
}
