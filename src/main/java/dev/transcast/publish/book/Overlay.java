package dev.transcast.publish.book;

import dev.transcast.publish.book.Section.Paragraph;
import dev.transcast.publish.book.Section.Piece;
import dev.transcast.publish.xml.XmlDocument;

/** When a chapter's pieces are heard (EPUB 3.3, section 9, Media Overlays). */
final class Overlay {
  private Overlay() {}

  static byte[] write(Section section) {
    String page = section.name() + ".xhtml";
    XmlDocument smil =
        new XmlDocument()
            .block(
                "smil",
                "xmlns",
                "http://www.w3.org/ns/SMIL",
                "xmlns:epub",
                "http://www.idpf.org/2007/ops",
                "version",
                "3.0")
            .block("body", "epub:textref", page, "epub:type", "chapter");
    section.leadIn().ifPresent(clip -> par(page, Section.HEADING, clip, smil));
    for (Paragraph paragraph : section.paragraphs()) {
      for (Piece piece : paragraph.pieces()) {
        piece.clip().ifPresent(clip -> par(page, piece.id(), clip, smil));
      }
    }
    return smil.end().end().bytes();
  }

  private static void par(String page, String id, Clip clip, XmlDocument smil) {
    smil.block("par")
        .empty("text", "src", page + "#" + id)
        .empty("audio", "src", Book.AUDIO, "clipBegin", clip.begin(), "clipEnd", clip.end())
        .end();
  }
}
