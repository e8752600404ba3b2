package dev.transcast.publish;

import dev.transcast.model.Dialogue;
import dev.transcast.model.Episode;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import dev.transcast.publish.book.Book;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The episode as a book that reads itself aloud: EPUB 3.3 with Media Overlays. */
public final class Ebook {
  private static final UUID NAMESPACE = UUID.fromString("8a1f0f56-6c0b-4d0e-9d0a-4f0d9d1d8b3e");
  private static final int LONGEST_DESCRIPTION = 600;

  private Ebook() {}

  /**
   * Writes a book.
   *
   * @param mp3 the episode's sound; becomes part of the book
   * @param byWord whether single words are highlighted as they are heard, not sentences
   * @param date when it was published, if anybody said so
   */
  public static void write(
      Episode episode, Path mp3, CoverArt cover, boolean byWord, Optional<Instant> date, Path file)
      throws IOException {
    new Book(
            episode,
            identifier(episode.dialogue()),
            OpeningWords.of(episode.dialogue(), LONGEST_DESCRIPTION),
            mp3,
            cover,
            byWord,
            date)
        .write(file);
  }

  /**
   * Another one when any word changes: two people's "interview" are two books, and a reading system
   * that knows the old one takes the new one.
   */
  private static UUID identifier(Dialogue dialogue) {
    StringBuilder content = new StringBuilder(dialogue.transcript().id());
    content.append('\n').append(dialogue.transcript().title());
    for (Turn turn : dialogue.turns()) {
      content.append('\n').append(turn.speaker().name()).append(':');
      for (Word word : turn.words()) {
        content.append(' ').append(word.shown());
      }
    }
    return NamedUuid.of(NAMESPACE, content.toString());
  }
}
