package dev.transcast.publish.book;

import dev.transcast.publish.book.Section.Paragraph;
import dev.transcast.publish.book.Section.Piece;
import dev.transcast.publish.xml.XmlDocument;

/**
 * A chapter as XHTML: a paragraph a turn, the speaker's name before it (HTML Standard,
 * "Conversations"), everything that is highlighted in a span of its own.
 */
final class ChapterPage {
  private ChapterPage() {}

  static byte[] write(Book book, Section section) {
    XmlDocument page = Page.begin(section.chapter().title() + " · " + book.title());
    page.block(
        "section",
        "epub:type",
        "chapter",
        "role",
        "doc-chapter",
        "aria-labelledby",
        Section.HEADING);
    page.line("h1", section.chapter().title(), "id", Section.HEADING, "dir", "auto");
    for (Paragraph paragraph : section.paragraphs()) {
      write(book, paragraph, page);
    }
    return page.end().end().end().bytes();
  }

  private static void write(Book book, Paragraph paragraph, XmlDocument page) {
    page.block("p");
    boolean isSpoken = !paragraph.pieces().stream().allMatch(Piece::isSound);
    if (isSpoken) {
      // A name in another direction must not turn the sentence around.
      page.inline("b", "class", "speaker " + book.speakerClass(paragraph.speaker()), "dir", "auto")
          .text(paragraph.speaker().name() + ":")
          .end();
    }
    String space = isSpoken ? " " : "";
    for (Piece piece : paragraph.pieces()) {
      page.text(space);
      if (piece.isSound()) {
        page.inline("i", "class", "sound", "id", piece.id());
      } else {
        page.inline("span", "id", piece.id());
      }
      page.text(piece.text()).end();
      space = " ";
    }
    page.end();
  }
}
