package dev.transcast.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Show;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowFileTest {
  private static final String LEAST =
      """
      title: T
      description: D
      author: A
      category: Technology
      """;

  @TempDir Path folder;

  @Test
  void the_shipped_example_is_a_show_with_a_date_for_every_sample() throws Exception {
    Show show = ShowFile.read(Path.of("transcripts", "show.yaml"));
    assertThat(show.baseUrl()).isPresent();
    try (var files = Files.list(Path.of("transcripts"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(f -> f.endsWith(".txt")))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(show.airing(name.replace(".txt", "")).date()).isPresent());
    }
  }

  @Test
  void what_is_left_out_has_its_usual_value() throws Exception {
    Show show = read(LEAST);
    assertThat(show.language()).isEqualTo("en");
    assertThat(show.explicit()).isFalse();
    assertThat(show.email()).isEmpty();
    assertThat(show.baseUrl()).isEmpty();
    assertThat(show.hosts()).isEmpty();
    assertThat(show.airing("anything")).isEqualTo(Show.Airing.UNKNOWN);
  }

  @Test
  void every_field_can_be_said() throws Exception {
    Show show =
        read(
            """
            title: T
            description: |
              Two
              lines.
            author: A
            category:
              - Arts > Books
              - News
            language: de-CH
            explicit: true
            copyright: 2026 A
            email: a@b.example
            link: https://b.example/show?id=1
            image: https://b.example/i.png
            baseUrl: http://b.example/x
            guid: 917393E3-1B1E-5CEF-ACE4-EDAA54E1F810
            hosts: Ann
            episodes:
              one: 2026-01-31 06:30+0100
              two: {date: 2026-01-31, season: 1, number: 3, summary: S}
              three:
            """);
    assertThat(show.description()).isEqualTo("Two\nlines.");
    assertThat(show.categories())
        .containsExactly(
            new Show.Category("Arts", Optional.of("Books")),
            new Show.Category("News", Optional.empty()));
    assertThat(show.explicit()).isTrue();
    assertThat(show.baseUrl()).contains(URI.create("http://b.example/x/"));
    assertThat(show.hosts()).containsExactly("Ann");
    assertThat(show.airing("one").date()).contains(Instant.parse("2026-01-31T05:30:00Z"));
    assertThat(show.airing("two"))
        .isEqualTo(
            new Show.Airing(
                Optional.of(Instant.parse("2026-01-31T00:00:00Z")),
                Optional.of("S"),
                OptionalInt.of(1),
                OptionalInt.of(3)));
    assertThat(show.airing("three")).isEqualTo(Show.Airing.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "language: English language | 5:11 | looks like en or en-GB",
        "explicit: clean | 5:11 | true or false",
        "email: nobody | 5:8 | no address",
        "link: example.org | 5:7 | https://example.org/",
        "link: javascript:alert(1) | 5:7 | https://example.org/",
        "baseUrl: 'https://u:p@example.org/' | 5:10 | https://example.org/podcast/",
        "baseUrl: file:///etc/ | 5:10 | https://example.org/podcast/",
        "image: nowhere.png | 5:8 | there is no picture",
        "image: show.yaml | 5:8 | no PNG or JPEG",
        "guid: 12 | 5:7 | UUID",
        "hosts: [[a]] | 5:9 | takes texts",
        "episodes: 3 | 5:11 | a line for each episode",
        "episodes: {a: soon} | 5:15 | 2026-01-31",
        "episodes: {a: 2026-02-30} | 5:15 | 2026-01-31",
        "episodes: {a: {number: 0}} | 5:24 | whole number from 1",
        "episodes: {a: {dat: 2026-01-01}} | 5:16 | did you mean \"date\"?",
        "titel: x | 5:1 | there is no key \"titel\"",
        "title: again | 5:1 | ",
        "author: [ | 6:1 | broken YAML"
      })
  void what_is_wrong_is_told_with_its_place(String line, String place, String message) {
    assertThatThrownBy(() -> read(LEAST + line.replace("\\n", "\n") + "\n"))
        .isInstanceOf(BadInputException.class)
        .message()
        .startsWith(folder.resolve("show.yaml") + ":" + place + ": error: ")
        .contains(message == null ? "" : message);
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    assertThatThrownBy(() -> read("category: [Artz, Arts > Boks]\nexplicit: no\n"))
        .message()
        .contains("title is missing", "description is missing", "author is missing")
        .contains("did you mean \"Arts\"?", "did you mean \"Books\"?")
        .contains("explicit: is true or false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "just a text",
        "- a\n- b",
        "title: &a [*a]",
        "{{{{{{{{{{{{{{{{{{{{{{",
        "!!javax.script.ScriptEngineManager [x]",
        "title: !!java.net.URL ['http://localhost/']",
        "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]",
        "\u0000\u0001",
        "\"\\uD800\": x"
      })
  void what_is_no_show_is_told_and_builds_no_objects(String yaml) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(BadInputException.class)
        .message()
        .startsWith(folder.resolve("show.yaml") + ":");
  }

  private Show read(String yaml) throws IOException, BadInputException {
    return ShowFile.read(Files.write(folder.resolve("show.yaml"), yaml.getBytes(UTF_8)));
  }
}
