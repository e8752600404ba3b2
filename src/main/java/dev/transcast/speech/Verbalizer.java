package dev.transcast.speech;

import dev.transcast.speech.freetts.SpokenWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One written token, punctuation removed, as the words a reader would say for it. */
final class Verbalizer {
  /** A longer token is noise to a listener: the rest of it is not said. */
  static final int MOST_WORDS = 40;

  /** Longer runs of letters are said in pieces; no English word is longer. */
  private static final int LONGEST_WORD = 28;

  private static final Pattern CAMEL_HUMP =
      Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Pattern INITIALS = Pattern.compile("(?:[A-Za-z]\\.)+[A-Za-z]\\.?");
  private static final Pattern INITIALS_S = Pattern.compile("((?:[A-Z]\\.)+[A-Z]?)\\.?'?s");
  private static final Pattern VERSION = Pattern.compile("v(\\d+(?:\\.\\d+)*)");

  /** Behind a hyphen the size of a model and no amount: Llama-7B. */
  private static final Pattern SIZE = Pattern.compile("\\d+(?:\\.\\d+)?B");

  private static final Pattern SHARP = Pattern.compile("[A-G]#");
  private static final Pattern NUMBER_SIGN = Pattern.compile("(?:[Nn]o\\.|#)(\\d.*)");
  private static final Pattern PRONOUN_PAIR =
      Pattern.compile("(?i)(he|she|him|her|his|hers|himself|they|s?he)/([a-z]+)");

  /** Letters, digits and signs as they follow each other, camel case divided. */
  private static final Pattern PIECES =
      Pattern.compile(
          "[A-Z]{2,}(?:'s|s)(?![A-Za-z])|[A-Z]+(?![a-z'])|[A-Z]?[a-z]+(?:'[a-z]+)*|[A-Z](?:'[a-z]+)*"
              + "|\\d[\\d,]*(?:\\.\\d+)?(?:st|nd|rd|th)?|.");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("&", "and"),
          Map.entry("%", "percent"),
          Map.entry("@", "at"),
          Map.entry("+", "plus"),
          Map.entry("=", "equals"),
          Map.entry("$", "dollar"),
          Map.entry("\u20AC", "euro"),
          Map.entry("\u00A3", "pound"),
          Map.entry("\u00A5", "yen"),
          Map.entry("\u00A2", "cents"),
          Map.entry("\u00B0", "degrees"),
          Map.entry("#", "hash"));

  /** Behind one of these a dot is said, as in main.py. */
  private static final Set<String> FILE_ENDINGS =
      Set.of(
          "html", "css", "py", "md", "txt", "json", "yaml", "yml", "csv", "exe", "pdf", "java",
          "xml", "cpp", "sh", "png", "jpg", "gif", "zip", "wav", "toml", "sql", "ts", "rs", "go");

  private final Vocabulary vocabulary;
  private final WebAddress addresses;

  Verbalizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.addresses = new WebAddress(vocabulary);
  }

  /**
   * The token in words.
   *
   * @param token folded to ASCII and currency signs, without outer punctuation; may be empty
   * @param shouted whether its surroundings are in capitals throughout, so that they mean nothing
   */
  List<SpokenWord> say(String token, boolean shouted) {
    List<SpokenWord> words = read(shouted ? token.toLowerCase(Locale.ROOT) : token);
    return words.size() <= MOST_WORDS ? words : words.subList(0, MOST_WORDS);
  }

  private List<SpokenWord> read(String token) {
    if (token.isEmpty()) {
      return List.of();
    }
    Optional<List<SpokenWord>> whole = whole(token);
    if (whole.isPresent()) {
      return whole.get();
    }
    if (WebAddress.isOne(token)) {
      return addresses.read(token, this::pieces);
    }
    if (token.indexOf('-') > 0) {
      return hyphenated(token);
    }
    return pieces(token);
  }

  /** Tokens that mean something as a whole. */
  private Optional<List<SpokenWord>> whole(String token) {
    if (token.length() == 1 && isLetter(token.charAt(0)) && !token.equals("a")) {
      return Optional.of(LetterNames.spell(token));
    }
    Optional<List<SpokenWord>> known = vocabulary.find(token);
    if (known.isPresent()) {
      return known;
    }
    Optional<List<String>> number =
        Prices.read(token, /* attributive= */ false).or(() -> NumberReader.read(token));
    if (number.isPresent()) {
      return number.map(vocabulary::plain);
    }
    Matcher numbered = NUMBER_SIGN.matcher(token);
    if (numbered.matches()) {
      return Optional.of(joined(List.of(vocabulary.word("number")), read(numbered.group(1))));
    }
    if (token.length() > 1 && token.charAt(0) == '#' && isLetter(token.charAt(1))) {
      return Optional.of(joined(List.of(vocabulary.word("hashtag")), read(token.substring(1))));
    }
    Matcher version = VERSION.matcher(token);
    if (version.matches()) {
      return Optional.of(joined(List.of(vocabulary.word("version")), read(version.group(1))));
    }
    if (SHARP.matcher(token).matches()) {
      return Optional.of(
          joined(LetterNames.spell(token.substring(0, 1)), List.of(vocabulary.word("sharp"))));
    }
    if (INITIALS.matcher(token).matches()) {
      return Optional.of(LetterNames.spell(token.replace(".", "")));
    }
    Matcher initials = INITIALS_S.matcher(token);
    if (initials.matches()) {
      return Optional.of(LetterNames.spellWithS(initials.group(1).replace(".", "")));
    }
    return signs(token);
  }

  /** Signs alone: rules and arrows are drawn, not said. */
  private Optional<List<SpokenWord>> signs(String token) {
    if (token.chars().anyMatch(Character::isLetterOrDigit)) {
      return Optional.empty();
    }
    return Optional.of(
        vocabulary.plain(
            switch (token) {
              case "+/" -> List.of("plus", "or", "minus");
              case "#" -> List.of("number");
              default -> token.length() == 1 ? sign(token) : List.<String>of();
            }));
  }

  private static List<String> sign(String piece) {
    String name = SIGNS.get(piece);
    return name == null ? List.of() : List.of(name);
  }

  /** Each part by itself, for a part may be a number, an initialism or the start of a stutter. */
  private List<SpokenWord> hyphenated(String token) {
    String[] parts = token.split("-+", /* limit= */ -1);
    List<SpokenWord> words = new ArrayList<>();
    for (int i = 0; i < parts.length && words.size() < MOST_WORDS; i++) {
      String part = parts[i];
      String next = i + 1 < parts.length ? parts[i + 1] : "";
      Optional<Prices.Scaled> scaled =
          Prices.isScale(next.toLowerCase(Locale.ROOT))
              ? Prices.beforeScale(part, /* attributive= */ i + 2 < parts.length)
              : Optional.empty();
      if (scaled.isPresent()) {
        words.addAll(vocabulary.plain(scaled.get().amount()));
        words.add(vocabulary.word(next.toLowerCase(Locale.ROOT)));
        words.addAll(vocabulary.plain(scaled.get().currency()));
        i++;
      } else if (i > 0 && SIZE.matcher(part).matches()) {
        words.addAll(
            NumberReader.read(part.substring(0, part.length() - 1))
                .map(vocabulary::plain)
                .orElse(List.of()));
        words.addAll(LetterNames.spell("b"));
      } else if (Fragment.isStutter(part, next)) {
        words.add(Fragment.say(part));
      } else {
        words.addAll(whole(part).orElseGet(() -> pieces(part)));
      }
    }
    return words;
  }

  /** A word that was broken off: {@code w-}. */
  Optional<List<SpokenWord>> fragment(String core) {
    String lower = core.toLowerCase(Locale.ROOT);
    return Fragment.isSayable(lower) && !vocabulary.find(core).isPresent()
        ? Optional.of(List.of(Fragment.say(lower)))
        : Optional.empty();
  }

  private List<SpokenWord> pieces(String token) {
    if (isWord(token)) {
      return word(token, /* whole= */ true);
    }
    Matcher pronouns = PRONOUN_PAIR.matcher(token);
    if (pronouns.matches()) {
      return vocabulary.plain(
          List.of(
              pronouns.group(1).toLowerCase(Locale.ROOT),
              "or",
              pronouns.group(2).toLowerCase(Locale.ROOT)));
    }
    List<SpokenWord> words = new ArrayList<>();
    String text = token.replaceFirst("\\^2$", " squared").replaceFirst("\\^3$", " cubed");
    Matcher piece = PIECES.matcher(text);
    while (piece.find() && words.size() < MOST_WORDS) {
      boolean ending =
          piece.group().equals(".")
              && FILE_ENDINGS.contains(text.substring(piece.end()).toLowerCase(Locale.ROOT));
      words.addAll(ending ? List.of(vocabulary.word("dot")) : piece(piece.group()));
    }
    return words;
  }

  private List<SpokenWord> piece(String piece) {
    char first = piece.charAt(0);
    if (isLetter(first)) {
      return piece.length() == 1
          ? LetterNames.spell(piece)
          : vocabulary.find(piece).orElseGet(() -> word(piece, /* whole= */ false));
    }
    if (first >= '0' && first <= '9') {
      return vocabulary.plain(
          NumberReader.read(piece)
              .orElseGet(() -> NumberWords.digits(piece.replaceAll("\\D", ""))));
    }
    return vocabulary.plain(sign(piece));
  }

  private static boolean isWord(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (!isLetter(token.charAt(i)) && token.charAt(i) != '\'') {
        return false;
      }
    }
    return true;
  }

  /** Letters and apostrophes: an ordinary word, an initialism, or several in camel case. */
  private List<SpokenWord> word(String written, boolean whole) {
    String bare = strip(written);
    if (bare.isEmpty()) {
      return List.of();
    }
    String lower = bare.toLowerCase(Locale.ROOT);
    if (bare.length() == 1) {
      return bare.equals("a") ? List.of(vocabulary.word("a")) : LetterNames.spell(bare);
    }
    if (isUpper(bare)) {
      boolean ordinary =
          (bare.length() > 4 && vocabulary.isInDictionary(lower)) || CapitalWords.contains(lower);
      return ordinary ? List.of(vocabulary.word(lower)) : LetterNames.spell(bare);
    }
    String stem = bare.endsWith("'s") ? bare.substring(0, bare.length() - 2) : bare;
    if (stem.length() > 2 && stem.endsWith("s") && isUpper(stem.substring(0, stem.length() - 1))) {
      return LetterNames.spellWithS(stem.substring(0, stem.length() - 1));
    }
    if (stem.length() > 1 && isUpper(stem)) {
      return LetterNames.spellWithS(stem);
    }
    if (vocabulary.knows(lower)) {
      return vocabulary.find(lower).orElseGet(() -> List.of(vocabulary.word(lower)));
    }
    if (whole && lower.length() <= LONGEST_WORD && CAMEL_HUMP.matcher(bare).find()) {
      return pieces(CAMEL_HUMP.matcher(bare).replaceAll(" "));
    }
    if (lower.length() <= 5 && lower.chars().noneMatch(c -> "aeiouy'".indexOf(c) >= 0)) {
      return LetterNames.spell(lower);
    }
    if (lower.length() > 4 && lower.endsWith("in") && vocabulary.isInDictionary(lower + "g")) {
      return List.of(vocabulary.word(lower + "g"));
    }
    return spoken(lower);
  }

  /** An unknown word; a very long one in pieces, for the engine's time grows with its square. */
  private static List<SpokenWord> spoken(String lower) {
    List<SpokenWord> words = new ArrayList<>();
    for (int i = 0; i < lower.length() && words.size() < MOST_WORDS; i += LONGEST_WORD) {
      String part = lower.substring(i, Math.min(i + LONGEST_WORD, lower.length()));
      if (!part.replace("'", "").isEmpty()) {
        words.add(SpokenWord.of(part));
      }
    }
    return words;
  }

  private static String strip(String written) {
    int start = 0;
    int end = written.length();
    while (start < end && written.charAt(start) == '\'') {
      start++;
    }
    while (end > start && written.charAt(end - 1) == '\'') {
      end--;
    }
    return written.substring(start, end);
  }

  private static boolean isUpper(String word) {
    return word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static List<SpokenWord> joined(List<SpokenWord> first, List<SpokenWord> second) {
    List<SpokenWord> words = new ArrayList<>(first);
    words.addAll(second);
    return words;
  }
}
