package dev.transcast.speech;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Money by its sign or its code.
 *
 * @param one its name for exactly one
 * @param many its name otherwise
 * @param part the name of its hundredth part, if prices have one
 */
record Currency(String one, String many, String part) {
  private static final Currency DOLLAR = new Currency("dollar", "dollars", "cents");
  private static final Currency EURO = new Currency("euro", "euros", "cents");
  private static final Currency POUND = new Currency("pound", "pounds", "pence");
  private static final Currency YEN = new Currency("yen", "yen", "sen");

  private static final Map<String, Currency> BY_SIGN =
      Map.of(
          "$",
          DOLLAR,
          "\u20AC",
          EURO,
          "\u00A3",
          POUND,
          "\u00A5",
          YEN,
          "\u20B9",
          new Currency("rupee", "rupees", "paise"),
          "\u20A9",
          new Currency("won", "won", "jeon"),
          "\u20BF",
          new Currency("bitcoin", "bitcoin", "cents"));

  private static final Map<String, Currency> BY_CODE =
      Map.of(
          "USD",
          new Currency("U S dollar", "U S dollars", "cents"),
          "EUR",
          EURO,
          "GBP",
          POUND,
          "JPY",
          YEN,
          "CHF",
          new Currency("swiss franc", "swiss francs", "centimes"),
          "CAD",
          new Currency("canadian dollar", "canadian dollars", "cents"),
          "AUD",
          new Currency("australian dollar", "australian dollars", "cents"));

  /** The signs as the inside of a character class. */
  static final String SIGNS = "$\u20AC\u00A3\u00A5\u20B9\u20A9\u20BF";

  static boolean isSign(char c) {
    return SIGNS.indexOf(c) >= 0 || c == '\u00A2';
  }

  static Optional<Currency> bySign(String sign) {
    return Optional.ofNullable(BY_SIGN.get(sign));
  }

  static Optional<Currency> byCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** Its name in words behind an amount. */
  List<String> name(boolean singular) {
    return List.of((singular ? one : many).split(" ", /* limit= */ -1));
  }
}
