package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.transcast.browser.Chromium;
import dev.transcast.serve.FileServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of the night train panel in a real browser, opened from the disk, alone with its MP3.
 * Needs chromium; and axe-core, see {@link PageChecks}.
 */
@Tag("slow")
class EpisodePageTest {
  private static final String ID = "night-trains-panel";
  private static final int LONGEST_TWO_FRAMES_MS = 90;

  @TempDir static Path out;
  @TempDir static Path elsewhere;
  private static Chromium browser;
  private static URI page;

  /** Word by word, as the JSON transcript has them. */
  private static final List<Heard> WORDS = new ArrayList<>();

  private record Heard(String text, double startS) {}

  @BeforeAll
  static void build() throws IOException {
    Program.Result result =
        Program.run(
            "build",
            "transcripts/" + ID + ".txt",
            "-o",
            out.toString(),
            "--formats",
            "html,mp3,vtt,json");
    assertThat(result.exitCode()).as(result.err()).isZero();
    for (String extension : List.of(".html", ".mp3")) {
      Files.copy(out.resolve(ID).resolve(ID + extension), elsewhere.resolve(ID + extension));
    }
    Matcher words =
        Pattern.compile("\\{\"startTime\":([0-9.]+),\"endTime\":[0-9.]+,\"body\":\"([^\"]+)\"}")
            .matcher(Files.readString(out.resolve(ID).resolve(ID + ".json")));
    while (words.find()) {
      WORDS.add(new Heard(words.group(2), Double.parseDouble(words.group(1))));
    }
    page = elsewhere.resolve(ID + ".html").toUri();
    browser = Chromium.start();
  }

  @AfterAll
  static void close() throws IOException {
    browser.close();
  }

  @BeforeEach
  void open() {
    browser.resize(1280, 900);
    browser.prefer("prefers-color-scheme", "light");
    browser.open(page);
    browser.waitFor("document.querySelector('audio').readyState > 0");
  }

  @Test
  void the_transcript_holds_every_word_once_and_in_order() {
    assertThat(
            browser.eval(
                "Array.from(document.querySelectorAll('.said > span'), w => w.textContent)"))
        .isEqualTo(WORDS.stream().map(Heard::text).toList());
  }

  @Test
  void the_highlight_is_on_the_spoken_word_within_100_ms() {
    browser.eval(
        """
        window.seen = [];
        const words = Array.from(document.querySelectorAll('.said > span'));
        const audio = document.querySelector('audio');
        let last = -1;
        let lastFrame = 0;
        let frameBefore = 0;
        (function look() {
          const frame = performance.now();
          const now = words.findIndex((word) => word.classList.contains('now'));
          if (now !== last && !audio.paused && !audio.seeking) {
            window.seen.push([now, audio.currentTime, frame - frameBefore]);
          }
          last = now;
          frameBefore = lastFrame;
          lastFrame = frame;
          requestAnimationFrame(look);
        })()""");
    Set<Integer> heard = new LinkedHashSet<>();
    for (String from : List.of("0", "93.5", "300", "425")) {
      browser.eval("audio.currentTime = " + from + "; audio.play()");
      browser.pause(2500);
      browser.eval("audio.pause(); seen.shift()"); // the first is where it was when it began
      for (Object change : (List<?>) browser.eval("seen.splice(0)")) {
        int word = ((Double) ((List<?>) change).get(0)).intValue();
        double seconds = (Double) ((List<?>) change).get(1);
        // The page may light a word a frame after it begins, and this look sees it a frame later. A
        // machine with no time for frames says nothing about the page.
        boolean isInTime = (Double) ((List<?>) change).get(2) < LONGEST_TWO_FRAMES_MS;
        if (word >= 0 && isInTime) {
          heard.add(word);
          assertThat(seconds)
              .as("%s", WORDS.get(word))
              .isCloseTo(WORDS.get(word).startS(), within(0.1));
        }
      }
    }
    assertThat(heard).hasSizeGreaterThan(16);
  }

  @Test
  void every_word_is_the_highlighted_one_from_its_start_to_the_next() {
    List<?> highlighted =
        (List<?>)
            browser.eval(
                "(async () => { const all = Array.from(document.querySelectorAll('.said > span'));"
                    + " const audio = document.querySelector('audio'); const found = [];"
                    + " for (let i = 0; i < all.length; i += 53) { all[i].click(); audio.pause();"
                    + " await new Promise(r => audio.addEventListener('seeked', r, {once: true}));"
                    + " found.push([i, all.findIndex(w => w.classList.contains('now')),"
                    + " audio.currentTime]); } return found; })()");
    assertThat(highlighted).hasSizeGreaterThan(15);
    for (Object row : highlighted) {
      List<?> clickedAndShown = (List<?>) row;
      assertThat(clickedAndShown.get(1)).isEqualTo(clickedAndShown.get(0));
      int word = ((Double) clickedAndShown.get(0)).intValue();
      assertThat((Double) clickedAndShown.get(2))
          .isCloseTo(WORDS.get(word).startS(), within(0.002));
    }
  }

  @Test
  void a_click_on_a_word_plays_from_there() {
    browser.click("document.querySelectorAll('.said > span')[500]");
    browser.waitFor("!document.querySelector('audio').paused");
    browser.pause(100);
    assertThat(browser.number("document.querySelector('audio').currentTime"))
        .isBetween(WORDS.get(500).startS(), WORDS.get(500).startS() + 2);
  }

  @Test
  void keys_alone_move_the_sound() {
    browser.press("Space");
    browser.waitFor("!document.querySelector('audio').paused");
    browser.press("k");
    browser.waitFor("document.querySelector('audio').paused");
    double startS = time();
    browser.press("ArrowRight");
    assertThat(time()).isCloseTo(startS + 5, within(0.01));
    browser.press("l");
    assertThat(time()).isCloseTo(startS + 15, within(0.01));
    browser.press("j");
    browser.press("ArrowLeft");
    assertThat(time()).isCloseTo(startS, within(0.01));
    browser.press("n");
    double secondChapterS = time();
    assertThat(browser.text("document.querySelector('[aria-current]').textContent"))
        .isEqualTo(browser.text("document.querySelectorAll('.chapters a')[1].textContent"));
    browser.press("n");
    browser.press("p");
    assertThat(time()).isEqualTo(secondChapterS);
    browser.press(".");
    assertThat(browser.number("document.querySelector('audio').playbackRate")).isEqualTo(1.25);
    browser.press(",");
    browser.press(",");
    assertThat(browser.number("document.querySelector('audio').playbackRate")).isEqualTo(0.75);
    assertThat(browser.is("document.querySelector('.follow').ariaPressed === 'true'")).isTrue();
    browser.press("f");
    assertThat(browser.is("document.querySelector('.follow').ariaPressed === 'true'")).isFalse();
  }

  @Test
  void keys_alone_go_from_word_to_word_and_play_there() {
    browser.eval("document.querySelector('audio').currentTime = 60");
    browser.waitFor("document.querySelector('.now')");
    browser.press("t");
    String spoken = browser.text("document.querySelector('.now').textContent");
    assertThat(focusedText()).isEqualTo(spoken);
    browser.press("ArrowRight");
    assertThat(
            browser.is(
                "document.activeElement === document.querySelector('.now').nextElementSibling"))
        .isTrue();
    browser.press("Home");
    assertThat(
            browser.is(
                "document.activeElement === document.activeElement.parentNode.firstElementChild"))
        .isTrue();
    browser.press("ArrowDown");
    int word = indexOfFocused();
    assertThat(
            browser.is(
                "document.activeElement === document.activeElement.parentNode.firstElementChild"))
        .isTrue();
    browser.press("ArrowUp");
    browser.press("ArrowDown");
    assertThat(indexOfFocused()).isEqualTo(word);
    browser.press("Enter");
    browser.waitFor("!document.querySelector('audio').paused");
    assertThat(time()).isBetween(WORDS.get(word).startS(), WORDS.get(word).startS() + 2);
    assertThat(browser.number("document.querySelectorAll('.said > [tabindex]').length"))
        .isEqualTo(1);
  }

  @Test
  void tab_reaches_every_control_shows_where_it_is_and_leaves_the_page_again() {
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      browser.press("Tab");
      if (browser.is("document.activeElement === document.body")) {
        break;
      }
      reached.add(
          browser.text(
              "(document.activeElement.ariaLabel || document.activeElement.id"
                  + " || document.activeElement.textContent).trim()"));
      assertThat(
              browser.is(
                  "getComputedStyle(document.activeElement.closest('.scrub')"
                      + " || document.activeElement).outlineStyle !== 'none'"))
          .as("focus shows on %s", reached)
          .isTrue();
    }
    assertThat(reached)
        .hasSizeLessThan(200)
        .contains(
            "Skip to the transcript",
            "MP3",
            "Play",
            "10 seconds back",
            "10 seconds forward",
            "Position",
            "Speed",
            "CC, captions",
            "Follow the spoken word",
            "Keyboard shortcuts",
            "query",
            "Chapters",
            "Play from 0:00",
            "Good");
  }

  @Test
  void search_finds_words_across_case_and_points_and_plays_there() {
    browser.press("/");
    browser.type("TWENTY minutes if");
    browser.waitFor("document.querySelector('#count').textContent === '1 found'");
    assertThat(
            browser.text(
                "Array.from(document.querySelectorAll('.hit'), w => w.textContent).join(' ')"))
        .isEqualTo("twenty minutes. If");
    browser.press("Enter");
    assertThat(browser.text("document.querySelector('#count').textContent")).isEqualTo("1 of 1");
    browser.eval("document.querySelector('#play-hit').focus()");
    browser.press("Enter");
    browser.waitFor("!document.querySelector('audio').paused");
    int found =
        (int)
            browser.number(
                "Array.from(document.querySelectorAll('.said > span')).indexOf(document.querySelector('.hit'))");
    assertThat(time()).isBetween(WORDS.get(found).startS(), WORDS.get(found).startS() + 2);
    browser.press("/");
    browser.press("Escape");
    assertThat(browser.number("document.querySelectorAll('.hit').length")).isZero();
    browser.press("/");
    browser.type("zeppelin");
    browser.waitFor("document.querySelector('#count').textContent === 'not found'");
  }

  @Test
  void the_caption_of_the_moment_shows_with_its_speaker() throws IOException {
    List<Captions.Cue> cues = Captions.read(out.resolve(ID).resolve(ID + ".vtt")).cues();
    for (int i = 0; i < cues.size(); i += 17) {
      Captions.Cue cue = cues.get(i);
      browser.eval(
          "document.querySelector('audio').currentTime = "
              + (cue.startMs() + cue.endMs()) / 2000.0);
      browser.waitFor("document.querySelector('.caption').textContent");
      browser.pause(100);
      assertThat(
              Stream.of(
                      browser
                          .text("document.querySelector('.caption').textContent")
                          .split("\\s+", -1))
                  .map(Captions::bare))
          .isEqualTo(cue.words());
      assertThat(browser.is("document.querySelector('.caption').checkVisibility()")).isTrue();
      assertThat(browser.text("document.querySelector('.caption span').title"))
          .isIn("Nora Whitfield", "Sam Okafor", "Idris Kamara", "Petra Lindqvist");
    }
    browser.press("c");
    assertThat(browser.is("document.querySelector('.caption').checkVisibility()")).isFalse();
    browser.press("c");
    assertThat(browser.is("document.querySelector('.caption').checkVisibility()")).isTrue();
  }

  @Test
  void the_shortcuts_are_listed_and_can_be_switched_off() {
    browser.press("?");
    assertThat(browser.is("document.querySelector('dialog').open")).isTrue();
    browser.eval("document.querySelector('#single-keys').focus()");
    browser.press("Space");
    browser.press("Escape");
    assertThat(browser.is("document.querySelector('dialog').open")).isFalse();
    browser.eval("document.activeElement.blur()");
    browser.press("k");
    browser.press("?");
    assertThat(browser.is("document.querySelector('audio').paused")).isTrue();
    assertThat(browser.is("document.querySelector('dialog').open")).isFalse();
  }

  @Test
  void the_page_follows_the_talk_until_the_reader_scrolls() {
    browser.prefer("prefers-reduced-motion", "reduce");
    browser.press("k");
    browser.eval("document.querySelector('audio').currentTime = 200");
    browser.waitFor("scrollY > 500 && document.querySelector('.now')");
    browser.eval("dispatchEvent(new WheelEvent('wheel'))");
    browser.eval("scrollTo(0, 0)");
    browser.waitFor("!document.querySelector('.return').hidden");
    assertThat(browser.number("scrollY")).isZero();
    browser.click("document.querySelector('.return')");
    browser.waitFor("scrollY > 500");
    assertThat(browser.is("document.querySelector('.return').hidden")).isTrue();
  }

  @Test
  void an_address_with_a_time_opens_there() {
    browser.open(URI.create(page + "#t=100.5"));
    browser.waitFor("document.querySelector('.now')");
    assertThat(time()).isCloseTo(100.5, within(0.001));
    browser.resize(360, 740);
    browser.prefer("prefers-reduced-motion", "reduce");
    browser.open(URI.create(page + "?narrow#t=200.5"));
    browser.waitFor("document.querySelector('.now')");
    browser.pause(500);
    assertThat(
            browser.is(
                "document.querySelector('.now').getBoundingClientRect().top > 0"
                    + " && document.querySelector('.now').getBoundingClientRect().bottom"
                    + " < document.querySelector('.player').getBoundingClientRect().top"))
        .as("the word is to be seen")
        .isTrue();
  }

  @Test
  void nothing_leaves_the_page_and_nothing_is_complained_of() {
    browser.press("k");
    browser.pause(500);
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(
            url -> url.startsWith("data:") || url.startsWith(elsewhere.toUri().toString()),
            "local");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void the_page_works_from_a_web_server_too() throws IOException {
    List<IOException> failures = new CopyOnWriteArrayList<>();
    try (FileServer server = FileServer.start(elsewhere, 0, failures::add)) {
      browser.open(server.address().resolve(ID + ".html#t=400"));
      browser.press("k");
      browser.waitFor("document.querySelector('audio').currentTime > 401");
      browser.waitFor("document.querySelector('.caption').textContent");
      assertThat(browser.requests())
          .isNotEmpty()
          .allMatch(
              url -> url.startsWith("data:") || url.startsWith(server.address().toString()),
              "local");
      assertThat(browser.complaints()).isEmpty();
      assertThat(failures).isEmpty();
      browser.open(page);
    }
  }

  @Test
  void nobody_is_shut_out_in_light_and_dark_wide_and_narrow() throws IOException {
    for (String scheme : List.of("light", "dark")) {
      browser.prefer("prefers-color-scheme", scheme);
      for (int widthPx : List.of(1280, 360)) {
        browser.resize(widthPx, 800);
        open(scheme, widthPx);
        assertThat(PageChecks.violations(browser)).as("%s, %s px", scheme, widthPx).isEmpty();
        browser.press("Escape");
        browser.press("?");
        assertThat(PageChecks.violations(browser)).as("%s dialog", scheme).isEmpty();
        assertThat(browser.number("document.documentElement.scrollWidth"))
            .as("nothing is wider than the window")
            .isLessThanOrEqualTo(widthPx);
      }
    }
  }

  private void open(String scheme, int widthPx) {
    browser.open(URI.create(page + "?" + scheme + widthPx + "#t=83"));
    browser.waitFor(
        "document.querySelector('.now') && document.querySelector('.caption').textContent");
    browser.press("/");
    browser.type("the");
    browser.press("Enter");
    assertThat(browser.is("matchMedia('(prefers-color-scheme: " + scheme + ")').matches")).isTrue();
  }

  @Test
  void on_paper_there_are_only_words() {
    browser.print(true);
    for (String gone : List.of(".player", ".side", ".return", ".files", ".hint")) {
      assertThat(browser.is("document.querySelector('" + gone + "').checkVisibility()"))
          .as(gone)
          .isFalse();
    }
    assertThat(browser.is("document.querySelector('.who').checkVisibility()")).isTrue();
    browser.print(false);
  }

  @Test
  void a_page_without_its_sound_says_so() throws IOException {
    Path lonely = Files.createDirectory(elsewhere.resolve("lonely")).resolve(ID + ".html");
    Files.copy(elsewhere.resolve(ID + ".html"), lonely);
    browser.open(lonely.toUri());
    browser.waitFor("document.querySelector('.player [role=alert]')");
    assertThat(browser.text("document.querySelector('.player [role=alert]').textContent"))
        .contains(ID + ".mp3");
  }

  @Test
  void the_page_is_valid_html() throws Exception {
    assertThat(PageChecks.htmlErrors(elsewhere.resolve(ID + ".html"))).isEmpty();
  }

  @Test
  void the_same_input_gives_the_same_page() throws Exception {
    Path again = elsewhere.resolve("again");
    assertThat(
            Program.run(
                    "build",
                    "transcripts/" + ID + ".txt",
                    "-o",
                    again.toString(),
                    "--formats",
                    "html,mp3,vtt,json")
                .exitCode())
        .isZero();
    assertThat(again.resolve(ID).resolve(ID + ".html"))
        .hasSameTextualContentAs(out.resolve(ID).resolve(ID + ".html"), StandardCharsets.UTF_8);
  }

  private static double time() {
    return browser.number("document.querySelector('audio').currentTime");
  }

  private static String focusedText() {
    return browser.text("document.activeElement.textContent");
  }

  private static int indexOfFocused() {
    return (int)
        browser.number(
            "Array.from(document.querySelectorAll('.said > span')).indexOf(document.activeElement)");
  }
}
