package dev.transcast.publish.picture;

import dev.transcast.audio.Waveform;
import dev.transcast.model.Episode;
import dev.transcast.model.Timeline;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;

/** A waveform of rounded bars, each in the colour of who speaks there. */
final class SpeakerBars {
  private static final double LOWEST_PX = 2.0;

  private SpeakerBars() {}

  /**
   * Draws a whole episode.
   *
   * @param stepPx from bar to bar
   * @param barPx width of a bar
   */
  static void draw(
      Graphics2D canvas,
      Episode episode,
      Palette palette,
      double x,
      double y,
      double width,
      double height,
      double stepPx,
      double barPx)
      throws IOException {
    int bars = (int) (width / stepPx);
    double[] levels = Waveform.levels(episode.programme().audio(), bars);
    Color[] colours = colours(episode, palette, bars);
    for (int i = 0; i < bars; i++) {
      double bar = Math.max(LOWEST_PX, levels[i] * height);
      canvas.setColor(colours[i]);
      canvas.fill(
          new RoundRectangle2D.Double(
              x + i * stepPx, y + (height - bar) / 2, barPx, bar, barPx, barPx));
    }
  }

  /** Who is heard in the middle of each bar; music and pauses are faint. */
  private static Color[] colours(Episode episode, Palette palette, int bars) {
    Timeline timeline = episode.programme().timeline();
    Color[] colours = new Color[bars];
    int next = 0;
    Color current = Palette.FAINT;
    long currentEnd = 0;
    for (int i = 0; i < bars; i++) {
      long middle = (2L * i + 1) * timeline.frames() / (2L * bars);
      while (next < timeline.entries().size()
          && timeline.entries().get(next).startFrame() <= middle) {
        current = palette.of(timeline.entries().get(next).turn().speaker());
        currentEnd = timeline.entries().get(next).endFrame();
        next++;
      }
      colours[i] = middle < currentEnd ? current : Palette.FAINT;
    }
    return colours;
  }
}
