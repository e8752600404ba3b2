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
    String rules = withoutComments();
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

  private String withoutComments() {
    StringBuilder rules = new StringBuilder();
    int i = 0;
    while (i < css.length()) {
      int comment = css.indexOf("/*", i);
      int end = comment < 0 ? -1 : css.indexOf("*/", comment + 2);
      rules.append(css, i, comment < 0 ? css.length() : comment);
      i = end < 0 ? css.length() : end + 2;
    }
    return rules.toString();
  }
}
