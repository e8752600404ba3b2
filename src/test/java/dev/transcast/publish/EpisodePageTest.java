package dev.transcast.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.Episode;
import dev.transcast.publish.Episodes.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpisodePageTest {
  private static final String SCRIPT = "</script><script>hacked()</script>";

  @TempDir Path folder;

  @Test
  void hostile_text_stays_text() throws Exception {
    String hostile = SCRIPT + "<img/src=x/onerror=hacked()>-->]]>&amp;'\"{{style}}$1\\";
    String page =
        page(
            hostile,
            List.of(
                new Said(hostile, hostile + " <!--"), new Said("\u202Edesrever", "\u202Eolleh b")),
            Map.of(0, hostile, 1, "<v x>"),
            Optional.of("a\"><script>.mp3"),
            Map.of(hostile, hostile));
    assertThat(page).doesNotContain("<script>hacked", "<img/", "&amp;'\"", "<v x>", "\"><script>.");
    assertThat(count("<script", page)).isEqualTo(2);
    assertThat(page)
        .contains("&lt;/script&gt;&lt;script&gt;hacked()&lt;/script&gt;")
        .contains("--&gt;]]&gt;&amp;amp;&#39;&quot;{{style}}$1\\")
        .contains("<bdi>\u202Eolleh</bdi>")
        .contains("<bdi>\u202Edesrever</bdi>");
  }

  @Test
  void what_no_page_may_hold_becomes_a_replacement_character() throws Exception {
    String page =
        page(
            "T",
            List.of(
                new Said("A\u0000\u0085\uFFFE", "b\u0007\uD800\uD83F\uDFFF c\uFDD0 \uD83D\uDE00")),
            Map.of(),
            Optional.empty(),
            Map.of());
    assertThat(page)
        .contains("A\uFFFD\uFFFD\uFFFD", ">b\uFFFD\uFFFD\uFFFD<", ">c\uFFFD<", ">\uD83D\uDE00<");
  }

  @Test
  void the_policy_allows_just_the_style_and_the_script_that_are_there() throws Exception {
    String page = page("T", List.of(new Said("A", "b")), Map.of(), Optional.of("a.mp3"), Map.of());
    for (String element : List.of("style", "script")) {
      Matcher inline =
          Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL).matcher(page);
      assertThat(inline.find()).isTrue();
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(inline.group(1).getBytes(StandardCharsets.UTF_8));
      assertThat(page)
          .contains(element + "-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';");
    }
    assertThat(page).contains("default-src 'none'").doesNotContain("unsafe-", "style=\"");
    assertThat(page).doesNotContainPattern("(src|href)=\"(https?:|//)");
  }

  @Test
  void chapters_part_the_talk_at_their_words() throws Exception {
    String page =
        page(
            "T",
            List.of(new Said("Ann", "one two three four"), new Said("Ben", "five six")),
            Map.of(0, "First", 2, "Second", 5, "Third"),
            Optional.of("a.mp3"),
            Map.of());
    assertThat(text(page.substring(page.indexOf("<main"))))
        .containsSubsequence(
            "First", "Ann", "0:00", "one", "two", "Second", "Ann", "0:00", "three", "four", "Ben",
            "0:01", "five", "Third", "Ben", "0:01", "six");
    assertThat(page).contains("<a href=\"#chapter-2\"><span class=\"from\">0:00</span>");
  }

  @Test
  void a_long_turn_is_parted_at_the_ends_of_sentences() throws Exception {
    String page =
        page(
            "T",
            List.of(new Said("Ann", "We go on. ".repeat(100) + "End.")),
            Map.of(),
            Optional.empty(),
            Map.of());
    assertThat(count("<p class=\"said\"", page)).isEqualTo(4);
    assertThat(count("<p class=\"who\"", page)).as("one speaker, one name").isEqualTo(1);
    assertThat(page).doesNotContain("go</span></p>", "We</span></p>");
  }

  @Test
  void sounds_look_unlike_words() throws Exception {
    String page =
        page(
            "T",
            List.of(new Said("Ann", "[Applause] Hello")),
            Map.of(),
            Optional.empty(),
            Map.of());
    assertThat(page).contains("<span class=\"sound\">[Applause]</span> <span>Hello</span>");
  }

  @Test
  void without_sound_the_page_says_so_and_has_no_player() throws Exception {
    String page = page("T", List.of(new Said("A", "b")), Map.of(), Optional.empty(), Map.of());
    assertThat(page).contains("The sound of this talk was not made").doesNotContain("<audio");
  }

  @Test
  void more_speakers_than_colours_begin_again() throws Exception {
    List<Said> talk = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      talk.add(new Said("Speaker " + i, "word"));
    }
    String page = page("T", talk, Map.of(), Optional.empty(), Map.of());
    assertThat(page).contains("<li class=\"s7\">", "<li class=\"s1\"><bdi>Speaker 9");
    assertThat(page).doesNotContain("<li class=\"s8\">");
  }

  private String page(
      String title,
      List<Said> talk,
      Map<Integer, String> chapters,
      Optional<String> audioName,
      Map<String, String> files)
      throws IOException {
    Episode episode = Episodes.of(title, talk, chapters, folder.resolve("talk.wav"));
    StringBuilder page = new StringBuilder();
    EpisodePage.write(episode, audioName, files, "WEBVTT\n", CoverArt.draw(episode), page);
    return page.toString();
  }

  private static int count(String part, String page) {
    return page.split(Pattern.quote(part), -1).length - 1;
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]*>", " ");
  }
}
