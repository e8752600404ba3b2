package dev.transcast.publish.xml;

/** What of a text XML 1.0 can hold. */
final class XmlText {
  private XmlText() {}

  /**
   * Leaves out what is no character of XML 1.0 (section 2.2) and what it discourages there: other
   * controls, half surrogates and code points that are no characters.
   */
  static String clean(String text) {
    if (text.codePoints().allMatch(XmlText::isAllowed)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::isAllowed).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isAllowed(int codePoint) {
    if (codePoint < 0x20) {
      return codePoint == '\t' || codePoint == '\n';
    }
    boolean isControl = codePoint >= 0x7F && codePoint <= 0x9F;
    boolean isSurrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    boolean isNoCharacter =
        (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    return !isControl && !isSurrogate && !isNoCharacter;
  }
}
