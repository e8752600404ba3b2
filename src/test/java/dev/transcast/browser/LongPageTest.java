package dev.transcast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.Episode;
import dev.transcast.publish.CoverArt;
import dev.transcast.publish.EpisodePage;
import dev.transcast.publish.Episodes;
import dev.transcast.publish.Episodes.Said;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A talk of more than two hours, 30,000 words of it, in a real browser. */
@Tag("slow")
class LongPageTest {
  private static final int WORDS = 30_000;

  @TempDir Path folder;

  @Test
  void a_talk_of_two_hours_stays_snappy_with_seed_9000() throws Exception {
    Path page = folder.resolve("talk.html");
    try (Writer out = Files.newBufferedWriter(page)) {
      Episode episode = talk(new Random(9000));
      EpisodePage.write(
          episode, Optional.of("talk.wav"), Map.of(), "WEBVTT\n", CoverArt.draw(episode), out);
    }
    assertThat(Files.size(page)).isLessThan(2_000_000);
    try (Chromium browser = Chromium.start()) {
      browser.open(page.toUri());
      // The sound stays where it is; what the page is told of it goes on.
      browser.eval(
          """
          const audio = document.querySelector('audio');
          let at = 0;
          Object.defineProperty(audio, 'currentTime', {get: () => at, set: (s) => { at = s; }});
          window.hear = (s) => { at = s; audio.dispatchEvent(new Event('timeupdate')); };
          0""");
      for (int word : List.of(0, 12_345, WORDS - 1)) {
        browser.eval("hear(" + (word * Episodes.WORD_MS + 100) / 1000.0 + ")");
        assertThat(
                browser.number(
                    "Array.from(document.querySelectorAll('.said > span'))"
                        + ".indexOf(document.querySelector('.now'))"))
            .isEqualTo(word);
      }
      // From word to word, each with the layout that the next frame would do.
      double stepMs =
          browser.number(
              "(() => { const start = performance.now();"
                  + " for (let i = 0; i < 400; i++) { hear(2000 + i * 0.25);"
                  + " document.body.getBoundingClientRect(); }"
                  + " return (performance.now() - start) / 400; })()");
      assertThat(stepMs).as("ms a word").isLessThan(8);
      double searchMs =
          browser.number(
              "(() => { const query = document.querySelector('#query'); query.value = 'w1';"
                  + " const start = performance.now(); query.dispatchEvent(new Event('input'));"
                  + " document.body.getBoundingClientRect(); return performance.now() - start; })()");
      assertThat(browser.number("document.querySelectorAll('.hit').length")).isGreaterThan(1000);
      assertThat(searchMs).as("ms a search with thousands of matches").isLessThan(1500);
    }
  }

  private Episode talk(Random random) throws Exception {
    List<Said> talk = new ArrayList<>();
    Map<Integer, String> chapters = new HashMap<>();
    int words = 0;
    while (words < WORDS) {
      int length = Math.min(WORDS - words, 1 + random.nextInt(200));
      StringBuilder said = new StringBuilder();
      for (int i = 0; i < length; i++) {
        said.append(i == 0 ? "" : " ").append('w').append(random.nextInt(5000));
        said.append(random.nextInt(12) == 0 ? "." : "");
      }
      if (talk.size() % 10 == 0) {
        chapters.put(words, "Chapter " + talk.size());
      }
      talk.add(new Said("Speaker " + talk.size() % 3, said.toString()));
      words += length;
    }
    return Episodes.of("A long talk", talk, chapters, folder.resolve("talk.wav"));
  }
}
