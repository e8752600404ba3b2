package dev.transcast.publish.picture;

import dev.transcast.model.Episode;
import dev.transcast.model.Speaker;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The square that stands for an episode in every player: its title, its voices, its sound. */
public final class CoverPicture {
  /** Apple Podcasts takes 1400 to 3000 pixels. */
  private static final int SIDE_PX = 1400;

  private static final int MARGIN_PX = 110;
  private static final int WIDTH_PX = SIDE_PX - 2 * MARGIN_PX;
  private static final int[] TITLE_SIZES_PX = {150, 128, 108, 90, 76, 64};
  private static final int MOST_TITLE_LINES = 5;
  private static final int TITLE_HEIGHT_PX = 620;
  private static final double LEADING = 1.16;
  private static final int WAVE_TOP_PX = 800;
  private static final int WAVE_HEIGHT_PX = 260;
  private static final int NAME_SIZE_PX = 46;
  private static final int MOST_NAMES = 4;
  private static final int NAMES_TOP_PX = 1190;

  private CoverPicture() {}

  /** Writes a PNG of {@value #SIDE_PX} pixels a side. */
  public static void write(Episode episode, OutputStream out) throws IOException {
    Canvas canvas = new Canvas(SIDE_PX, SIDE_PX, Palette.BACKGROUND);
    Graphics2D graphics = canvas.graphics();
    Lettering lettering = new Lettering();
    Palette palette = new Palette(episode.dialogue());
    List<Speaker> speakers = episode.dialogue().speakers();

    graphics.setColor(palette.of(speakers.get(0)));
    graphics.fill(new Rectangle2D.Double(0, 0, 36, SIDE_PX));
    drawTitle(graphics, lettering, episode.dialogue().transcript().title());
    SpeakerBars.draw(
        graphics, episode, palette, MARGIN_PX, WAVE_TOP_PX, WIDTH_PX, WAVE_HEIGHT_PX, 20, 12);
    drawNames(graphics, lettering, palette, speakers);
    canvas.writePng(out);
  }

  private static void drawTitle(Graphics2D graphics, Lettering lettering, String title) {
    int size = TITLE_SIZES_PX[TITLE_SIZES_PX.length - 1];
    for (int tried : TITLE_SIZES_PX) {
      List<String> lines = lettering.wrapped(title, tried, WIDTH_PX);
      boolean isWhole = String.join(" ", lines).equals(title.strip().replaceAll("\\s+", " "));
      if (isWhole
          && lines.size() <= MOST_TITLE_LINES
          && lines.size() * tried * LEADING <= TITLE_HEIGHT_PX) {
        size = tried;
        break;
      }
    }
    List<String> lines = lettering.wrapped(title, size, WIDTH_PX);
    int most = Math.min(MOST_TITLE_LINES, (int) (TITLE_HEIGHT_PX / (size * LEADING)));
    graphics.setColor(Palette.TEXT);
    for (int i = 0; i < Math.min(most, lines.size()); i++) {
      boolean isCut = i == most - 1 && lines.size() > most;
      String line = isCut ? lettering.fitted(lines.get(i) + " …", size, WIDTH_PX) : lines.get(i);
      lettering.draw(graphics, line, MARGIN_PX, MARGIN_PX + size + i * size * LEADING, size);
    }
  }

  private static void drawNames(
      Graphics2D graphics, Lettering lettering, Palette palette, List<Speaker> speakers) {
    int shown = speakers.size() > MOST_NAMES ? MOST_NAMES - 1 : speakers.size();
    for (int i = 0; i < Math.min(MOST_NAMES, speakers.size()); i++) {
      double x = MARGIN_PX + (i % 2) * (WIDTH_PX / 2.0);
      double y = NAMES_TOP_PX + Math.floorDiv(i, 2) * NAME_SIZE_PX * 1.7;
      graphics.setColor(i < shown ? palette.of(speakers.get(i)) : Palette.FAINT);
      double dot = NAME_SIZE_PX * 0.7;
      graphics.fill(new Ellipse2D.Double(x, y - dot, dot, dot));
      graphics.setColor(Palette.TEXT);
      String name =
          i < shown ? speakers.get(i).name() : "and " + (speakers.size() - shown) + " more";
      double most = WIDTH_PX / 2.0 - dot - 50;
      lettering.draw(
          graphics, lettering.fitted(name, NAME_SIZE_PX, most), x + dot + 22, y, NAME_SIZE_PX);
    }
  }
}
