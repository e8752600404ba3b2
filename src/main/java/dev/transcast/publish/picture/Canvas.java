package dev.transcast.publish.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/** A picture being drawn; it needs neither a display nor fonts. */
final class Canvas {
  private final BufferedImage image;
  private final Graphics2D graphics;

  Canvas(int widthPx, int heightPx, Color background) {
    image = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(background);
    graphics.fillRect(0, 0, widthPx, heightPx);
  }

  Graphics2D graphics() {
    return graphics;
  }

  void writePng(OutputStream out) throws IOException {
    graphics.dispose();
    if (!ImageIO.write(image, "png", out)) {
      throw new IOException("this Java has no PNG writer");
    }
  }
}
