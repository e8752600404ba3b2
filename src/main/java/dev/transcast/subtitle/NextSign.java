package dev.transcast.subtitle;

/** Where a sign comes next in a text, found once however often it is asked for on the way there. */
final class NextSign {
  private final String text;
  private final char sign;
  private int found = -1;

  NextSign(String text, char sign) {
    this.text = text;
    this.sign = sign;
  }

  /**
   * The next place.
   *
   * @param from never less than the last time
   * @return -1 if there is none
   */
  int from(int from) {
    if (found < from && found != text.length()) {
      int next = text.indexOf(sign, from);
      found = next < 0 ? text.length() : next;
    }
    return found == text.length() ? -1 : found;
  }
}
