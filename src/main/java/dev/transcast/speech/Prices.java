package dev.transcast.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of money. Words are in lower case; a single capital is a letter to be named. */
final class Prices {
  private static final String NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)";
  private static final Pattern PRICE =
      Pattern.compile(
          "([-+~<>]?)(?:US|CA|AU|[CA])?(["
              + Currency.SIGNS
              + "])"
              + NUMBER
              + "([A-Za-z]{0,3})(?:--?["
              + Currency.SIGNS
              + "]?"
              + NUMBER
              + "([A-Za-z]{0,3}))?(?:/([a-z]{1,6}))?(\\+?)");
  private static final Pattern SIGN_BEHIND =
      Pattern.compile(NUMBER + "([$\u20AC\u00A3\u00A5\u20B9\u00A2])");

  private static final Set<String> SCALES =
      Set.of("hundred", "thousand", "million", "billion", "trillion", "mil", "k", "m", "bn");

  private Prices() {}

  /** Whether the word multiplies the amount before it. */
  static boolean isScale(String lower) {
    return SCALES.contains(lower);
  }

  /**
   * The words of a price.
   *
   * @param attributive whether it stands in front of what it costs: a five dollar coffee
   */
  static Optional<List<String>> read(String token, boolean attributive) {
    Matcher behind = SIGN_BEHIND.matcher(token);
    if (behind.matches()) {
      return Optional.of(signBehind(behind.group(1), behind.group(2)));
    }
    Matcher match = PRICE.matcher(token);
    if (!match.matches()) {
      return Optional.empty();
    }
    Optional<Currency> currency = Currency.bySign(match.group(2));
    boolean plain = match.group(5) == null && match.group(4).isEmpty();
    List<String> words = new ArrayList<>(sign(match.group(1)));
    if (plain && match.group(3).matches("[\\d,]*\\.\\d\\d")) {
      currency.ifPresent(money -> words.addAll(withCents(match.group(3), money)));
    } else {
      Optional<List<String>> amount = amounts(match);
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      words.addAll(amount.get());
      boolean one = plain && match.group(3).equals("1");
      currency.ifPresent(money -> words.addAll(money.name(one || attributive)));
    }
    if (match.group(7) != null) {
      words.addAll(Units.per(match.group(7)).orElse(List.of("per", match.group(7))));
    }
    if (!match.group(8).isEmpty()) {
      words.add("plus");
    }
    return Optional.of(words);
  }

  /** A price in front of its scale: the amount alone, and the currency that follows the scale. */
  record Scaled(List<String> amount, List<String> currency) {}

  /** The parts of {@code $5} as in "$5 million", if the token is such an amount. */
  static Optional<Scaled> beforeScale(String token, boolean attributive) {
    Matcher match = PRICE.matcher(token);
    boolean bare = match.matches() && match.group(4).isEmpty() && match.group(7) == null;
    if (!bare || (match.group(6) != null && !match.group(6).isEmpty())) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(sign(match.group(1)));
    amounts(match).ifPresent(words::addAll);
    return Currency.bySign(match.group(2))
        .map(currency -> new Scaled(words, currency.name(attributive)));
  }

  private static Optional<List<String>> amounts(Matcher match) {
    Optional<List<String>> from = amount(match.group(3), match.group(4));
    if (match.group(5) == null) {
      return from;
    }
    Optional<List<String>> to = amount(match.group(5), match.group(6));
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(from.get());
    words.add("to");
    words.addAll(to.get());
    return Optional.of(words);
  }

  private static Optional<List<String>> amount(String number, String suffix) {
    List<String> words = new ArrayList<>(NumberReader.amount(number));
    if (suffix.isEmpty()) {
      return Optional.of(words);
    }
    Optional<String> scale = scale(suffix);
    scale.ifPresent(words::add);
    return scale.map(name -> words);
  }

  /** The full name of a magnitude. */
  static Optional<String> scale(String suffix) {
    return suffix.equals("mil") ? Optional.of("million") : Units.magnitude(suffix);
  }

  private static List<String> sign(String sign) {
    return switch (sign) {
      case "-" -> List.of("minus");
      case "+" -> List.of("plus");
      case "~" -> List.of("about");
      case "<" -> List.of("less", "than");
      case ">" -> List.of("more", "than");
      default -> List.of();
    };
  }

  private static List<String> withCents(String number, Currency currency) {
    int point = number.indexOf('.');
    String whole = number.substring(0, point);
    List<String> words = new ArrayList<>();
    if (!whole.isEmpty() && !whole.equals("0")) {
      words.addAll(NumberReader.amount(whole));
      words.addAll(currency.name(whole.equals("1")));
    }
    int cents = Integer.parseInt(number.substring(point + 1));
    if (cents > 0) {
      words.addAll(NumberWords.cardinal(Integer.toString(cents)));
      boolean oneCent = cents == 1 && currency.part().equals("cents");
      words.add(oneCent ? "cent" : currency.part());
    }
    if (words.isEmpty()) {
      words.add("zero");
      words.addAll(currency.name(/* singular= */ false));
    }
    return words;
  }

  private static List<String> signBehind(String number, String sign) {
    List<String> words = new ArrayList<>(NumberReader.amount(number));
    boolean one = number.equals("1");
    words.addAll(
        Currency.bySign(sign)
            .map(currency -> currency.name(one))
            .orElse(List.of(one ? "cent" : "cents")));
    return words;
  }
}
