package dev.transcast.publish.book;

import dev.transcast.publish.xml.XmlDocument;
import java.util.List;

/** Contents and landmarks (EPUB 3.3, section 7). */
final class NavigationDocument {
  static final String NAME = "nav.xhtml";

  private NavigationDocument() {}

  static byte[] write(Book book, List<Section> sections) {
    XmlDocument page = Page.begin(book.title());
    page.line("h1", book.title(), "dir", "auto");
    page.block(
            "nav",
            "epub:type",
            "toc",
            "id",
            "toc",
            "role",
            "doc-toc",
            "aria-labelledby",
            "toc-heading")
        .line("h2", "Contents", "id", "toc-heading")
        .block("ol");
    for (Section section : sections) {
      page.block("li")
          .inline("a", "href", section.name() + ".xhtml", "dir", "auto")
          .text(section.chapter().title())
          .end()
          .end();
    }
    page.end().end();
    page.block("nav", "epub:type", "landmarks", "hidden", "hidden", "aria-label", "Landmarks")
        .block("ol");
    landmark(page, "cover", CoverPage.NAME, "Cover");
    landmark(page, "toc", NAME + "#toc", "Contents");
    landmark(page, "bodymatter", sections.get(0).name() + ".xhtml", "The talk");
    return page.end().end().end().end().bytes();
  }

  private static void landmark(XmlDocument page, String type, String target, String label) {
    page.block("li").inline("a", "epub:type", type, "href", target).text(label).end().end();
  }
}
