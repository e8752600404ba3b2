package dev.transcast.subtitle;

import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * TTML2, by the text profile of IMSC 1.1. Streamed; no document type is read and nothing outside
 * the file is touched.
 */
final class TtmlParser {
  private static final int DEEPEST = 200;

  private final Reader text;
  private final CueReport report;
  private final TtmlHead head;
  private final TtmlLengths lengths;
  private final TtmlTiming timing;
  private final Deque<TtmlElement> open = new ArrayDeque<>();
  private @Nullable TtmlParagraph paragraph;

  /** Depth inside metadata or elements of others, whose content shows nothing. */
  private int unshown;

  private String agentId = "";
  private @Nullable StringBuilder agentName;
  private int line;
  private int column;

  TtmlParser(Reader text, CueReport report) {
    this.text = text;
    this.report = report;
    this.head = new TtmlHead(report);
    this.lengths = new TtmlLengths(report);
    this.timing = new TtmlTiming(report);
  }

  void parse() {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(text);
      boolean goesOn = true;
      while (goesOn && xml.hasNext()) {
        Location before = xml.getLocation();
        line = Math.max(1, before.getLineNumber());
        column = Math.max(1, before.getColumnNumber());
        goesOn = take(xml, xml.next());
      }
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      report.broken(
          FormatRule.XML_MALFORMED,
          at == null ? line : Math.max(1, at.getLineNumber()),
          at == null ? column : Math.max(1, at.getColumnNumber()),
          "no well-formed XML: " + reason(e));
    } catch (MissingResourceException e) {
      // The JDK's parser lacks the text of some of its messages and fails while it reports.
      report.broken(FormatRule.XML_MALFORMED, line, column, "no well-formed XML");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return factory;
  }

  /** Returns whether reading goes on. */
  private boolean take(XMLStreamReader xml, int event) {
    switch (event) {
      case XMLStreamConstants.DTD -> {
        report.broken(
            FormatRule.XML_DTD, line, column, "a document type; captions have none, remove it");
        return false;
      }
      case XMLStreamConstants.START_ELEMENT -> {
        return start(xml);
      }
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          characters(xml.getText());
      default -> {
        // Comments and processing instructions mean nothing.
      }
    }
    return true;
  }

  private boolean start(XMLStreamReader xml) {
    String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    String name = xml.getLocalName();
    if (open.isEmpty() && unshown == 0) {
      return root(xml, namespace, name);
    }
    boolean isMetadata =
        namespace.equals(TtmlVocabulary.METADATA)
            || (namespace.equals(TtmlVocabulary.TT) && name.equals("metadata"));
    if (unshown > 0 || isMetadata) {
      unshown++;
      metadata(xml, namespace, name);
      return true;
    }
    if (!namespace.equals(TtmlVocabulary.TT)) {
      unshown++;
      return true;
    }
    if (open.size() > DEEPEST) {
      report.broken(
          FormatRule.TTML_ELEMENT, line, column, "more than " + DEEPEST + " elements deep");
      return false;
    }
    TtmlElement parent = open.element();
    switch (TtmlVocabulary.element(parent.name, name)) {
      case PROHIBITED -> {
        report.broken(
            FormatRule.TTML_FEATURE, line, column, "the text profile has no <" + name + ">");
        unshown++;
      }
      case UNKNOWN -> {
        report.broken(
            FormatRule.TTML_ELEMENT,
            line,
            column,
            "<" + name + "> cannot stand in <" + parent.name + ">");
        if (TtmlVocabulary.isContent(name)) {
          element(xml, parent, name);
        } else {
          unshown++;
        }
      }
      default -> element(xml, parent, name);
    }
    return true;
  }

  private boolean root(XMLStreamReader xml, String namespace, String name) {
    if (!name.equals("tt") || !namespace.equals(TtmlVocabulary.TT)) {
      report.broken(
          FormatRule.TTML_ROOT,
          line,
          column,
          "the root is <tt> in the namespace " + TtmlVocabulary.TT);
      if (!name.equals("tt")) {
        return false;
      }
    }
    timing.configure(xml, line, column);
    if (xml.getAttributeValue(TtmlVocabulary.XML, "lang") == null) {
      report.broken(
          FormatRule.TTML_LANGUAGE, line, column, "tt needs xml:lang, as xml:lang=\"en\"");
    }
    String extent = xml.getAttributeValue(TtmlVocabulary.STYLING, "extent");
    if (extent != null) {
      lengths.root(extent, line, column);
    }
    attributes(xml, "tt");
    open.push(timing.element(xml, null, "tt", line, column));
    return namespace.equals(TtmlVocabulary.TT);
  }

  private void element(XMLStreamReader xml, TtmlElement parent, String name) {
    attributes(xml, name);
    switch (name) {
      case "style" -> style(xml, parent);
      case "region" -> region(xml);
      case "body" -> head.complete();
      default -> {
        // The rest defines nothing.
      }
    }
    String agents = xml.getAttributeValue(TtmlVocabulary.METADATA, "agent");
    if (agents != null) {
      head.refer(TtmlHead.Kind.AGENT, agents, line, column);
    }
    String region = xml.getAttributeValue("", "region");
    if (region != null) {
      head.refer(TtmlHead.Kind.REGION, region, line, column);
    }
    TtmlElement element = timing.element(xml, parent, name, line, column);
    open.push(element);
    TtmlParagraph shown = paragraph;
    if (name.equals("p")) {
      paragraph = new TtmlParagraph(element);
    } else if (shown != null && name.equals("span")) {
      shown.span(element);
    } else if (shown != null && name.equals("br")) {
      shown.lineBreak(line, column);
    }
  }

  private void style(XMLStreamReader xml, TtmlElement parent) {
    String id = xml.getAttributeValue(TtmlVocabulary.XML, "id");
    if (id != null && parent.name.equals("styling")) {
      head.define(TtmlHead.Kind.STYLE, id);
      String references = xml.getAttributeValue("", "style");
      head.style(id, references == null ? "" : references, line, column);
    }
  }

  private void region(XMLStreamReader xml) {
    String id = xml.getAttributeValue(TtmlVocabulary.XML, "id");
    if (id != null) {
      head.define(TtmlHead.Kind.REGION, id);
    }
    lengths.region(
        Optional.ofNullable(xml.getAttributeValue(TtmlVocabulary.STYLING, "origin")),
        Optional.ofNullable(xml.getAttributeValue(TtmlVocabulary.STYLING, "extent")),
        line,
        column);
  }

  private void attributes(XMLStreamReader xml, String element) {
    String id = xml.getAttributeValue(TtmlVocabulary.XML, "id");
    if (id != null) {
      head.id(id, line, column);
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i) == null ? "" : xml.getAttributeNamespace(i);
      String name = xml.getAttributeLocalName(i);
      String value = xml.getAttributeValue(i);
      switch (TtmlVocabulary.attribute(namespace, name)) {
        case UNKNOWN ->
            report.broken(
                FormatRule.TTML_ATTRIBUTE, line, column, "<" + element + "> knows no " + name);
        case PROHIBITED ->
            report.broken(FormatRule.TTML_FEATURE, line, column, "the text profile has no " + name);
        case KNOWN -> {
          if (namespace.equals(TtmlVocabulary.STYLING) && !element.equals("tt")) {
            lengths.style(name, value, line, column);
          } else if (namespace.isEmpty() && name.equals("style")) {
            head.refer(TtmlHead.Kind.STYLE, value, line, column);
          }
        }
        case FOREIGN -> {
          // Somebody else's.
        }
      }
    }
  }

  /** Agents are all that is read in metadata (TTML2 section 14.1). */
  private void metadata(XMLStreamReader xml, String namespace, String name) {
    String id = xml.getAttributeValue(TtmlVocabulary.XML, "id");
    if (id != null) {
      head.id(id, line, column);
    }
    if (!namespace.equals(TtmlVocabulary.METADATA)) {
      return;
    }
    if (name.equals("agent") && id != null) {
      head.define(TtmlHead.Kind.AGENT, id);
      agentId = id;
    } else if (name.equals("name")) {
      agentName = new StringBuilder();
    }
  }

  private void end() {
    if (unshown > 0) {
      unshown--;
      if (agentName != null) {
        head.nameAgent(agentId, agentName.toString().strip());
        agentName = null;
      }
      return;
    }
    if (open.isEmpty()) {
      return;
    }
    TtmlElement ended = open.pop();
    TtmlElement parent = open.peek();
    if (parent != null && parent.isSequence && ended.isBounded()) {
      parent.nextBeginMs = ended.endMs;
    }
    TtmlParagraph shown = paragraph;
    if (shown != null && ended.name.equals("p")) {
      paragraph = null;
      Optional<SubtitleCue> cue = shown.cue();
      if (cue.isPresent()) {
        report.cue(cue.get());
      } else if (!shown.isBlank()) {
        report.broken(
            FormatRule.TTML_UNTIMED,
            ended.line,
            ended.column,
            "words that stand for ever; give the p a begin and an end");
      }
    }
  }

  private void characters(String chars) {
    if (unshown > 0) {
      if (agentName != null) {
        agentName.append(chars);
      }
      return;
    }
    TtmlParagraph shown = paragraph;
    if (shown != null) {
      TtmlElement in = open.element();
      shown.text(chars, in.keepsSpace, head.agents(in.agents), line, column);
    }
  }

  /** The first line of the parser's message that says what is wrong. */
  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int marker = message.indexOf("Message: ");
    return message
        .substring(marker < 0 ? 0 : marker + "Message: ".length())
        .lines()
        .findFirst()
        .orElse("it cannot be read");
  }
}
