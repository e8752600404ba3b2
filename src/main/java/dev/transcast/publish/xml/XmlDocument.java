package dev.transcast.publish.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A document that is written from its beginning to its end, and laid out so that people can read
 * it: a block begins on a line of its own, what is inline adds no white space. Text and attribute
 * values may hold anything: markup in them is escaped, and what XML cannot hold is left out.
 */
public final class XmlDocument {
  /** Names are written as they are given, prefixes and all. */
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private static final String INDENT = "  ";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;
  private final Deque<Open> open = new ArrayDeque<>();

  /** An element that has not ended yet. */
  private static final class Open {
    private boolean hasBlocks;
  }

  public XmlDocument() {
    try {
      writer = FACTORY.createXMLStreamWriter(text);
      writer.writeStartDocument(UTF_8.name(), "1.0");
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** The document type of HTML, which XHTML of today has too. */
  public XmlDocument htmlType() {
    try {
      writer.writeCharacters("\n");
      writer.writeDTD("<!DOCTYPE html>");
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /**
   * Begins an element on a line of its own.
   *
   * @param attributes names and values by turns
   */
  public XmlDocument block(String name, String... attributes) {
    if (!open.isEmpty()) {
      open.getFirst().hasBlocks = true;
    }
    breakLine(open.size());
    return inline(name, attributes);
  }

  /**
   * Begins an element where the text stands.
   *
   * @param attributes names and values by turns
   */
  public XmlDocument inline(String name, String... attributes) {
    try {
      writer.writeStartElement(name);
      writeAttributes(attributes);
      open.push(new Open());
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Ends the element that was begun last. */
  public XmlDocument end() {
    try {
      if (open.pop().hasBlocks) {
        breakLine(open.size());
      }
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /**
   * An element without content, on a line of its own.
   *
   * @param attributes names and values by turns
   */
  public XmlDocument empty(String name, String... attributes) {
    try {
      if (!open.isEmpty()) {
        open.getFirst().hasBlocks = true;
      }
      breakLine(open.size());
      writer.writeEmptyElement(name);
      writeAttributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /**
   * A block with nothing but text in it.
   *
   * @param attributes names and values by turns
   */
  public XmlDocument line(String name, String content, String... attributes) {
    return block(name, attributes).text(content).end();
  }

  public XmlDocument text(String content) {
    try {
      writer.writeCharacters(XmlText.clean(content));
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** The whole document in UTF-8, when every element has ended. */
  public byte[] bytes() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("elements have not ended: " + open.size());
    }
    try {
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
    return (text + "\n").getBytes(UTF_8);
  }

  private void writeAttributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], XmlText.clean(attributes[i + 1]));
    }
  }

  private void breakLine(int depth) {
    try {
      writer.writeCharacters("\n" + INDENT.repeat(depth));
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(XMLStreamException e) {
    return new IllegalStateException("a string cannot fail to be written", e);
  }
}
