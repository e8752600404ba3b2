package dev.transcast.publish.book;

import dev.transcast.model.CastSheet;
import dev.transcast.model.Speaker;
import dev.transcast.publish.xml.XmlDocument;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the book is and what it holds (EPUB 3.3, section 5). */
final class PackageDocument {
  /** The voices speak English. */
  static final String LANGUAGE = "en";

  /**
   * When an episode without a date was last modified, as far as a program without a clock can say:
   * the same input makes the same book. Its identifier changes with its words.
   */
  private static final Instant UNDATED = Instant.parse("2000-01-01T00:00:00Z");

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String ACCESSIBILITY_SUMMARY =
      "The whole talk is here as text and as sound, and the text is highlighted as it is heard."
          + " Every chapter has a heading, every turn begins with its speaker's name. Only the"
          + " titles, the speakers' names and sounds without sound of their own, in brackets, are"
          + " not spoken. The cover is the only picture. The voices are synthetic.";

  private final Book book;
  private final List<Section> sections;
  private final XmlDocument opf = new XmlDocument();

  private PackageDocument(Book book, List<Section> sections) {
    this.book = book;
    this.sections = sections;
  }

  static byte[] write(Book book, List<Section> sections) {
    PackageDocument document = new PackageDocument(book, sections);
    document.opf.block(
        "package",
        "xmlns",
        "http://www.idpf.org/2007/opf",
        "version",
        "3.0",
        "unique-identifier",
        "identifier",
        "xml:lang",
        LANGUAGE,
        "prefix",
        "schema: http://schema.org/");
    document.writeMetadata();
    document.writeManifest();
    document.writeSpine();
    return document.opf.end().bytes();
  }

  private void writeMetadata() {
    opf.block("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    opf.line("dc:identifier", "urn:uuid:" + book.identifier(), "id", "identifier");
    opf.line("dc:title", book.title());
    opf.line("dc:language", LANGUAGE);
    opf.line("dc:description", book.description());
    book.date().ifPresent(date -> opf.line("dc:date", SECONDS.format(date)));
    meta("dcterms:modified", SECONDS.format(book.date().orElse(UNDATED)));
    CastSheet cast = book.episode().cast();
    int number = 0;
    for (Speaker speaker : book.episode().dialogue().speakers()) {
      String id = "speaker-" + ++number;
      opf.line("dc:creator", speaker.name(), "id", id);
      // MARC relator: speaker.
      opf.line("meta", "spk", "refines", "#" + id, "property", "role", "scheme", "marc:relators");
    }
    book.episode().dialogue().speakers().stream()
        .map(speaker -> "Synthetic voice " + cast.voiceOf(speaker).name())
        .distinct()
        .forEach(narrator -> meta("media:narrator", narrator));
    meta("media:active-class", StyleSheet.ACTIVE_CLASS);
    for (Section section : sections) {
      opf.line(
          "meta",
          Clip.clock(section.durationMs()),
          "property",
          "media:duration",
          "refines",
          "#" + section.name() + "-overlay");
    }
    meta("media:duration", Clip.clock(sections.stream().mapToLong(Section::durationMs).sum()));
    writeAccessibility();
    opf.end();
  }

  /**
   * EPUB Accessibility 1.1, section 2. No conformance is claimed (section 4): somebody must have
   * looked at the very book, and puts his name to it.
   */
  private void writeAccessibility() {
    meta("schema:accessMode", "textual");
    meta("schema:accessMode", "auditory");
    meta("schema:accessModeSufficient", "textual");
    meta("schema:accessModeSufficient", "textual,auditory");
    for (String feature :
        List.of(
            "synchronizedAudioText",
            "tableOfContents",
            "structuralNavigation",
            "readingOrder",
            "displayTransformability",
            "alternativeText")) {
      meta("schema:accessibilityFeature", feature);
    }
    meta("schema:accessibilityHazard", "none");
    meta("schema:accessibilitySummary", ACCESSIBILITY_SUMMARY);
  }

  private void writeManifest() {
    opf.block("manifest");
    item("nav", NavigationDocument.NAME, "application/xhtml+xml", "properties", "nav");
    item("cover", CoverPage.NAME, "application/xhtml+xml");
    item("cover-image", book.coverName(), book.cover().mediaType(), "properties", "cover-image");
    item("style", Book.STYLE, "text/css");
    for (Section section : sections) {
      item(
          section.name(),
          section.name() + ".xhtml",
          "application/xhtml+xml",
          "media-overlay",
          section.name() + "-overlay");
      item(section.name() + "-overlay", section.name() + ".smil", "application/smil+xml");
    }
    item("audio", Book.AUDIO, "audio/mpeg");
    opf.end();
  }

  private void writeSpine() {
    opf.block("spine");
    opf.empty("itemref", "idref", "cover");
    opf.empty("itemref", "idref", "nav");
    for (Section section : sections) {
      opf.empty("itemref", "idref", section.name());
    }
    opf.end();
  }

  private void meta(String property, String value) {
    opf.line("meta", value, "property", property);
  }

  private void item(String id, String href, String mediaType, String... more) {
    String[] attributes = new String[6 + more.length];
    System.arraycopy(
        new String[] {"id", id, "href", href, "media-type", mediaType}, 0, attributes, 0, 6);
    System.arraycopy(more, 0, attributes, 6, more.length);
    opf.empty("item", attributes);
  }
}
