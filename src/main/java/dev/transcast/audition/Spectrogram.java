package dev.transcast.audition;

import dev.transcast.audio.Fourier;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A wide-band spectrogram as a PNG: time to the right, 0 to 8 kHz upwards, the louder the darker.
 * Windows of 8 ms show each stroke of the voice and the formants between.
 */
final class Spectrogram {
  static final int PIXELS_PER_SECOND = 110;
  static final int HEIGHT_PIXELS = 192;

  private static final int SAMPLE_RATE_HZ = 16_000;
  private static final int SHADES = 16;
  private static final double RANGE_DB = 60;

  private static final Fourier FOURIER = new Fourier(512);
  private static final double[] WINDOW = Fourier.hann(128);

  private Spectrogram() {}

  static int widthPixels(float[] samples) {
    return Math.max(1, (int) ((long) samples.length * PIXELS_PER_SECOND / SAMPLE_RATE_HZ));
  }

  /** The file's bytes. */
  static byte[] png(float[] samples) {
    int width = widthPixels(samples);
    double[][] levelsDb = new double[width][];
    double loudestDb = Double.NEGATIVE_INFINITY;
    for (int x = 0; x < width; x++) {
      int centre = (int) ((x + 0.5) * SAMPLE_RATE_HZ / PIXELS_PER_SECOND);
      levelsDb[x] = column(FOURIER.power(samples, centre - WINDOW.length / 2, WINDOW));
      for (double level : levelsDb[x]) {
        loudestDb = Math.max(loudestDb, level);
      }
    }
    BufferedImage image =
        new BufferedImage(width, HEIGHT_PIXELS, BufferedImage.TYPE_BYTE_BINARY, shades());
    WritableRaster raster = image.getRaster();
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < HEIGHT_PIXELS; y++) {
        double darkness = 1 + (levelsDb[x][HEIGHT_PIXELS - 1 - y] - loudestDb) / RANGE_DB;
        int shade = (int) Math.round((SHADES - 1) * Math.max(0, Math.min(1, darkness)));
        raster.setSample(x, y, 0, shade);
      }
    }
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Levels from below; treble is lifted by 6 dB an octave above 1 kHz, as the ear would have it.
   */
  private static double[] column(double[] power) {
    double[] levelsDb = new double[HEIGHT_PIXELS];
    double binsAPixel = (double) (power.length - 1) / HEIGHT_PIXELS;
    for (int y = 0; y < HEIGHT_PIXELS; y++) {
      int bin = (int) ((y + 0.5) * binsAPixel);
      double hz = (double) bin * SAMPLE_RATE_HZ / FOURIER.size();
      double lift = Math.max(1, hz / 1_000);
      levelsDb[y] = 10 * Math.log10(power[bin] * lift * lift + 1e-12);
    }
    return levelsDb;
  }

  private static IndexColorModel shades() {
    byte[] grey = new byte[SHADES];
    for (int i = 0; i < SHADES; i++) {
      grey[i] = (byte) (255 - 255 * i / (SHADES - 1));
    }
    return new IndexColorModel(/* bits= */ 4, SHADES, grey, grey, grey);
  }
}
