package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.epubcheck.api.EpubCheck;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.transcast.audio.Mp3Reader;
import dev.transcast.cli.BookFile.Piece;
import dev.transcast.cli.Program.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books as reading systems find them, and as W3C's EPUBCheck judges them. */
class EbookTest {
  private static final String TALK =
      """
      Ann: Welcome to the show. [Applause] What is a fjord, and why should anybody care?

      Ben: [Laughter] A bay with walls. It is deep, it is cold, and nobody I know has ever come \
      back from one in a bad mood.

      Ann: I see.
      """;

  @TempDir Path folder;

  @Test
  void epubcheck_finds_nothing_and_every_sentence_is_heard_where_it_is_highlighted()
      throws IOException {
    Path file = build("talk", TALK);
    assertThat(epubCheck(file)).isEmpty();
    assertOverlaysFit(file);
    List<Piece> pieces = new BookFile(file).pieces();
    assertThat(pieces)
        .extracting(Piece::text)
        .contains("Welcome to the show.", "[Applause]", "A bay with walls.", "I see.");
  }

  @Test
  void by_word_every_word_is_heard_where_it_is_highlighted() throws IOException {
    Path file = build("talk", TALK, "--epub-words");
    assertThat(epubCheck(file)).isEmpty();
    assertOverlaysFit(file);
    List<Piece> pieces = new BookFile(file).pieces();
    assertThat(pieces).extracting(Piece::text).contains("Welcome", "fjord,", "mood.", "see.");
  }

  @Test
  void chapters_of_a_script_are_chapters_of_the_book() throws IOException {
    Path file =
        build(
            "talk.script.md",
            """
            ---
            title: Fjords
            chapters: {One: Welcome to, Two: "A bay", Three: "0:13"}
            ---

            """
                + TALK);
    assertThat(epubCheck(file)).isEmpty();
    assertOverlaysFit(file);
    BookFile book = new BookFile(file);
    assertThat(book.pages())
        .containsExactly(
            "cover.xhtml",
            "nav.xhtml",
            "chapter-001.xhtml",
            "chapter-002.xhtml",
            "chapter-003.xhtml");
    assertThat(BookFile.all(book.xml("nav.xhtml"), "a"))
        .extracting(a -> a.getTextContent())
        .startsWith("One", "Two", "Three");
    assertThat(book.pieces().stream().filter(piece -> piece.page() == 1).findFirst())
        .as("the first words of the second chapter")
        .hasValueSatisfying(piece -> assertThat(piece.text()).startsWith("A bay"));
  }

  @Test
  void it_says_what_it_is_and_whom_it_suits() throws IOException {
    Path file = build("talk", TALK);
    BookFile book = new BookFile(file);
    assertThat(book.one("dc:title")).isEqualTo("Talk");
    assertThat(book.one("dc:identifier")).startsWith("urn:uuid:");
    assertThat(book.properties("schema:accessMode")).containsExactly("textual", "auditory");
    assertThat(book.properties("schema:accessModeSufficient"))
        .containsExactly("textual", "textual,auditory");
    assertThat(book.properties("schema:accessibilityFeature"))
        .contains("synchronizedAudioText", "tableOfContents", "readingOrder");
    assertThat(book.properties("schema:accessibilityHazard")).containsExactly("none");
    assertThat(book.properties("schema:accessibilitySummary")).hasSize(1);
    assertThat(book.properties("media:narrator")).hasSize(2);
    assertThat(book.properties("dcterms:modified")).containsExactly("2000-01-01T00:00:00Z");
    assertThat(book.entryNames().get(0)).isEqualTo("mimetype");
    assertThat(Files.readAllBytes(file))
        .as("a reader may look for the type at these very bytes (OCF, section 4.3)")
        .startsWith('P', 'K', 3, 4)
        .containsSubsequence("mimetypeapplication/epub+zip".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void the_same_talk_is_the_same_book_and_another_word_makes_another() throws IOException {
    Path file = build("talk", TALK);
    byte[] first = Files.readAllBytes(file);
    assertThat(build("talk", TALK, "--again")).hasBinaryContent(first);
    String identifier = new BookFile(file).one("dc:identifier");
    assertThat(new BookFile(build("talk", TALK.replace("cold", "wet"))).one("dc:identifier"))
        .isNotEqualTo(identifier);
  }

  @Test
  void its_sound_is_the_mp3_that_stands_beside_it() throws IOException {
    Path alone = build("talk", TALK);
    byte[] sound = new BookFile(alone).entry("EPUB/audio/episode.mp3");
    assertThat(alone.resolveSibling("talk.mp3")).doesNotExist();
    run("talk.txt", "--formats", "mp3,epub");
    assertThat(alone.resolveSibling("talk.mp3")).hasBinaryContent(sound);
    assertThat(new BookFile(alone).entry("EPUB/audio/episode.mp3")).isEqualTo(sound);
  }

  @Tag("slow")
  @Test
  void epubcheck_finds_nothing_in_the_books_of_the_samples() throws IOException {
    Path out = folder.resolve("samples");
    Result result =
        Program.run("build", "transcripts", "-o", out.toString(), "--formats", "epub,json");
    assertThat(result.exitCode()).as(result.err()).isZero();
    List<Path> books;
    try (Stream<Path> files = Files.walk(out)) {
      books = files.filter(file -> file.toString().endsWith(".epub")).sorted().toList();
    }
    assertThat(books).hasSizeGreaterThanOrEqualTo(3);
    for (Path file : books) {
      assertThat(epubCheck(file)).as("%s", file).isEmpty();
      assertOverlaysFit(file);
    }
  }

  /** What EPUBCheck says, without its hints. */
  static List<String> epubCheck(Path file) {
    BookFindings findings = new BookFindings(file);
    new EpubCheck(file.toFile(), findings).check();
    return findings.all();
  }

  /** Compares a book with the word times that the transcript beside it has, and with its sound. */
  private void assertOverlaysFit(Path file) throws IOException {
    BookFile book = new BookFile(file);
    List<Piece> pieces = book.pieces();
    List<Word> words = words(Path.of(file.toString().replaceAll("epub$", "json")));
    int next = 0;
    long totalMs = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      totalMs += piece.endMs() - piece.startMs();
      if (i > 0) {
        assertThat(piece.startMs()).as("no pause is lost").isEqualTo(pieces.get(i - 1).endMs());
      }
      if (!piece.isHeading() && !piece.isSound()) {
        int count = piece.text().split("\\s+", -1).length;
        List<Word> said = words.subList(next, next + count);
        assertThat(String.join(" ", said.stream().map(Word::body).toList()))
            .isEqualTo(piece.text());
        assertThat(piece.startMs()).as(piece.text()).isEqualTo(said.get(0).startMs());
        assertThat(piece.endMs())
            .as(piece.text())
            .isGreaterThanOrEqualTo(said.get(count - 1).endMs());
        next += count;
      }
    }
    assertThat(next).as("every word is in the book").isEqualTo(words.size());
    assertThat(BookFile.clockMs(book.properties("media:duration").get(0))).isEqualTo(totalMs);
    assertThat(totalMs).isCloseTo(soundMs(book), org.assertj.core.data.Offset.offset(1000L));
    assertThat(pieces.get(pieces.size() - 1).endMs()).isLessThanOrEqualTo(soundMs(book));
  }

  private long soundMs(BookFile book) throws IOException {
    Path mp3 = Files.write(folder.resolve("sound.mp3"), book.entry("EPUB/audio/episode.mp3"));
    try (Mp3Reader reader = new Mp3Reader(mp3)) {
      float[][] block = new float[reader.channels()][4096];
      long frames = 0;
      for (int read = reader.read(block, 4096); read > 0; read = reader.read(block, 4096)) {
        frames += read;
      }
      return frames * 1000 / reader.sampleRateHz();
    }
  }

  private record Word(String body, long startMs, long endMs) {}

  private static List<Word> words(Path transcript) throws IOException {
    List<Word> words = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(transcript.toFile())) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.START_ARRAY && "words".equals(json.currentName())) {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            words.add(word(json));
          }
        }
      }
    }
    return words;
  }

  private static Word word(JsonParser json) throws IOException {
    String body = "";
    long startMs = -1;
    long endMs = -1;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "body" -> body = json.getText();
        case "startTime" -> startMs = json.getDecimalValue().movePointRight(3).longValueExact();
        default -> endMs = json.getDecimalValue().movePointRight(3).longValueExact();
      }
    }
    return new Word(body, startMs, endMs);
  }

  private Path build(String name, String talk, String... more) throws IOException {
    String id = name.replace(".script.md", "");
    String file = name.contains(".") ? name : name + ".txt";
    Files.writeString(folder.resolve(file), talk);
    String[] formats = {"--formats", "epub,json"};
    run(file, Stream.of(formats, more).flatMap(Stream::of).toArray(String[]::new));
    return folder.resolve("out").resolve(id).resolve(id + ".epub");
  }

  private void run(String file, String... more) {
    String[] build = {
      "build", folder.resolve(file).toString(), "-o", folder.resolve("out").toString()
    };
    Result result = Program.run(Stream.of(build, more).flatMap(Stream::of).toArray(String[]::new));
    assertThat(result.exitCode()).as(result.err()).isZero();
  }
}
