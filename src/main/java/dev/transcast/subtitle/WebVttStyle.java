package dev.transcast.subtitle;

import java.util.Locale;

/**
 * The text of a STYLE block: braces balance, comments end, and nothing is imported, which players
 * must not fetch (section 4.1 and 8.1).
 */
final class WebVttStyle {
  private final int at;
  private final StringBuilder css = new StringBuilder();

  WebVttStyle(int at) {
    this.at = at;
  }

  void add(String line) {
    css.append(line).append('\n');
  }

  void finish(CueReport report) {
    String rules = bare();
    long opened = rules.chars().filter(c -> c == '{').count();
    long closed = rules.chars().filter(c -> c == '}').count();
    if (opened != closed) {
      broken(report, "braces do not balance: " + opened + " { and " + closed + " }");
    } else if (opened == 0) {
      broken(report, "a style without rules; a blank line ends it too soon, or it can go");
    } else if (rules.toLowerCase(Locale.ROOT).contains("@import")) {
      broken(report, "players import nothing into captions; write the rules here");
    }
  }

  private void broken(CueReport report, String message) {
    report.broken(FormatRule.WEBVTT_STYLE, at, 1, message);
  }

  /** The rules without what comments and strings hold. */
  private String bare() {
    StringBuilder bare = new StringBuilder();
    int i = 0;
    while (i < css.length()) {
      char c = css.charAt(i);
      if (c == '/' && i + 1 < css.length() && css.charAt(i + 1) == '*') {
        int end = css.indexOf("*/", i + 2);
        i = end < 0 ? css.length() : end + 2;
      } else if (c == '"' || c == '\'') {
        i = stringEnd(i);
      } else {
        bare.append(c);
        i++;
      }
    }
    return bare.toString();
  }

  /** One past the quotation mark that ends a string; a line break ends one as well. */
  private int stringEnd(int start) {
    for (int i = start + 1; i < css.length(); i++) {
      char c = css.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == css.charAt(start) || c == '\n') {
        return i + 1;
      }
    }
    return css.length();
  }
}
