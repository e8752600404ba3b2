package dev.transcast.publish;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Episode;
import dev.transcast.publish.book.Book;
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
public final class CoverArt implements Book.Cover {
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
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      String format =
          readers.hasNext() ? readers.next().getFormatName().toLowerCase(Locale.ROOT) : "";
      if (!format.equals("png") && !format.equals("jpeg")) {
        throw bad(file, "is no PNG or JPEG picture");
      }
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      reader.dispose();
      if (width != height || width < SMALLEST_PX || width > LARGEST_PX) {
        throw bad(
            file,
            String.format(
                Locale.ROOT,
                "is %d by %d pixels; players want a square of %d to %d",
                width,
                height,
                SMALLEST_PX,
                LARGEST_PX));
      }
      return new CoverArt(Files.readAllBytes(file), format.equals("png"));
    }
  }

  private static BadInputException bad(Path file, String what) {
    return new BadInputException(
        Diagnostic.error("bad-cover", file.toString(), "the cover " + what));
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String extension() {
    return isPng ? "png" : "jpg";
  }

  @Override
  public String mediaType() {
    return isPng ? "image/png" : "image/jpeg";
  }
}
