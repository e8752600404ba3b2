package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.cli.Program.Result;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The feed as directories and apps find it. */
class FeedTest {
  private static final String SHOW =
      """
      title: Fjords & friends
      description: Talks about water.
      author: Ann Lee
      category: [Society & Culture > Documentary, Science]
      baseUrl: https://example.org/fjords
      email: ann@example.org
      episodes:
        one: 2026-01-31
        two:
          date: 2026-02-01T06:30:00+01:00
          season: 2
          number: 7
          summary: About "two" <things>.
      """;
  private static final String FORMATS = "mp3,vtt,srt,json,txt,chapters,cover";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    write("talks/show.yaml", SHOW);
    write("talks/one.txt", "Ann: Hello, what is it?\n\nBen: A fjord.\n");
    write("talks/two.txt", "Ann: Hello again.\n");
  }

  @Test
  void it_has_what_apple_and_the_podcast_namespace_require() throws Exception {
    assertThat(build("talks", "--formats", FORMATS).err()).doesNotContain("warning");
    Element channel = BookFile.all(feed(), "channel").get(0);
    assertThat(text(channel, "title")).isEqualTo("Fjords & friends");
    assertThat(text(channel, "description")).isEqualTo("Talks about water.");
    assertThat(text(channel, "link")).isEqualTo("https://example.org/fjords/");
    assertThat(text(channel, "language")).isEqualTo("en");
    assertThat(text(channel, "itunes:author")).isEqualTo("Ann Lee");
    assertThat(text(channel, "itunes:email")).isEqualTo("ann@example.org");
    assertThat(text(channel, "itunes:explicit")).isEqualTo("false");
    assertThat(own(channel, "itunes:image").get(0).getAttribute("href"))
        .as("the newest cover")
        .isEqualTo("https://example.org/fjords/two/two.cover.png");
    assertThat(own(channel, "itunes:category"))
        .extracting(category -> category.getAttribute("text"))
        .containsExactly("Society & Culture", "Science");
    assertThat(own(channel, "atom:link").get(0).getAttribute("href"))
        .isEqualTo("https://example.org/fjords/feed.xml");
    assertThat(UUID.fromString(text(channel, "podcast:guid")).version()).isEqualTo(5);

    List<Element> items = own(channel, "item");
    assertThat(items).extracting(item -> text(item, "title")).containsExactly("Two", "One");
    for (Element item : items) {
      String id = text(item, "title").toLowerCase(Locale.ROOT);
      Element enclosure = own(item, "enclosure").get(0);
      assertThat(enclosure.getAttribute("url"))
          .isEqualTo("https://example.org/fjords/" + id + "/" + id + ".mp3");
      assertThat(folder.resolve("out").resolve(id).resolve(id + ".mp3"))
          .hasSize(Long.parseLong(enclosure.getAttribute("length")));
      assertThat(enclosure.getAttribute("type")).isEqualTo("audio/mpeg");
      assertThat(own(item, "guid").get(0).getAttribute("isPermaLink")).isEqualTo("false");
      assertThat(text(item, "pubDate"))
          .matches("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{1,2} [A-Z][a-z]{2} \\d{4} [\\d:]{8} GMT");
      assertThat(text(item, "itunes:duration")).matches("[1-9]\\d*");
      assertThat(text(item, "itunes:explicit")).isEqualTo("false");
      assertThat(text(item, "description")).isNotBlank();
      assertThat(own(item, "podcast:transcript"))
          .extracting(transcript -> transcript.getAttribute("type"))
          .containsExactly("text/vtt", "application/x-subrip", "application/json", "text/plain");
      assertThat(own(item, "podcast:chapters").get(0).getAttribute("type"))
          .isEqualTo("application/json+chapters");
      assertThat(linked(item)).hasSize(7).allSatisfy(this::standsInOut);
    }
    assertThat(text(items.get(0), "description")).isEqualTo("About \"two\" <things>.");
    assertThat(text(items.get(0), "pubDate")).isEqualTo("Sun, 1 Feb 2026 05:30:00 GMT");
    assertThat(text(items.get(0), "itunes:episode")).isEqualTo("7");
    assertThat(own(items.get(1), "podcast:person"))
        .extracting(person -> person.getTextContent() + "=" + person.getAttribute("role"))
        .containsExactly("Ann=host", "Ben=guest");
  }

  @Test
  void building_again_changes_no_byte_and_touches_no_file() throws Exception {
    build("talks", "--formats", FORMATS);
    Path feed = folder.resolve("out/feed.xml");
    byte[] first = Files.readAllBytes(feed);
    FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(feed, longAgo);
    build("talks", "--formats", FORMATS, "--again");
    assertThat(feed).hasBinaryContent(first);
    assertThat(Files.getLastModifiedTime(feed)).isEqualTo(longAgo);
    try (var children = Files.list(folder.resolve("out"))) {
      assertThat(children.map(child -> child.getFileName().toString()))
          .contains("feed.xml", "one", "two")
          .noneMatch(name -> name.endsWith(".partial"));
    }
  }

  @Test
  void one_episode_built_anew_keeps_the_others_and_every_guid() throws Exception {
    build("talks", "--formats", FORMATS);
    List<String> guids = guids();
    write("talks/one.txt", "Ann: Hello, what is it now?\n\nBen: A deeper fjord.\n");
    build("talks/one.txt", "--formats", FORMATS);
    assertThat(guids()).isEqualTo(guids).hasSize(2);
  }

  @Test
  void without_an_address_there_is_no_feed_and_one_line_says_how_to_get_one() throws Exception {
    write("talks/show.yaml", SHOW.replaceFirst("baseUrl.*\n", ""));
    Result without = build("talks", "--formats", "mp3");
    assertThat(folder.resolve("out/feed.xml")).doesNotExist();
    assertThat(warnings(without)).singleElement().asString().contains("--base-url");

    build("talks", "--formats", "mp3", "--base-url", "http://localhost:8080");
    assertThat(BookFile.all(feed(), "enclosure").get(0).getAttribute("url"))
        .isEqualTo("http://localhost:8080/two/two.mp3");
  }

  @Test
  void an_episode_without_mp3_or_date_is_told_once() throws Exception {
    write("talks/show.yaml", SHOW.replaceFirst("  one: .*\n", ""));
    build("talks/one.txt", "--formats", "mp3,cover");
    Result result = build("talks/two.txt", "--formats", "vtt");
    assertThat(warnings(result))
        .satisfiesExactly(
            line -> assertThat(line).contains("without an MP3").endsWith(": two"),
            line -> assertThat(line).contains("without a date").endsWith(": one"));
    assertThat(BookFile.all(feed(), "item")).hasSize(1);
  }

  @Test
  void a_date_in_the_front_matter_of_a_script_counts() throws Exception {
    write("talks/one.script.md", "---\ntitle: One\ndate: 2025-12-24\n---\n\nAnn: Hello.\n");
    write("talks/show.yaml", SHOW.replaceFirst("  one: .*\n", ""));
    build("talks/one.script.md", "--formats", "mp3,script,epub");
    assertThat(text(BookFile.all(feed(), "item").get(0), "pubDate"))
        .isEqualTo("Wed, 24 Dec 2025 00:00:00 GMT");
    assertThat(new BookFile(folder.resolve("out/one/one.epub")).properties("dcterms:modified"))
        .containsExactly("2025-12-24T00:00:00Z");
    assertThat(folder.resolve("out/one/one.script.md"))
        .content()
        .contains("date: 2025-12-24T00:00:00Z");
  }

  @Test
  void a_name_in_other_letters_is_an_address_all_the_same() throws Exception {
    write("talks/Дом.txt", "Ann: Hello.\n");
    write("talks/show.yaml", SHOW.replace("  one:", "  дом:"));
    build("talks/Дом.txt", "--formats", "mp3,cover");
    assertThat(folder.resolve("out/дом/дом.mp3")).isNotEmptyFile();
    assertThat(BookFile.all(feed(), "enclosure").get(0).getAttribute("url"))
        .isEqualTo("https://example.org/fjords/%D0%B4%D0%BE%D0%BC/%D0%B4%D0%BE%D0%BC.mp3");
    assertThat(BookFile.all(feed(), "pubDate")).hasSize(1);
  }

  @Test
  void a_picture_of_the_show_goes_along() throws Exception {
    write("talks/show.yaml", SHOW + "image: ../picture.png\n");
    Path picture = folder.resolve("picture.png");
    ImageIO.write(
        new BufferedImage(1400, 1400, BufferedImage.TYPE_BYTE_GRAY), "png", picture.toFile());
    build("talks/one.txt", "--formats", "mp3");
    assertThat(folder.resolve("out/show.png")).hasSameBinaryContentAs(picture);
    assertThat(
            own(BookFile.all(feed(), "channel").get(0), "itunes:image").get(0).getAttribute("href"))
        .isEqualTo("https://example.org/fjords/show.png");
  }

  @Test
  void wrong_usage_is_told_before_anything_is_built() throws Exception {
    write("others/three.txt", "Ann: Hello.\n");
    assertThat(run("others", "--base-url", "https://example.org/").err())
        .contains("show.yaml")
        .contains("--show FILE");
    assertThat(run("talks", "--base-url", "ftp://example.org/").err()).contains("https://");
    assertThat(run("talks", "--base-url", "https://example.org/?a=b").exitCode()).isEqualTo(2);
    write("others/show.yaml", SHOW);
    assertThat(run("talks/one.txt", folder.resolve("others/three.txt").toString()).err())
        .contains("several shows");
    write("talks/show.yaml", SHOW + "autor: x\n");
    assertThat(run("talks").err()).contains("show.yaml:14:1: error: ").contains("\"author\"?");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  /**
   * Needs node, xmllint and the folder into which {@code npm install podcast-partytime@5.0.0
   * rss-parser@3.13.0} was run, as system property {@code feed.parser} or environment variable
   * {@code FEED_PARSER}. Without them the test fails; it is never skipped.
   */
  @Tag("slow")
  @Test
  void parsers_of_others_find_every_item_enclosure_transcript_and_chapter() throws Exception {
    build("talks", "--formats", FORMATS);
    String feed = folder.resolve("out/feed.xml").toString();
    assertThat(tool("xmllint", "--noout", feed)).isEmpty();
    String installed = System.getProperty("feed.parser", System.getenv().get("FEED_PARSER"));
    assertThat(installed).as("system property feed.parser or FEED_PARSER").isNotBlank();
    Path script = Path.of("src/test/resources/dev/transcast/publish/read-feed.js");
    List<String> found = tool("node", script.toString(), installed, feed);
    String guid = text(BookFile.all(feed(), "channel").get(0), "podcast:guid");
    assertThat(found.get(0))
        .contains("\"title\":\"Fjords & friends\",\"simpleTitle\":\"Fjords & friends\"")
        .contains("\"guid\":\"" + guid + "\"")
        .contains("\"self\":\"https://example.org/fjords/feed.xml\"")
        .contains("\"Society & Culture > Documentary\"")
        .contains("\"owner\":\"ann@example.org\"");
    assertThat(found).hasSize(3);
    String base = "https://example.org/fjords/two/two.";
    assertThat(found.get(1))
        .contains("\"date\":\"2026-02-01T05:30:00.000Z\"")
        .contains("\"enclosure\":\"" + base + "mp3\"")
        .contains("\"bytes\":" + Files.size(folder.resolve("out/two/two.mp3")))
        .contains(
            String.format(
                "\"transcripts\":[\"%1$svtt\",\"%1$ssrt\",\"%1$sjson\",\"%1$stxt\"]", base))
        .contains("\"chapters\":\"" + base + "chapters.json\"");
    assertThat(found.get(2)).contains("\"people\":[\"Ann=host\",\"Ben=guest\"]");
  }

  private List<String> tool(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).as("%s", lines).isZero();
    return lines;
  }

  private List<String> guids() throws Exception {
    return BookFile.all(feed(), "guid").stream().map(Element::getTextContent).toList();
  }

  /** Every address in an item that is a file of the folder. */
  private static List<String> linked(Element item) {
    return BookFile.all(item, "*").stream()
        .map(element -> element.getAttribute("url") + element.getAttribute("href"))
        .filter(address -> !address.isEmpty())
        .toList();
  }

  private void standsInOut(String address) {
    assertThat(address).startsWith("https://example.org/fjords/");
    String path = address.replace("https://example.org/fjords/", "");
    assertThat(folder.resolve("out").resolve(path)).isNotEmptyFile();
  }

  private Document feed() throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("out/feed.xml").toFile());
  }

  private static List<Element> own(Element parent, String tag) {
    return BookFile.all(parent, tag).stream()
        .filter(element -> element.getParentNode().equals(parent))
        .toList();
  }

  private static String text(Element parent, String tag) {
    return BookFile.all(parent, tag).get(0).getTextContent();
  }

  private static List<String> warnings(Result result) {
    return result.err().lines().filter(line -> line.contains(": warning: ")).toList();
  }

  private Result build(String input, String... more) {
    Result result = run(input, more);
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result;
  }

  private Result run(String input, String... more) {
    String[] build = {
      "build", folder.resolve(input).toString(), "-o", folder.resolve("out").toString()
    };
    return Program.run(Stream.of(build, more).flatMap(Stream::of).toArray(String[]::new));
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
