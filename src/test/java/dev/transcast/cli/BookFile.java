package dev.transcast.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An EPUB as a reading system goes through it: from the package along the spine. */
final class BookFile {
  /**
   * What is highlighted together.
   *
   * @param page number of the page with an overlay, from 0
   */
  record Piece(
      int page, String text, boolean isHeading, boolean isSound, long startMs, long endMs) {}

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final Document opf;

  BookFile(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    opf = xml("package.opf");
  }

  byte[] entry(String name) {
    return Objects.requireNonNull(entries.get(name), name);
  }

  List<String> entryNames() {
    return List.copyOf(entries.keySet());
  }

  Document xml(String name) throws IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    try {
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(entries.get("EPUB/" + name)));
    } catch (SAXException | ParserConfigurationException e) {
      throw new AssertionError(name + ": " + new String(entries.get("EPUB/" + name), UTF_8), e);
    }
  }

  /** Values of a property of the book as a whole. */
  List<String> properties(String property) {
    return all(opf, "meta").stream()
        .filter(meta -> meta.getAttribute("property").equals(property))
        .filter(meta -> !meta.hasAttribute("refines"))
        .map(Element::getTextContent)
        .toList();
  }

  /** What an element that stands once in the package says. */
  String one(String tag) {
    List<Element> found = all(opf, tag);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " of " + tag);
    }
    return found.get(0).getTextContent();
  }

  /** Everything that an overlay highlights, in the order of the spine and of the overlays. */
  List<Piece> pieces() throws IOException {
    List<Piece> pieces = new ArrayList<>();
    int page = 0;
    for (String idref : spine()) {
      Element item = item(idref);
      if (!item.hasAttribute("media-overlay")) {
        continue;
      }
      Document xhtml = xml(item.getAttribute("href"));
      Document smil = xml(item(item.getAttribute("media-overlay")).getAttribute("href"));
      for (Element par : all(smil, "par")) {
        String[] target = all(par, "text").get(0).getAttribute("src").split("#", -1);
        Element audio = all(par, "audio").get(0);
        Element shown = byId(xhtml, target[1]);
        pieces.add(
            new Piece(
                page,
                shown.getTextContent(),
                shown.getTagName().equals("h1"),
                shown.getAttribute("class").equals("sound"),
                clockMs(audio.getAttribute("clipBegin")),
                clockMs(audio.getAttribute("clipEnd"))));
      }
      page++;
    }
    return pieces;
  }

  /** The pages in reading order, as files of the container. */
  List<String> pages() {
    return spine().stream().map(idref -> item(idref).getAttribute("href")).toList();
  }

  private List<String> spine() {
    return all(opf, "itemref").stream().map(itemref -> itemref.getAttribute("idref")).toList();
  }

  private Element item(String id) {
    return all(opf, "item").stream()
        .filter(item -> item.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Element byId(Document page, String id) {
    return all(page, "*").stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + id));
  }

  static List<Element> all(Document in, String tag) {
    return list(in.getElementsByTagName(tag));
  }

  static List<Element> all(Element in, String tag) {
    return list(in.getElementsByTagName(tag));
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** A full clock value of SMIL. */
  static long clockMs(String clock) {
    String[] parts = clock.split("[:.]", -1);
    return ((Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1])) * 60
                + Long.parseLong(parts[2]))
            * 1000
        + Long.parseLong(parts[3]);
  }
}
