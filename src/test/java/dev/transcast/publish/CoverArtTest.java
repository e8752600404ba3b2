package dev.transcast.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.transcast.model.BadInputException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverArtTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"png, 1400, image/png", "jpg, 3000, image/jpeg"})
  void a_square_png_or_jpeg_is_taken_as_it_is(String extension, int side, String mediaType)
      throws Exception {
    Path file = picture(extension, side, side);
    CoverArt cover = CoverArt.read(file);
    assertThat(cover.bytes()).isEqualTo(Files.readAllBytes(file));
    assertThat(cover.mediaType()).isEqualTo(mediaType);
    assertThat(cover.extension()).isEqualTo(extension);
  }

  @ParameterizedTest
  @CsvSource({"1400, 1401", "1399, 1399", "3001, 3001"})
  void what_players_would_refuse_is_told_with_its_size(int width, int height) throws Exception {
    Path file = picture("png", width, height);
    assertThatThrownBy(() -> CoverArt.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            file
                + ": error: the cover is "
                + width
                + " by "
                + height
                + " pixels; players want a square of 1400 to 3000");
  }

  @Test
  void other_files_are_told() throws Exception {
    Path gif = picture("gif", 1400, 1400);
    assertThatThrownBy(() -> CoverArt.read(gif)).hasMessageContaining("no PNG or JPEG picture");
    Path text = Files.writeString(folder.resolve("cover.png"), "not a picture");
    assertThatThrownBy(() -> CoverArt.read(text)).hasMessageContaining("no PNG or JPEG picture");
    Path empty = Files.writeString(folder.resolve("empty.png"), "");
    assertThatThrownBy(() -> CoverArt.read(empty)).hasMessageContaining("no PNG or JPEG picture");
  }

  private Path picture(String extension, int width, int height) throws IOException {
    Path file = folder.resolve("picture." + extension);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    assertThat(ImageIO.write(image, extension, file.toFile())).isTrue();
    return file;
  }
}
