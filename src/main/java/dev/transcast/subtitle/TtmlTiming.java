package dev.transcast.subtitle;

import java.util.OptionalLong;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a document and the times of its elements. A child's times count from the begin
 * of its parent, or in a sequence from the end of the child before (TTML2 section 12.2.4).
 */
final class TtmlTiming {
  private static final String TEXT_PROFILE = "http://www.w3.org/ns/ttml/profile/imsc1";

  private final CueReport report;
  private final TtmlClock clock = new TtmlClock();

  TtmlTiming(CueReport report) {
    this.report = report;
  }

  /** Takes the parameters of {@code tt}. */
  void configure(XMLStreamReader xml, int line, int column) {
    String fault =
        clock.configure(
            parameter(xml, "frameRate"),
            parameter(xml, "frameRateMultiplier"),
            parameter(xml, "tickRate"));
    String base = parameter(xml, "timeBase");
    String cells = parameter(xml, "cellResolution");
    if (!fault.isEmpty()) {
      report.broken(FormatRule.TTML_PARAMETER, line, column, fault);
    }
    if (base != null && !base.equals("media")) {
      report.broken(
          FormatRule.TTML_PARAMETER, line, column, "ttp:timeBase is media, not \"" + base + "\"");
    }
    if (cells != null && !cells.matches("[1-9]\\d{0,5} [1-9]\\d{0,5}")) {
      report.broken(
          FormatRule.TTML_PARAMETER, line, column, "ttp:cellResolution is two whole numbers");
    }
    String profiles = parameter(xml, "contentProfiles");
    String profile = profiles == null ? parameter(xml, "profile") : profiles;
    if (profile == null || !profile.contains(TEXT_PROFILE) || !profile.contains("/text")) {
      report.broken(
          FormatRule.TTML_PROFILE,
          line,
          column,
          "tt does not say that it follows IMSC text: ttp:contentProfiles=\""
              + TEXT_PROFILE
              + ".1/text\"");
    }
  }

  /** An element in its parent, with the time it is active in. */
  TtmlElement element(
      XMLStreamReader xml, @Nullable TtmlElement parent, String name, int line, int column) {
    boolean inSequence = parent != null && parent.isSequence;
    long fromMs = parent == null ? 0 : inSequence ? parent.nextBeginMs : parent.beginMs;
    long parentEndMs = parent == null ? TtmlElement.UNBOUNDED : parent.endMs;
    OptionalLong begin = time(xml, "begin", line, column);
    OptionalLong end = time(xml, "end", line, column);
    OptionalLong dur = time(xml, "dur", line, column);
    long beginMs = fromMs + begin.orElse(0);
    long endMs = TtmlElement.UNBOUNDED;
    if (end.isPresent()) {
      endMs = fromMs + end.getAsLong();
    }
    if (dur.isPresent()) {
      endMs = Math.min(endMs, beginMs + dur.getAsLong());
    }
    boolean isCutOff = endMs != TtmlElement.UNBOUNDED && endMs > parentEndMs;
    if (isCutOff || (begin.isPresent() && beginMs >= parentEndMs)) {
      report.broken(
          FormatRule.TTML_TIME_CONTAINER,
          line,
          column,
          "<" + name + "> reaches past the end of what it is in, and is not shown there");
    }
    String id = xml.getAttributeValue(TtmlVocabulary.XML, "id");
    String container = xml.getAttributeValue("", "timeContainer");
    TtmlElement.Inherited above =
        parent == null ? TtmlElement.Inherited.NOTHING : parent.inherited();
    return new TtmlElement(
        name,
        line,
        column,
        id == null ? "" : id,
        above.with(
            xml.getAttributeValue("", "region"),
            xml.getAttributeValue(TtmlVocabulary.METADATA, "agent"),
            xml.getAttributeValue(TtmlVocabulary.XML, "space")),
        "seq".equals(container),
        begin.isPresent() || end.isPresent() || dur.isPresent(),
        beginMs,
        Math.min(endMs, parentEndMs));
  }

  private OptionalLong time(XMLStreamReader xml, String attribute, int line, int column) {
    String expression = xml.getAttributeValue("", attribute);
    if (expression == null) {
      return OptionalLong.empty();
    }
    OptionalLong ms = clock.parseMs(expression.strip());
    if (ms.isEmpty()) {
      report.broken(
          FormatRule.TTML_TIME, line, column, attribute + ": " + clock.fault(expression.strip()));
    }
    return ms;
  }

  private static @Nullable String parameter(XMLStreamReader xml, String name) {
    return xml.getAttributeValue(TtmlVocabulary.PARAMETER, name);
  }
}
