package dev.transcast.audition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.AudioClip;
import dev.transcast.model.VoiceProfile;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class AuditionPageTest {
  private static final String NASTY = "<script>alert(\"1\")</script> & 'x'";

  @Test
  void names_tags_and_descriptions_are_text_whatever_they_hold() throws Exception {
    String page = page(NASTY);

    assertThat(page).doesNotContain("<script>").contains("&lt;script&gt;alert(&quot;1&quot;)");
    // Without its void elements the page is XML: nothing has broken out of its place.
    String body = page.substring(page.indexOf("<body>"), page.indexOf("</html>"));
    String xml = body.replace("&nbsp;", " ").replace("<audio controls ", "<audio ");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void a_picture_shows_a_tone_where_it_is() throws Exception {
    Matcher png = Pattern.compile("data:image/png;base64,([^\"]+)").matcher(page("ann"));
    assertThat(png.find()).isTrue();
    var image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png.group(1))));

    int middle = image.getWidth() / 2;
    int at4kHz = image.getHeight() / 2;
    assertThat(image.getRGB(middle, at4kHz) & 0xFF).as("dark at 4 kHz").isLessThan(60);
    assertThat(image.getRGB(middle, at4kHz / 2) & 0xFF).as("light at 6 kHz").isGreaterThan(200);
  }

  @Test
  void the_same_voices_make_the_same_page() {
    assertThat(page("ann")).isEqualTo(page("ann"));
  }

  private static String page(String name) {
    float[] tone = new float[16_000];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (float) (0.3 * Math.sin(Math.PI / 2 * i));
    }
    VoiceProfile voice = new VoiceProfile(name, NASTY, "kevin16", 170, 100, 12, 1.1, 0, 0);
    Heard heard = new VoiceListener().hear(new AudioClip(tone, 16_000), 3);
    AuditionPage.Entry entry = new AuditionPage.Entry(voice, List.of(NASTY), "a b&c.wav", heard);
    return AuditionPage.html(NASTY, List.of(entry, entry), new double[][] {{0, 1}, {1, 0}});
  }
}
