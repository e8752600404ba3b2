package dev.transcast.publish.book;

import dev.transcast.publish.xml.XmlDocument;

/** The beginning of every XHTML page. */
final class Page {
  private Page() {}

  /** Begins a page; {@code body} and {@code html} are still to be ended. */
  static XmlDocument begin(String title) {
    return new XmlDocument()
        .htmlType()
        .block(
            "html",
            "xmlns",
            "http://www.w3.org/1999/xhtml",
            "xmlns:epub",
            "http://www.idpf.org/2007/ops",
            "lang",
            PackageDocument.LANGUAGE,
            "xml:lang",
            PackageDocument.LANGUAGE)
        .block("head")
        .line("title", title)
        .empty("link", "rel", "stylesheet", "type", "text/css", "href", Book.STYLE)
        .end()
        .block("body");
  }
}
