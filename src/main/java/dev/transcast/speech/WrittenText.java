package dev.transcast.speech;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Characters of written text brought down to those that are spoken about. */
final class WrittenText {
  /** What stands for a character; taken before the text is decomposed. */
  private static final Map<Character, String> SIGNS = new HashMap<>();

  static {
    String[][] signs = {
      {"\u2018\u2019\u02BC\u2032\u00B4", "'"},
      {"\u201C\u201D\u201E\u00AB\u00BB\u2033", "\""},
      {"\u2010\u2011\u2212", "-"},
      {"\u2012\u2013\u2014\u2015", "--"},
      {"\u2044\u2215", "/"},
      {"\u00D7", "x"},
      {"\u00DF", "ss"},
      {"\u00E6", "ae"},
      {"\u00C6", "AE"},
      {"\u0153", "oe"},
      {"\u0152", "OE"},
      {"\u00F8", "o"},
      {"\u00D8", "O"},
      {"\u0142", "l"},
      {"\u0141", "L"},
      {"\u0111\u00F0", "d"},
      {"\u0110\u00D0", "D"},
      {"\u0131", "i"},
      {"\u00FE", "th"},
      {"\u00DE", "Th"},
      {"\u2122\u00AE\u00A9", ""},
      {"\u00B2", "^2"},
      {"\u00B3", "^3"},
      {"\u00B5\u03BC", "u"},
      {"\u2248", "~"},
      {"\u2264", "<="},
      {"\u2265", ">="},
      {"\u00B1", "+/-"},
      {"\u00F7", " divided by "},
      {"\u03C0", "pi"},
      {"\u2116", "No."},
      {"\u00BF\u00A1", ""},
      {"\u3002", "."},
      {"\u3001", ","},
    };
    for (String[] sign : signs) {
      for (char c : sign[0].toCharArray()) {
        SIGNS.put(c, sign[1]);
      }
    }
  }

  private WrittenText() {}

  /**
   * ASCII and the signs of currencies and degrees: typographic quotes and dashes made plain,
   * accents stripped, ligatures and full-width forms opened, other scripts as Latin letters. What
   * has no reading (emoji, controls) vanishes.
   */
  static String fold(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      plain = text.charAt(i) >= ' ' && text.charAt(i) < 0x7F;
    }
    if (plain) {
      return text;
    }
    String latin = OtherScripts.toLatin(opened(text));
    StringBuilder folded = new StringBuilder(latin.length());
    String decomposed = Normalizer.normalize(latin, Normalizer.Form.NFKD);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      String sign = SIGNS.get(c);
      if (sign != null) {
        folded.append(sign);
      } else if ((c >= ' ' && c < 0x7F) || Currency.isSign(c) || c == '\u00B0') {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** Signs spelled out, and a fraction kept apart from the number before it. */
  private static String opened(String text) {
    StringBuilder opened = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fraction = (c >= '\u00BC' && c <= '\u00BE') || (c >= '\u2150' && c <= '\u215E');
      if (fraction && i > 0 && Character.isDigit(text.charAt(i - 1))) {
        opened.append(' ');
      }
      String sign = SIGNS.get(c);
      opened.append(sign == null ? String.valueOf(c) : sign);
    }
    return opened.toString();
  }
}
