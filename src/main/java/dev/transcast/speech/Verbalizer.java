package dev.transcast.speech;

import dev.transcast.speech.freetts.SpokenWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One written token, punctuation removed, as the words a reader would say for it. */
final class Verbalizer {
  /** A longer token is noise to a listener: the rest of it is not said. */
  static final int MOST_WORDS = 40;

  /** Longer runs of letters are said in pieces; no English word is longer. */
  private static final int LONGEST_WORD = 28;

  private static final Pattern MONEY =
      Pattern.compile("([$\u20AC\u00A3\u00A5])(\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)([A-Za-z]{0,2})");
  private static final Map<String, List<String>> CURRENCIES =
      Map.of(
          "$", List.of("dollar", "dollars", "cents"),
          "\u20AC", List.of("euro", "euros", "cents"),
          "\u00A3", List.of("pound", "pounds", "pence"),
          "\u00A5", List.of("yen", "yen", "sen"));

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?:https?://)?(?:www\\.)?[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\."
              + "(?:com|org|net|io|ai|dev|edu|gov|co|uk|de|eu|app|fm|tv|me|ly|gg|xyz)(?:[/?#]\\S*)?"
              + "|(?i)(?:https?://|www\\.)\\S+");
  private static final Pattern CAMEL_HUMP =
      Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
  private static final Pattern INITIALS = Pattern.compile("(?:[A-Za-z]\\.){2,}[A-Za-z]?\\.?");

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
          Map.entry("\u00B0", "degrees"),
          Map.entry("#", "hash"));

  private final Lexicon lexicon;
  private final Predicate<String> dictionary;

  /**
   * @param dictionary whether the engine knows a word in lower case
   */
  Verbalizer(Lexicon lexicon, Predicate<String> dictionary) {
    this.lexicon = lexicon;
    this.dictionary = dictionary;
  }

  /** Money whose scale is the next word: the amount, and the currency to say after that. */
  record Money(List<SpokenWord> amount, SpokenWord currency) {}

  /** The parts of {@code $5} as in "$5 million", if the token is such an amount. */
  Optional<Money> moneyBeforeScale(String token) {
    Matcher match = MONEY.matcher(token);
    if (!match.matches() || !match.group(3).isEmpty()) {
      return Optional.empty();
    }
    List<String> names = CURRENCIES.getOrDefault(match.group(1), List.of());
    return Optional.of(new Money(plain(NumberReader.amount(match.group(2))), word(names.get(1))));
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
    Optional<List<SpokenWord>> known = known(token);
    if (known.isPresent()) {
      return known.get();
    }
    Matcher money = MONEY.matcher(token);
    if (money.matches()) {
      return money(money);
    }
    Optional<List<String>> number = NumberReader.read(token);
    if (number.isPresent()) {
      return plain(number.get());
    }
    if (token.length() > 1 && token.charAt(0) == '#') {
      return hash(token.substring(1));
    }
    if (INITIALS.matcher(token).matches()) {
      return LetterNames.spell(token.replace(".", ""));
    }
    if (MAIL.matcher(token).matches()) {
      return address(token);
    }
    if (ADDRESS.matcher(token).matches()) {
      return address(
          token.replaceFirst("(?i)^(?:https?://)?(?:www\\.)?", "").replaceFirst("[/?#]*$", ""));
    }
    return pieces(token);
  }

  /** A word of the lexicon, or one with an s behind it. */
  private Optional<List<SpokenWord>> known(String token) {
    Optional<List<String>> phones = lexicon.find(token);
    if (phones.isPresent()) {
      return Optional.of(List.of(SpokenWord.of(name(token), phones.get())));
    }
    if (token.endsWith("'s") && token.length() > 2) {
      return lexicon
          .find(token.substring(0, token.length() - 2))
          .map(stem -> List.of(SpokenWord.of(name(token), stem).withFinalS()));
    }
    return Optional.empty();
  }

  private static String name(String token) {
    String letters = token.toLowerCase(Locale.ROOT).replaceAll("[^a-z']", "");
    return letters.replace("'", "").isEmpty() ? "x" : letters;
  }

  private List<SpokenWord> money(Matcher match) {
    String number = match.group(2);
    List<String> names = CURRENCIES.getOrDefault(match.group(1), List.of());
    Optional<String> scale = Units.magnitude(match.group(3));
    List<SpokenWord> words = new ArrayList<>();
    int point = number.indexOf('.');
    if (match.group(3).isEmpty() && point >= 0 && number.length() - point == 3) {
      String whole = number.substring(0, point);
      if (!whole.isEmpty() && !whole.equals("0")) {
        words.addAll(plain(NumberReader.amount(whole)));
        words.add(word(names.get(whole.equals("1") ? 0 : 1)));
      }
      int cents = Integer.parseInt(number.substring(point + 1));
      if (cents > 0) {
        words.addAll(plain(NumberWords.cardinal(Integer.toString(cents))));
        words.add(word(names.get(2)));
      }
      return words.isEmpty() ? plain(List.of("zero", names.get(1))) : words;
    }
    words.addAll(plain(NumberReader.amount(number)));
    if (scale.isPresent()) {
      words.add(word(scale.get()));
    } else if (!match.group(3).isEmpty()) {
      words.addAll(pieces(match.group(3)));
    }
    words.add(word(names.get(number.equals("1") && scale.isEmpty() ? 0 : 1)));
    return words;
  }

  private List<SpokenWord> hash(String rest) {
    List<SpokenWord> words = new ArrayList<>();
    words.add(word(Character.isDigit(rest.charAt(0)) ? "number" : "hashtag"));
    words.addAll(read(rest));
    return words;
  }

  /** Dots, slashes and the like are named, for they must be typed. */
  private List<SpokenWord> address(String address) {
    List<SpokenWord> words = new ArrayList<>();
    Matcher piece = PIECES.matcher(address);
    while (piece.find() && words.size() < MOST_WORDS) {
      switch (piece.group()) {
        case "." -> words.add(word("dot"));
        case "/" -> words.add(word("slash"));
        case "-" -> words.add(word("dash"));
        case "_" -> words.add(word("underscore"));
        case "?", "#", ":", "~" -> {}
        default -> words.addAll(piece(piece.group()));
      }
    }
    return words;
  }

  private List<SpokenWord> pieces(String token) {
    if (isWord(token)) {
      return word(token, /* whole= */ true);
    }
    List<SpokenWord> words = new ArrayList<>();
    Matcher piece = PIECES.matcher(token);
    while (piece.find() && words.size() < MOST_WORDS) {
      words.addAll(piece(piece.group()));
    }
    return words;
  }

  private List<SpokenWord> piece(String piece) {
    char first = piece.charAt(0);
    if (isLetter(first)) {
      return known(piece).orElseGet(() -> word(piece, /* whole= */ false));
    }
    if (first >= '0' && first <= '9') {
      return NumberReader.read(piece).map(this::plain).orElseGet(() -> digits(piece));
    }
    String sign = SIGNS.get(piece);
    return sign == null ? List.of() : List.of(word(sign));
  }

  private List<SpokenWord> digits(String piece) {
    return plain(NumberWords.digits(piece.replaceAll("\\D", "")));
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
      return bare.equals("a") ? List.of(word("a")) : LetterNames.spell(bare);
    }
    if (isUpper(bare)) {
      boolean ordinary =
          (bare.length() > 4 && dictionary.test(lower)) || CapitalWords.contains(lower);
      return ordinary ? List.of(word(lower)) : LetterNames.spell(bare);
    }
    String stem = bare.endsWith("'s") ? bare.substring(0, bare.length() - 2) : bare;
    if (stem.length() > 2 && stem.endsWith("s") && isUpper(stem.substring(0, stem.length() - 1))) {
      return LetterNames.spellWithS(stem.substring(0, stem.length() - 1));
    }
    if (stem.length() > 1 && isUpper(stem)) {
      return LetterNames.spellWithS(stem);
    }
    if (dictionary.test(lower) || lexicon.find(lower).isPresent()) {
      return known(lower).orElseGet(() -> List.of(word(lower)));
    }
    if (whole && lower.length() <= LONGEST_WORD && CAMEL_HUMP.matcher(bare).find()) {
      return pieces(CAMEL_HUMP.matcher(bare).replaceAll(" "));
    }
    if (lower.length() <= 5 && lower.chars().noneMatch(c -> "aeiouy'".indexOf(c) >= 0)) {
      return LetterNames.spell(lower);
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

  private List<SpokenWord> plain(List<String> words) {
    return words.stream().map(this::word).toList();
  }

  /** A word in lower case, said as the lexicon says or else the engine. */
  private SpokenWord word(String lower) {
    return lexicon
        .find(lower)
        .map(phones -> SpokenWord.of(lower, phones))
        .orElseGet(() -> SpokenWord.of(lower));
  }
}
