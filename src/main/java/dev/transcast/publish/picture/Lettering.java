package dev.transcast.publish.picture;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Text as outlines of one font that the program brings along: the same picture on a machine without
 * any fonts. Letters the font has not are left out; text from right to left is turned round, but
 * its letters are not joined.
 */
final class Lettering {
  private static final String FONT = "DejaVuSans-Bold.ttf";
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String ELLIPSIS = "…";

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;

  Lettering() {
    try (InputStream resource =
        Objects.requireNonNull(Lettering.class.getResourceAsStream(FONT), FONT)) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(resource));
      glyphs = font.getUnicodeCmapLookup();
      unitsPerEm = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Draws one line. */
  void draw(Graphics2D canvas, String text, double x, double baselineY, double sizePx) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, baselineY);
    place.scale(sizePx / unitsPerEm, -sizePx / unitsPerEm);
    canvas.fill(outline(text).createTransformedShape(place));
  }

  double widthPx(String text, double sizePx) {
    double width = 0.0;
    for (int glyph : glyphs(text)) {
      width += advance(glyph);
    }
    return width * sizePx / unitsPerEm;
  }

  /** The text, or as much of its beginning as fits, with an ellipsis. */
  String fitted(String text, double sizePx, double mostPx) {
    if (widthPx(text, sizePx) <= mostPx) {
      return text;
    }
    int end = text.length();
    while (end > 0 && widthPx(text.substring(0, end).stripTrailing() + ELLIPSIS, sizePx) > mostPx) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /** The text in lines that fit; words that do not fit alone are shortened. */
  List<String> wrapped(String text, double sizePx, double mostPx) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : SPACE.split(text.strip(), -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || widthPx(longer, sizePx) <= mostPx) {
        line = longer;
      } else {
        lines.add(fitted(line, sizePx, mostPx));
        line = word;
      }
    }
    lines.add(fitted(line, sizePx, mostPx));
    return lines;
  }

  private Path2D outline(String text) {
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double x = 0.0;
    try {
      for (int glyph : glyphs(text)) {
        if (font.getGlyph().getGlyph(glyph) != null) {
          Path2D letter = font.getGlyph().getGlyph(glyph).getPath();
          outline.append(letter.getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
        }
        x += advance(glyph);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outline;
  }

  private double advance(int glyph) {
    try {
      return font.getAdvanceWidth(glyph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From left to right, as they are drawn. */
  private List<Integer> glyphs(String text) {
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    byte[] levels = new byte[bidi.getRunCount()];
    Integer[] runs = new Integer[levels.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      runs[i] = i;
    }
    Bidi.reorderVisually(levels, 0, runs, 0, levels.length);
    List<Integer> line = new ArrayList<>();
    for (int run : runs) {
      int[] letters =
          text.substring(bidi.getRunStart(run), bidi.getRunLimit(run)).codePoints().toArray();
      boolean isReversed = bidi.getRunLevel(run) % 2 == 1;
      for (int i = 0; i < letters.length; i++) {
        int glyph = glyphs.getGlyphId(letters[isReversed ? letters.length - 1 - i : i]);
        if (glyph != 0) {
          line.add(glyph);
        }
      }
    }
    return line;
  }
}
