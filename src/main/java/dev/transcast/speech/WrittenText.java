package dev.transcast.speech;

import java.text.Normalizer;

/** Characters of written text brought down to those that are spoken about. */
final class WrittenText {
  private WrittenText() {}

  /**
   * ASCII and currency signs: typographic quotes and dashes made plain, accents stripped, ligatures
   * and full-width forms opened. What has no reading (emoji, other scripts, controls) vanishes.
   */
  static String fold(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      plain = text.charAt(i) >= ' ' && text.charAt(i) < 0x7F;
    }
    if (plain) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length());
    String decomposed = Normalizer.normalize(text.replace("\u2122", ""), Normalizer.Form.NFKD);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      switch (c) {
        case '\u2018', '\u2019', '\u02BC', '\u2032', '\u00B4' -> folded.append('\'');
        case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB', '\u2033' -> folded.append('"');
        case '\u2010', '\u2011', '\u2212' -> folded.append('-');
        case '\u2012', '\u2013', '\u2014', '\u2015' -> folded.append("--");
        case '\u2044', '\u2215' -> folded.append('/');
        case '\u00D7' -> folded.append('x');
        case '\u00DF' -> folded.append("ss");
        case '\u00E6' -> folded.append("ae");
        case '\u00C6' -> folded.append("AE");
        case '\u0153' -> folded.append("oe");
        case '\u0152' -> folded.append("OE");
        case '\u00F8' -> folded.append('o');
        case '\u00D8' -> folded.append('O');
        case '\u0142' -> folded.append('l');
        case '\u0141' -> folded.append('L');
        case '\u0111', '\u00F0' -> folded.append('d');
        case '\u0110', '\u00D0' -> folded.append('D');
        case '\u0131' -> folded.append('i');
        case '\u00FE' -> folded.append("th");
        case '\u20AC', '\u00A3', '\u00A5', '\u00B0' -> folded.append(c);
        default -> {
          if (c >= ' ' && c < 0x7F) {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString();
  }
}
