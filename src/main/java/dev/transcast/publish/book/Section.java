package dev.transcast.publish.book;

import dev.transcast.model.Chapter;
import dev.transcast.model.Speaker;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chapter of the episode as a chapter of the book.
 *
 * @param number from 1
 * @param chapter its title
 * @param leadIn what is heard before anybody speaks, shown by the heading; where it is long
 * @param paragraphs in order of speech
 */
record Section(int number, Chapter chapter, Optional<Clip> leadIn, List<Paragraph> paragraphs) {
  /** Identifies the heading in its page. */
  static final String HEADING = "heading";

  /** What one speaker says. */
  record Paragraph(Speaker speaker, List<Piece> pieces) {
    Paragraph {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * A sentence or a word, the least that is highlighted.
   *
   * @param id identifies it in its page
   * @param isSound whether it names a sound, as {@code [Applause]}
   * @param clip when it is heard; empty where it makes no sound of its own
   */
  record Piece(String id, String text, boolean isSound, Optional<Clip> clip) {}

  Section {
    paragraphs = List.copyOf(paragraphs);
  }

  /** The name that its files have before their ending. */
  String name() {
    return String.format(Locale.ROOT, "chapter-%03d", number);
  }

  /** When its first clip begins. */
  long startMs() {
    return clips().findFirst().orElseThrow().startMs();
  }

  /** All clips together. */
  long durationMs() {
    return clips().mapToLong(Clip::durationMs).sum();
  }

  private Stream<Clip> clips() {
    return Stream.concat(
        leadIn.stream(),
        paragraphs.stream()
            .flatMap(paragraph -> paragraph.pieces().stream())
            .flatMap(piece -> piece.clip().stream()));
  }
}
