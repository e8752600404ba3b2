package dev.transcast.caption;

import java.util.regex.Pattern;

/**
 * Full-width characters in place of those that a reader would take for something else and swallow
 * with the words around them. They look alike, so the text stays readable, and nothing is lost.
 */
final class FullWidth {
  private static final Pattern ARROW = Pattern.compile("--+>");
  private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/])");
  private static final Pattern OVERRIDE = Pattern.compile("\\{(?=\\\\)");

  private FullWidth() {}

  /** Text without the mark that stands between the times of a cue. */
  static String arrows(String text) {
    return ARROW.matcher(text).replaceAll(m -> m.group().replace('>', '＞'));
  }

  /** Text without the beginning of an HTML tag. */
  static String tags(String text) {
    return TAG.matcher(text).replaceAll("＜");
  }

  /**
   * Text without <code>{\</code>, with which overrides of SubStation Alpha begin. SRT players
   * honour them, and so do players that convert WebVTT by way of that format, as ffmpeg does.
   */
  static String overrides(String text) {
    return OVERRIDE.matcher(text).replaceAll("｛");
  }

  /** A name that can stand in a start tag, where many readers do not unescape. */
  static String annotation(String name) {
    return name.replace('&', '＆').replace('<', '＜').replace('>', '＞');
  }
}
