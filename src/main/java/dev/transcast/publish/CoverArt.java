package dev.transcast.publish;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Episode;
import dev.transcast.publish.picture.CoverPicture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The square picture of an episode or a show: a PNG or JPEG file as it is. */
public final class CoverArt {
  /** What Apple Podcasts takes, in pixels a side. */
  private static final int SMALLEST_PX = 1400;

  private static final int LARGEST_PX = 3000;
  private static final long MOST_BYTES = 16L << 20;

  private final byte[] bytes;
  private final boolean isPng;

  private CoverArt(byte[] bytes, boolean isPng) {
    this.bytes = bytes;
    this.isPng = isPng;
  }

  /** Title, speakers and waveform of an episode, as a PNG. */
  public static CoverArt draw(Episode episode) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    CoverPicture.write(episode, png);
    return new CoverArt(png.toByteArray(), /* isPng= */ true);
  }

  /**
   * Somebody's own cover.
   *
   * @throws BadInputException if players would refuse it
   */
  public static CoverArt read(Path file) throws IOException, BadInputException {
    if (Files.size(file) > MOST_BYTES) {
      throw bad(file, "is larger than 16 MiB; save it smaller");
    }
    Dimensions size;
    try {
      size = dimensions(file);
    } catch (IOException | RuntimeException e) {
      // The JDK's readers fall over their own arrays where bits are wrong.
      throw bad(file, "is damaged; save it again as PNG or JPEG");
    }
    if (size.width() != size.height() || size.width() < SMALLEST_PX || size.width() > LARGEST_PX) {
      throw bad(
          file,
          String.format(
              Locale.ROOT,
              "is %d by %d pixels; players want a square of %d to %d",
              size.width(),
              size.height(),
              SMALLEST_PX,
              LARGEST_PX));
    }
    return new CoverArt(Files.readAllBytes(file), size.isPng());
  }

  private record Dimensions(int width, int height, boolean isPng) {}

  /** From the header: no pixel of somebody's file is decoded before its size is known. */
  private static Dimensions dimensions(Path file) throws IOException, BadInputException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw bad(file, "is no PNG or JPEG picture");
      }
      ImageReader reader = readers.next();
      try {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!format.equals("png") && !format.equals("jpeg")) {
          throw bad(file, "is no PNG or JPEG picture");
        }
        reader.setInput(in, /* seekForwardOnly= */ true, /* ignoreMetadata= */ true);
        return new Dimensions(reader.getWidth(0), reader.getHeight(0), format.equals("png"));
      } finally {
        reader.dispose();
      }
    }
  }

  private static BadInputException bad(Path file, String what) {
    return new BadInputException(
        Diagnostic.error("bad-cover", file.toString(), "the cover " + what));
  }

  /** The file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How its name ends: {@code png} or {@code jpg}. */
  public String extension() {
    return isPng ? "png" : "jpg";
  }

  /** IANA media type. */
  public String mediaType() {
    return isPng ? "image/png" : "image/jpeg";
  }
}
