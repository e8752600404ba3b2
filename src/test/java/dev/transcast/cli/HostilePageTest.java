package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.browser.Chromium;
import dev.transcast.model.Transcript;
import dev.transcast.model.Word;
import dev.transcast.transcript.TranscriptReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile titles, names and words, through the whole program into a real browser. */
@Tag("slow")
class HostilePageTest {
  private static final Path HOSTILE =
      Path.of("src/test/resources/page/hostile_text_stays_text.json");

  @TempDir Path folder;

  @Test
  void hostile_text_stays_text() throws Exception {
    Path out = folder.resolve("out");
    Program.Result result =
        Program.run(
            "build", HOSTILE.toString(), "-o", out.toString(), "--formats", "html,wav,vtt,cover");
    assertThat(result.exitCode()).as(result.err()).isZero();
    Transcript transcript = new TranscriptReader().read(HOSTILE);
    Path page = out.resolve(transcript.id()).resolve(transcript.id() + ".html");
    Path index = out.resolve("index.html");
    assertThat(PageChecks.htmlErrors(page, index)).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).as("nothing beside the output folder").containsExactly(out);
    }
    try (Chromium browser = Chromium.start()) {
      browser.open(page.toUri());
      browser.waitFor("document.querySelector('audio').readyState > 0");
      assertThat(
              browser.eval(
                  "Array.from(document.querySelectorAll('.said > span'), w => w.textContent)"))
          .isEqualTo(
              transcript.words().stream().map(Word::shown).map(HostilePageTest::shown).toList());
      assertThat(browser.text("document.title")).isEqualTo(transcript.title());
      assertThat(browser.text("document.querySelector('h1').textContent"))
          .isEqualTo(transcript.title());
      browser.press("k");
      browser.waitFor("document.querySelector('.caption').textContent");
      browser.press("/");
      browser.type("</script><script>window.hacked");
      browser.waitFor("document.querySelectorAll('.hit').length > 0");
      isHarmless(browser, page);
      assertThat(PageChecks.violations(browser)).isEmpty();

      browser.open(index.toUri());
      assertThat(browser.text("document.querySelector('h2').textContent"))
          .isEqualTo(transcript.title());
      assertThat(PageChecks.violations(browser)).isEmpty();
      isHarmless(browser, index);
      browser.click("document.querySelector('h2 a')");
      browser.waitFor("document.querySelector('.player')");
    }
  }

  private void isHarmless(Chromium browser, Path page) {
    assertThat(browser.is("window.hacked === undefined")).isTrue();
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .contains(page.toUri().toString())
        .allMatch(
            url -> url.startsWith("data:") || url.startsWith(folder.toUri().toString()), "local");
    assertThat(browser.is("document.querySelector('main').checkVisibility()")).isTrue();
    assertThat(List.of("script", "style"))
        .allSatisfy(
            name ->
                assertThat(browser.number("document.querySelectorAll('main " + name + "').length"))
                    .isZero());
  }

  /** What no page may hold is replaced. */
  private static String shown(String word) {
    return word.replaceAll("[\\p{Cntrl}\u0085\uFFFE]", "\uFFFD");
  }
}
