package dev.transcast.subtitle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths in styles (TTML2 section 10.3), and where regions lie (IMSC section 7.3). */
final class TtmlLengths {
  private static final Pattern LENGTH =
      Pattern.compile("([+-]?\\d{1,9}(?:\\.\\d{1,9})?)(px|em|c|%|rw|rh)");

  private final CueReport report;

  /** Width and height of the root in pixels; absent if the document does not say. */
  private Optional<double[]> rootPx = Optional.empty();

  TtmlLengths(CueReport report) {
    this.report = report;
  }

  /** Takes {@code tts:extent} of {@code tt}. */
  void root(String extent, int line, int column) {
    String[] parts = extent.strip().split("\\s+", -1);
    if (parts.length == 2 && parts[0].endsWith("px") && parts[1].endsWith("px")) {
      Optional<double[]> pair = pair(extent);
      if (pair.isPresent()) {
        rootPx = pair;
        return;
      }
    }
    if (!extent.equals("auto") && !extent.equals("contain")) {
      report.broken(FormatRule.TTML_LENGTH, line, column, "tts:extent of tt is two lengths in px");
    }
  }

  /** Checks a styling attribute that holds lengths; others pass. */
  void style(String name, String value, int line, int column) {
    String[] parts = value.strip().split("\\s+", -1);
    String expected =
        switch (name) {
          case "extent", "origin" ->
              value.equals("auto") || (parts.length == 2 && all(parts)) ? "" : "two lengths";
          case "fontSize" -> parts.length <= 2 && all(parts) ? "" : "a length";
          case "lineHeight" ->
              value.equals("normal") || (parts.length == 1 && all(parts))
                  ? ""
                  : "normal or a length";
          case "padding" -> parts.length <= 4 && all(parts) ? "" : "one to four lengths";
          default -> "";
        };
    if (!expected.isEmpty()) {
      report.broken(
          FormatRule.TTML_LENGTH,
          line,
          column,
          "tts:" + name + " is " + expected + ", as 80% 2em or 5c, not \"" + value + "\"");
    } else if (rootPx.isEmpty() && isLength(name) && value.contains("px")) {
      report.broken(
          FormatRule.TTML_LENGTH, line, column, "px needs tts:extent on tt, or write per cents");
    }
    if (name.equals("fontSize") && parts.length == 2 && all(parts)) {
      report.broken(
          FormatRule.TTML_FEATURE,
          line,
          column,
          "the profile has one font size, not width and height");
    }
  }

  /** Checks that a region has an extent and lies in the picture. */
  void region(Optional<String> origin, Optional<String> extent, int line, int column) {
    if (extent.isEmpty()) {
      report.broken(FormatRule.TTML_REGION, line, column, "a region needs tts:extent");
      return;
    }
    Optional<double[]> from = origin.flatMap(this::share);
    Optional<double[]> size = share(extent.get());
    if (size.isPresent()) {
      double left = from.map(p -> p[0]).orElse(0.0);
      double top = from.map(p -> p[1]).orElse(0.0);
      double right = left + size.get()[0];
      double bottom = top + size.get()[1];
      double limit = 100 + 1e-6;
      if (left < 0 || top < 0 || right > limit || bottom > limit) {
        report.broken(
            FormatRule.TTML_REGION, line, column, "the region reaches out of the picture");
      }
    }
  }

  /** A pair of lengths as per cents of the picture, where that can be known. */
  private Optional<double[]> share(String value) {
    String[] parts = value.strip().split("\\s+", -1);
    return pair(value)
        .flatMap(
            pair -> {
              for (int i = 0; i < 2; i++) {
                if (parts[i].endsWith("px") && rootPx.isPresent()) {
                  pair[i] *= 100 / rootPx.get()[i];
                } else if (!parts[i].matches(".*(%|r[wh])")) {
                  return Optional.empty();
                }
              }
              return Optional.of(pair);
            });
  }

  private static Optional<double[]> pair(String value) {
    String[] parts = value.strip().split("\\s+", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    double[] pair = new double[2];
    for (int i = 0; i < 2; i++) {
      Matcher matcher = LENGTH.matcher(parts[i]);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      pair[i] = Double.parseDouble(matcher.group(1));
    }
    return Optional.of(pair);
  }

  private static boolean isLength(String name) {
    return switch (name) {
      case "extent", "origin", "fontSize", "lineHeight", "padding" -> true;
      default -> false;
    };
  }

  private static boolean all(String... lengths) {
    for (String length : lengths) {
      if (!LENGTH.matcher(length).matches()) {
        return false;
      }
    }
    return true;
  }
}
