package dev.transcast.publish.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.transcast.model.Episode;
import dev.transcast.model.Speaker;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a book is made of.
 *
 * @param episode what it tells
 * @param identifier of this very content
 * @param description the words it begins with
 * @param mp3 its sound
 * @param cover its picture
 * @param byWord whether single words are highlighted, not sentences
 * @param date when it was published, if anybody said so
 */
public record Book(
    Episode episode,
    UUID identifier,
    String description,
    Path mp3,
    Cover cover,
    boolean byWord,
    Optional<Instant> date) {
  /** A picture as the file of somebody. */
  public interface Cover {
    /** The file. */
    byte[] bytes();

    /** How its name ends: {@code png} or {@code jpg}. */
    String extension();

    /** IANA media type. */
    String mediaType();
  }

  static final String AUDIO = "audio/episode.mp3";
  static final String STYLE = "style.css";

  String title() {
    return episode.dialogue().transcript().title();
  }

  String coverName() {
    return "images/cover." + cover.extension();
  }

  /** The style class of somebody's name: colours begin again after the last. */
  String speakerClass(Speaker speaker) {
    int place = episode.dialogue().speakers().indexOf(speaker);
    return "speaker-" + (place % StyleSheet.COLOURS + 1);
  }

  /** Writes the whole container. */
  public void write(Path file) throws IOException {
    List<Section> sections = Sections.of(episode, byWord);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        Container container = new Container(out)) {
      container.add("EPUB/package.opf", PackageDocument.write(this, sections));
      container.add("EPUB/nav.xhtml", NavigationDocument.write(this, sections));
      container.add("EPUB/cover.xhtml", CoverPage.write(this));
      container.add("EPUB/" + STYLE, StyleSheet.TEXT.getBytes(UTF_8));
      for (Section section : sections) {
        String name = "EPUB/" + section.name();
        container.add(name + ".xhtml", ChapterPage.write(this, section));
        container.add(name + ".smil", Overlay.write(section));
      }
      container.add("EPUB/" + coverName(), cover.bytes());
      container.add("EPUB/" + AUDIO, mp3);
    }
  }
}
