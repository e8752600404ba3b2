package dev.transcast.publish.book;

/** The cover, with a text for those who do not see it. */
final class CoverPage {
  static final String NAME = "cover.xhtml";

  private CoverPage() {}

  static byte[] write(Book book) {
    return Page.begin(book.title())
        .block("section", "epub:type", "cover", "class", "cover")
        .empty(
            "img", "src", book.coverName(), "alt", "Cover of " + book.title(), "role", "doc-cover")
        .end()
        .end()
        .end()
        .bytes();
  }
}
