package dev.transcast.publish.picture;

import dev.transcast.model.Chapter;
import dev.transcast.model.Episode;
import dev.transcast.model.Speaker;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** An episode at a glance: who speaks when, how loud it looks, and its chapters. */
public final class EpisodePicture {
  private static final int WIDTH_PX = 1800;
  private static final int MARGIN_PX = 50;
  private static final int INNER_PX = WIDTH_PX - 2 * MARGIN_PX;
  private static final int TITLE_SIZE_PX = 40;
  private static final int SIZE_PX = 22;
  private static final int LINE_PX = 34;
  private static final int LEGEND_Y_PX = 130;
  private static final int GAP_PX = 40;
  private static final int WAVE_HEIGHT_PX = 220;
  private static final int COLUMNS = 2;

  private final Episode episode;
  private final Lettering lettering = new Lettering();
  private final Palette palette;
  private final int legendLines;
  private final int waveTop;
  private final Canvas canvas;
  private final Graphics2D graphics;

  private EpisodePicture(Episode episode) {
    this.episode = episode;
    palette = new Palette(episode.dialogue());
    legendLines = legend(/* isDrawn= */ false);
    waveTop = LEGEND_Y_PX + legendLines * LINE_PX + 10;
    int chapterRows = (episode.chapters().size() + COLUMNS - 1) / COLUMNS;
    int height = waveTop + WAVE_HEIGHT_PX + 70 + chapterRows * LINE_PX + MARGIN_PX;
    canvas = new Canvas(WIDTH_PX, height, Palette.BACKGROUND);
    graphics = canvas.graphics();
  }

  /** Writes a PNG, {@value #WIDTH_PX} pixels wide. */
  public static void write(Episode episode, OutputStream out) throws IOException {
    EpisodePicture picture = new EpisodePicture(episode);
    picture.draw();
    picture.canvas.writePng(out);
  }

  private void draw() throws IOException {
    graphics.setColor(Palette.TEXT);
    String length = clock(episode.programme().timeline().durationMs());
    double lengthWidth = lettering.widthPx(length, TITLE_SIZE_PX);
    String title = episode.dialogue().transcript().title();
    lettering.draw(
        graphics,
        lettering.fitted(title, TITLE_SIZE_PX, INNER_PX - lengthWidth - GAP_PX),
        MARGIN_PX,
        80,
        TITLE_SIZE_PX);
    graphics.setColor(Palette.FAINT);
    lettering.draw(graphics, length, WIDTH_PX - MARGIN_PX - lengthWidth, 80, TITLE_SIZE_PX);
    legend(/* isDrawn= */ true);

    graphics.setColor(Palette.PANEL);
    graphics.fill(new Rectangle2D.Double(MARGIN_PX, waveTop, INNER_PX, WAVE_HEIGHT_PX));
    SpeakerBars.draw(
        graphics, episode, palette, MARGIN_PX, waveTop, INNER_PX, WAVE_HEIGHT_PX, 3, 2);
    drawChapters();
  }

  /** The speakers in rows as wide as the picture; returns how many rows. */
  private int legend(boolean isDrawn) {
    double x = MARGIN_PX;
    int row = 0;
    for (Speaker speaker : episode.dialogue().speakers()) {
      String name = lettering.fitted(speaker.name(), SIZE_PX, INNER_PX / 3.0);
      double width = SIZE_PX + 10 + lettering.widthPx(name, SIZE_PX) + GAP_PX;
      if (x + width > WIDTH_PX - MARGIN_PX && x > MARGIN_PX) {
        x = MARGIN_PX;
        row++;
      }
      if (isDrawn) {
        double y = LEGEND_Y_PX + row * (double) LINE_PX;
        graphics.setColor(palette.of(speaker));
        graphics.fill(new Ellipse2D.Double(x, y - SIZE_PX * 0.8, SIZE_PX * 0.8, SIZE_PX * 0.8));
        graphics.setColor(Palette.TEXT);
        lettering.draw(graphics, name, x + SIZE_PX + 10, y, SIZE_PX);
      }
      x += width;
    }
    return row + 1;
  }

  /** Numbered lines through the waveform, and their titles below in columns. */
  private void drawChapters() {
    List<Chapter> chapters = episode.chapters();
    long durationMs = Math.max(1, episode.programme().timeline().durationMs());
    int rows = (chapters.size() + COLUMNS - 1) / COLUMNS;
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      double x = MARGIN_PX + (double) INNER_PX * chapter.startMs() / durationMs;
      double below = waveTop + WAVE_HEIGHT_PX;
      graphics.setColor(Palette.FAINT);
      graphics.fill(new Rectangle2D.Double(x - 1, waveTop - 6, 2, WAVE_HEIGHT_PX + 12));
      lettering.draw(graphics, Integer.toString(i + 1), x, below + 30, SIZE_PX);

      double column = MARGIN_PX + Math.floorDiv(i, rows) * (INNER_PX / (double) COLUMNS);
      double y = below + 80 + (i % rows) * LINE_PX;
      String number = (i + 1) + "  " + clock(chapter.startMs());
      lettering.draw(graphics, number, column, y, SIZE_PX);
      graphics.setColor(Palette.TEXT);
      double indent = 160;
      lettering.draw(
          graphics,
          lettering.fitted(chapter.title(), SIZE_PX, INNER_PX / (double) COLUMNS - indent - GAP_PX),
          column + indent,
          y,
          SIZE_PX);
    }
  }

  private static String clock(long ms) {
    long seconds = ms / 1000;
    return seconds >= 3600
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }
}
