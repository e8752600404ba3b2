package dev.transcast.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.EpisodeSummary;
import dev.transcast.model.EpisodeSummary.File;
import dev.transcast.model.EpisodeSummary.Person;
import dev.transcast.model.EpisodeSummary.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexPageTest {
  @Test
  void every_episode_is_linked_with_what_it_has() {
    String page =
        IndexPage.html(
            "Show",
            List.of(
                episode("a", "First", "a.html", "a.mp3", "a.cover.jpg"),
                episode("b", "Second", "b.wav")),
            Optional.of("feed.xml"));
    assertThat(page)
        .contains("<h2><a href=\"./a/a.html\"><bdi>First</bdi></a></h2>")
        .contains("src=\"./a/a.cover.jpg\"", "href=\"./a/a.mp3\"", "href=\"./b/b.wav\"")
        .contains("<h2><bdi>Second</bdi></h2>")
        .contains("2 episodes · 2 min", "22 November 2026")
        .contains("type=\"application/rss+xml\"", "<a href=\"./feed.xml\">");
    assertThat(page).doesNotContain("b.html", "b.mp3", "<script");
  }

  @Test
  void without_a_feed_none_is_offered() {
    assertThat(IndexPage.html("Show", List.of(episode("a", "A", "a.html")), Optional.empty()))
        .contains("One episode")
        .doesNotContain("feed", "rss");
  }

  @Test
  void hostile_text_stays_text() {
    String hostile = "</title><script>hacked()</script>\u202E{{style}}$1\"'";
    String page =
        IndexPage.html(
            hostile,
            List.of(episode("a", hostile, "a.html", "a\"><script>.mp3")),
            Optional.empty());
    assertThat(page).doesNotContain("<script");
    assertThat(page)
        .contains(
            "<bdi>&lt;/title&gt;&lt;script&gt;hacked()&lt;/script&gt;\u202E{{style}}$1&quot;&#39;</bdi>");
  }

  private static EpisodeSummary episode(String id, String title, String... files) {
    return new EpisodeSummary(
        id,
        title,
        title,
        List.of(new Person(title, Role.HOST)),
        61_000,
        Optional.of(Instant.parse("2026-11-22T09:30:00Z")),
        Arrays.stream(files).map(name -> new File(name, 1)).toList());
  }
}
