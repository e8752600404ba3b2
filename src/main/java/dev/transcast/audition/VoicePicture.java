package dev.transcast.audition;

import java.util.Base64;
import java.util.Locale;

/**
 * Spectrogram and pitch contour of a clip, one above the other on the same time, as an SVG element.
 * Its letters are set by whoever shows it: a machine without a screen may have no fonts.
 */
final class VoicePicture {
  private static final int LEFT = 48;
  private static final int PITCH_HEIGHT = 96;
  private static final int GAP = 10;
  private static final int BOTTOM = 22;
  private static final double LOWEST_HZ = 60;
  private static final double HIGHEST_HZ = 400;

  private VoicePicture() {}

  static String svg(Heard heard) {
    int width = Spectrogram.widthPixels(heard.samples());
    int pitchTop = Spectrogram.HEIGHT_PIXELS + GAP;
    int pitchBottom = pitchTop + PITCH_HEIGHT;
    StringBuilder svg = new StringBuilder();
    add(
        svg,
        "<svg viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\""
            + " aria-label=\"spectrogram and pitch\">%n",
        LEFT + width,
        pitchBottom + BOTTOM,
        LEFT + width);
    add(
        svg,
        "<image x=\"%d\" y=\"0\" width=\"%d\" height=\"%d\" preserveAspectRatio=\"none\""
            + " href=\"data:image/png;base64,%s\"/>%n",
        LEFT,
        width,
        Spectrogram.HEIGHT_PIXELS,
        Base64.getEncoder().encodeToString(Spectrogram.png(heard.samples())));
    for (int khz = 2; khz <= 6; khz += 2) {
      label(svg, Spectrogram.HEIGHT_PIXELS * (8 - khz) / 8.0 + 4, khz + " kHz");
    }
    add(
        svg,
        "<rect class=\"plot\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>%n",
        LEFT,
        pitchTop,
        width,
        PITCH_HEIGHT);
    for (int hz = 100; hz <= 300; hz += 100) {
      double y = pitchTop + pitchY(hz);
      add(svg, "<path class=\"grid\" d=\"M%d %.1fH%d\"/>%n", LEFT, y, LEFT + width);
      label(svg, y + 4, hz + " Hz");
    }
    add(svg, "<path class=\"pitch\" d=\"%s\"/>%n", contour(heard.pitchHz(), pitchTop));
    int seconds = width / Spectrogram.PIXELS_PER_SECOND;
    for (int second = 1; second <= seconds; second++) {
      int x = LEFT + second * Spectrogram.PIXELS_PER_SECOND;
      add(svg, "<path class=\"grid\" d=\"M%d %dV%d\"/>", x, pitchTop, pitchBottom);
      add(svg, "<text x=\"%d\" y=\"%d\">%d s</text>%n", x - 8, pitchBottom + 15, second);
    }
    return svg.append("</svg>\n").toString();
  }

  /** A line through each stretch of voice. */
  private static String contour(double[] pitchHz, int top) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < pitchHz.length; i++) {
      if (pitchHz[i] > 0) {
        double x = LEFT + i * Spectrogram.PIXELS_PER_SECOND / 100.0;
        add(path, "%s%.1f %.1f", drawing ? "L" : "M", x, top + pitchY(pitchHz[i]));
      }
      drawing = pitchHz[i] > 0;
    }
    return path.toString();
  }

  /** From the top of the plot; a semitone is as high everywhere. */
  private static double pitchY(double hz) {
    double height = Math.log(hz / LOWEST_HZ) / Math.log(HIGHEST_HZ / LOWEST_HZ);
    return PITCH_HEIGHT * (1 - Math.max(0, Math.min(1, height)));
  }

  private static void label(StringBuilder svg, double y, String text) {
    add(svg, "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n", LEFT - 5, y, text);
  }

  private static void add(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
  }
}
