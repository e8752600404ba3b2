package dev.transcast.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.transcast.audio.Mp3Reader;
import dev.transcast.audio.WavReader;
import dev.transcast.cli.Program.Result;
import dev.transcast.model.EpisodeSummary;
import dev.transcast.model.Transcript;
import dev.transcast.model.Word;
import dev.transcast.pipeline.OutputFormat;
import dev.transcast.pipeline.Shelf;
import dev.transcast.transcript.TranscriptReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Text that means harm is shown as text by every writer, and decides nothing else. */
class HostileTextTest {
  private static final List<String> HOSTILE =
      List.of(
          "</script><script>alert(1)</script>",
          "<v x>",
          "-->",
          "]]>",
          "<!--",
          "../../etc/passwd",
          "..\\..\\windows",
          "CON",
          "x".repeat(300),
          "\u202Etxt.exe\u202C \u200F\u05D0\u05D1",
          "\u0000\u0007\u001B[2J\u0085\uFFFE\uFFFF",
          "&lt;&amp;&#0;&nbsp;&quot;",
          "\" onmouseover=\"alert(1)",
          "' or ''='",
          "{\\an8}${7*7}%s%n",
          "javascript:alert(1)",
          "---",
          "title: ]");

  @TempDir static Path folder;
  private static Path out;
  private static String title;
  private static Transcript transcript;

  @BeforeAll
  static void build() throws Exception {
    title = String.join(" ", HOSTILE.subList(0, 4)) + " " + HOSTILE.get(9) + HOSTILE.get(10);
    Path talk = folder.resolve("talks/CON <b>..%2f.json");
    Files.createDirectories(talk.getParent());
    try (JsonGenerator json = new JsonFactory().createGenerator(talk.toFile(), JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringField("title", title);
      json.writeArrayFieldStart("segments");
      for (String text : HOSTILE) {
        json.writeStartObject();
        json.writeStringField("speaker", text + " Ann");
        json.writeStringField("body", "Hello " + text + " and good bye.");
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    Files.writeString(
        folder.resolve("talks/show.yaml"),
        """
        title: '<b>&]]>'
        description: "</script>\\e\\0\\u202E-->"
        author: '"><x y="'
        category: Comedy
        baseUrl: 'https://example.org/a%20b/'
        hosts: ['<v x>']
        episodes:
          con-b-2f: {summary: ']]>&#0;<'}
        """);
    out = folder.resolve("out");
    Result result = Program.run("build", folder.resolve("talks").toString(), "-o", out.toString());
    assertThat(result.exitCode()).as(result.err()).isZero();
    transcript = new TranscriptReader().read(talk);
    title = transcript.title();
  }

  @Test
  void every_file_has_a_safe_name_and_stands_in_its_folder() throws IOException {
    String id = transcript.id();
    assertThat(id).matches("[a-z0-9][a-z0-9-]*").isNotEqualTo("con");
    try (Stream<Path> all = Files.walk(folder)) {
      List<String> made =
          all.filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString())
              .filter(file -> !file.startsWith("talks"))
              .toList();
      assertThat(made)
          .hasSizeGreaterThanOrEqualTo(OutputFormat.values().length)
          .allSatisfy(
              file ->
                  assertThat(file)
                      .matches(
                          "out/(" + id + "/(" + id + "|\\.episode)\\.[a-z3.]+|[a-z]+\\.[a-z]+)"));
    }
  }

  @Test
  void captions_are_valid_and_hold_every_word() throws IOException {
    for (OutputFormat format : List.of(OutputFormat.SRT, OutputFormat.VTT, OutputFormat.TTML)) {
      Result lint = Program.run("lint", "--json", file(format).toString());
      assertThat(lint.out())
          .as("%s", format)
          .doesNotContain("\"code\":\"srt-n", "\"code\":\"srt-ti", "\"code\":\"srt-ta")
          .doesNotContain("\"code\":\"webvtt")
          .doesNotContain("\"code\":\"ttml")
          .doesNotContain("\"code\":\"xml")
          .doesNotContain("stray-text")
          .contains("\"captions\":");
    }
    String shown = String.join("", Captions.read(file(OutputFormat.VTT)).words());
    assertThat(shown.replace('｛', '{'))
        .as("a word that is too long for a line stands on several")
        .isEqualTo(String.join("", words()));
    assertThat(Files.readString(file(OutputFormat.VTT))).doesNotContain("<script");
  }

  @Test
  void json_and_records_are_read_to_the_letter() throws Exception {
    for (OutputFormat format : List.of(OutputFormat.JSON, OutputFormat.CHAPTERS)) {
      try (JsonParser json = new JsonFactory().createParser(file(format).toFile())) {
        while (json.nextToken() != null) {
          assertThat(json.currentToken()).isNotNull();
        }
      }
    }
    Shelf shelf = Shelf.read(out);
    assertThat(shelf.warnings()).isEmpty();
    EpisodeSummary episode = shelf.episodes().get(0);
    assertThat(episode.title()).isEqualTo(title);
    assertThat(episode.people())
        .extracting(EpisodeSummary.Person::name)
        .as("reading leaves of a label what can be a name")
        .contains("script script alert(1) /script Ann", "etc/passwd Ann");
  }

  @Test
  void script_and_text_hold_every_word() throws Exception {
    Transcript script = new TranscriptReader().read(file(OutputFormat.SCRIPT));
    assertThat(script.title()).isEqualTo(title);
    assertThat(shown(script)).isEqualTo(shown(transcript));
    assertThat(Files.readString(file(OutputFormat.TXT)))
        .startsWith(title + "\n")
        .contains("Ann: Hello --> and good bye. Hello ]]> and good bye.")
        .doesNotContain("\u0007", "\u202E");
  }

  @Test
  void sound_files_carry_the_title_and_can_be_heard() throws IOException {
    try (WavReader wav = new WavReader(file(OutputFormat.WAV));
        Mp3Reader mp3 = new Mp3Reader(file(OutputFormat.MP3))) {
      assertThat(wav.frames()).isGreaterThan(44_100);
      assertThat(mp3.sampleRateHz()).isEqualTo(44_100);
    }
    assertThat(Files.readAllBytes(file(OutputFormat.WAV)))
        .containsSubsequence(title.getBytes(UTF_8));
    assertThat(Files.readAllBytes(file(OutputFormat.MP3)))
        .containsSubsequence(title.getBytes(UTF_16LE));
  }

  @Test
  void the_book_is_valid_and_holds_every_word() throws IOException {
    Path file = file(OutputFormat.EPUB);
    assertThat(EbookTest.epubCheck(file)).isEmpty();
    BookFile book = new BookFile(file);
    assertThat(book.one("dc:title")).isEqualTo(title);
    StringBuilder text = new StringBuilder();
    for (String page : book.pages()) {
      Document xhtml = book.xml(page);
      assertThat(BookFile.all(xhtml, "script")).isEmpty();
      for (Element paragraph : BookFile.all(xhtml, "p")) {
        text.append(paragraph.getTextContent()).append(' ');
      }
    }
    assertThat(text)
        .contains("Ann: Hello --> and good bye. Hello ]]> and good bye. Hello <!-- and")
        .contains("x".repeat(300));
    assertThat(book.entryNames()).allMatch(name -> name.matches("[A-Za-z0-9./-]+"));
  }

  @Test
  void the_feed_is_well_formed_and_holds_the_texts() throws Exception {
    Document feed =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(out.resolve("feed.xml").toFile());
    assertThat(BookFile.all(feed, "title"))
        .extracting(Element::getTextContent)
        .containsExactly("<b>&]]>", title);
    assertThat(BookFile.all(feed, "description"))
        .extracting(Element::getTextContent)
        .containsExactly("</script>\u202E-->", "]]>&#0;<");
    assertThat(BookFile.all(feed, "podcast:person"))
        .extracting(Element::getTextContent)
        .contains("<v x>", "etc/passwd Ann")
        .allMatch(name -> name.length() <= 128);
    assertThat(BookFile.all(feed, "enclosure").get(0).getAttribute("url"))
        .isEqualTo("https://example.org/a%20b/" + id() + "/" + id() + ".mp3");
  }

  @Test
  void names_from_the_command_line_are_text_as_well(@TempDir Path other) throws Exception {
    Path talk =
        Files.writeString(
            other.resolve("raw.txt"), "Hello and welcome. What is it? It is a fjord. I see.");
    Path raw = other.resolve("out");
    String first = "</script><script>alert(1)</script>";
    String second = "]]>--><v x>&\u202E\u0007\"";
    Result result =
        Program.run(
            "build", talk.toString(), "-o", raw.toString(), "--speakers", first + "," + second);
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(EbookTest.epubCheck(raw.resolve("raw/raw.epub"))).isEmpty();
    BookFile book = new BookFile(raw.resolve("raw/raw.epub"));
    assertThat(BookFile.all(book.xml("chapter-001.xhtml"), "b").get(0).getTextContent())
        .isEqualTo(first + ":");
    for (String extension : List.of("vtt", "ttml", "srt")) {
      Result lint = Program.run("lint", "--json", raw.resolve("raw/raw." + extension).toString());
      assertThat(lint.out())
          .as(extension)
          .contains("\"captions\":3")
          .doesNotContain("\"code\":\"srt", "\"code\":\"webvtt", "\"code\":\"xml", "control");
    }
  }

  private static Path file(OutputFormat format) {
    return out.resolve(id()).resolve(format.fileName(id()));
  }

  private static String id() {
    return transcript.id();
  }

  private static List<String> words() {
    return transcript.words().stream()
        .map(Word::shown)
        .flatMap(shown -> Stream.of(shown.split(" ", -1)))
        .map(Captions::bare)
        .toList();
  }

  private static List<String> shown(Transcript from) {
    return from.words().stream().map(Word::shown).toList();
  }
}
