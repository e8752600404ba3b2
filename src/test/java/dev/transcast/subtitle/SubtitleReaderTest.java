package dev.transcast.subtitle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Files as people have them, and what is read from them. */
class SubtitleReaderTest {
  private static final String SRT =
      """
      1
      00:00:01,000 --> 00:00:03,500
      Zürich <i>at</i> noon.
      Bring 5 < 6 coats.

      2
      01:00:04,000 --> 01:00:05,000
      {\\an8}Tea
      """;

  private final List<SubtitleCue> cues = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  @Test
  void a_file_reads_the_same_in_every_encoding_and_with_every_line_end() throws IOException {
    read("a.srt", SRT.getBytes(UTF_8));
    List<SubtitleCue> expected = List.copyOf(cues);
    assertThat(expected).hasSize(2);

    for (String text : List.of(SRT, SRT.replace("\n", "\r\n"), SRT.replace("\n", "\r"))) {
      for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
        cues.clear();
        read("a.srt", text.getBytes(charset));
        assertThat(cues).as("%s", charset).isEqualTo(expected);
        cues.clear();
        read("a.srt", ("\uFEFF" + text).getBytes(charset));
        assertThat(cues).as("%s with a mark", charset).isEqualTo(expected);
      }
    }
  }

  @Test
  void srt_gives_times_shown_text_and_places() throws IOException {
    read("a.srt", SRT.getBytes(UTF_8));

    assertThat(cues.get(0).id()).isEqualTo("1");
    assertThat(cues.get(0).line()).isEqualTo(2);
    assertThat(cues.get(0).startMs()).isEqualTo(1000);
    assertThat(cues.get(0).endMs()).isEqualTo(3500);
    assertThat(cues.get(0).text()).containsExactly("Zürich at noon.", "Bring 5 < 6 coats.");
    assertThat(cues.get(0).payload()).isEqualTo("Zürich <i>at</i> noon.\nBring 5 < 6 coats.");
    assertThat(cues.get(1).startMs()).isEqualTo(3_604_000);
    assertThat(cues.get(1).text()).containsExactly("Tea");
    assertThat(faults).containsExactly("8:1 srt-tag");
  }

  @Test
  void bytes_that_are_no_text_are_told_by_line_and_column_and_the_rest_is_read()
      throws IOException {
    read("a.srt", SRT.getBytes(ISO_8859_1));

    assertThat(cues.get(0).text().get(0)).isEqualTo("Z\uFFFDrich at noon.");
    assertThat(faults).containsExactly("8:1 srt-tag", "3:2 bad-encoding");
  }

  @Test
  void webvtt_gives_voices_and_decoded_text() throws IOException {
    read(
        "a.vtt",
        """
        WEBVTT

        STYLE
        ::cue { color: white }

        NOTE a note
        on two lines

        first
        00:01.000 --> 00:03.000 align:start
        <v.loud Ann &amp; Co>Fish <b>&amp;</b> chips
        <00:02.000>&lt;now&gt;

        01:00:04.000 --> 01:00:05.000
        <v Ann>-Ready?</v>
        <v Bo>-No.</v>
        """
            .getBytes(UTF_8));

    assertThat(faults).isEmpty();
    assertThat(cues.get(0).id()).isEqualTo("first");
    assertThat(cues.get(0).text()).containsExactly("Fish & chips", "<now>");
    assertThat(cues.get(0).voices()).containsExactly("Ann & Co");
    assertThat(cues.get(0).place()).isEqualTo("align:start");
    assertThat(cues.get(1).lines().get(0).voices()).containsExactly("Ann");
    assertThat(cues.get(1).lines().get(1).voices()).containsExactly("Bo");
    assertThat(cues.get(1).lines().get(1).line()).isEqualTo(16);
  }

  @Test
  void ttml_gives_agents_lines_and_the_times_of_nested_containers() throws IOException {
    read(
        "a.ttml",
        """
        <tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"
            xmlns:ttm="http://www.w3.org/ns/ttml#metadata"
            xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:frameRate="25"
            ttp:contentProfiles="http://www.w3.org/ns/ttml/profile/imsc1.1/text">
          <head><metadata>
            <ttm:agent xml:id="a" type="person"><ttm:name type="full">Ann</ttm:name></ttm:agent>
          </metadata></head>
          <body begin="10s"><div timeContainer="seq">
            <p dur="2s"><span ttm:agent="a">Fish &amp;<br/>  chips</span></p>
            <p begin="12f" end="00:00:02:00">Tea</p>
          </div></body>
        </tt>
        """
            .getBytes(UTF_8));

    assertThat(faults).isEmpty();
    assertThat(cues.get(0).startMs()).isEqualTo(10_000);
    assertThat(cues.get(0).endMs()).isEqualTo(12_000);
    assertThat(cues.get(0).text()).containsExactly("Fish &", "chips");
    assertThat(cues.get(0).voices()).containsExactly("Ann");
    assertThat(cues.get(0).line()).isEqualTo(9);
    assertThat(cues.get(1).startMs()).isEqualTo(12_480);
    assertThat(cues.get(1).endMs()).isEqualTo(14_000);
  }

  @Test
  void reading_goes_on_after_every_fault() throws IOException {
    read(
        "a.srt",
        """
        hello
        1
        00:00:01,000 -> 00:00:03,000
        lost

        00:00:04.000 --> 00:00:05.000
        Two
        3
        0:00:06,000-->0:00:07,000 X1:5
        Three

        stray
        """
            .getBytes(UTF_8));

    assertThat(cues.stream().map(cue -> cue.text().get(0))).containsExactly("Two", "Three");
    assertThat(faults)
        .containsExactly(
            "1:1 stray-text",
            "6:1 srt-number",
            "6:1 srt-timing",
            "6:18 srt-timing",
            "9:1 blank-line-missing",
            "8:1 srt-number",
            "9:1 srt-timing",
            "9:15 srt-timing",
            "9:12 srt-timing",
            "9:27 srt-settings",
            "12:1 stray-text");
  }

  private void read(String name, byte[] bytes) throws IOException {
    SubtitleReader.read(
        name,
        new ByteArrayInputStream(bytes),
        new SubtitleListener() {
          @Override
          public void cue(SubtitleCue cue) {
            cues.add(cue);
          }

          @Override
          public void broken(FormatRule rule, int line, int column, String message) {
            assertThat(message).isNotBlank().doesNotContain("\n");
            faults.add(String.format(Locale.ROOT, "%d:%d %s", line, column, rule.code()));
          }
        });
  }
}
