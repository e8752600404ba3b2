package dev.transcast.publish.page;

import dev.transcast.audio.Waveform;
import dev.transcast.model.Chapter;
import dev.transcast.model.Episode;
import dev.transcast.model.Timeline;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The waveform under the position slider, as SVG: bars in the colours of who speaks there. */
final class WaveMarkup {
  private static final int BARS = 180;
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 100;
  private static final int LOWEST = 2;

  private WaveMarkup() {}

  static String svg(Episode episode, SpeakerClasses speakers) throws IOException {
    StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 ");
    svg.append(WIDTH).append(' ').append(HEIGHT);
    svg.append("\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><defs><g id=\"wave\">");
    paths(episode, speakers)
        .forEach(
            (name, path) -> {
              svg.append("<path class=\"level ").append(name);
              svg.append("\" vector-effect=\"non-scaling-stroke\" d=\"")
                  .append(path)
                  .append("\"/>");
            });
    svg.append("</g><clipPath id=\"played\"><rect x=\"0\" y=\"0\" width=\"0\" height=\"100\"/>");
    svg.append("</clipPath></defs><use href=\"#wave\" class=\"unplayed\"/>");
    svg.append("<g clip-path=\"url(#played)\"><use href=\"#wave\"/></g>");
    long durationMs = episode.programme().timeline().durationMs();
    for (Chapter chapter : episode.chapters()) {
      if (chapter.startMs() > 0) {
        svg.append("<path class=\"chapter-tick\" vector-effect=\"non-scaling-stroke\" d=\"M");
        svg.append(chapter.startMs() * WIDTH / durationMs).append(" 0V").append(HEIGHT);
        svg.append("\"/>");
      }
    }
    return svg.append("<rect class=\"needle\" x=\"0\" y=\"0\" width=\"2\" height=\"100\"/></svg>")
        .toString();
  }

  /** Path data by class; what nobody says has none. */
  private static Map<String, StringBuilder> paths(Episode episode, SpeakerClasses speakers)
      throws IOException {
    double[] levels = Waveform.levels(episode.programme().audio(), BARS);
    Timeline timeline = episode.programme().timeline();
    Map<String, StringBuilder> paths = new LinkedHashMap<>();
    int next = 0;
    String speaker = "";
    long endFrame = 0;
    for (int i = 0; i < BARS; i++) {
      long middle = (2L * i + 1) * timeline.frames() / (2L * BARS);
      while (next < timeline.entries().size()
          && timeline.entries().get(next).startFrame() <= middle) {
        speaker = speakers.of(timeline.entries().get(next).turn().speaker());
        endFrame = timeline.entries().get(next).endFrame();
        next++;
      }
      int height = Math.max(LOWEST, (int) Math.round(levels[i] * (HEIGHT - 8)));
      paths
          .computeIfAbsent(middle < endFrame ? speaker : "", name -> new StringBuilder())
          .append('M')
          .append((2 * i + 1) * WIDTH / (2 * BARS))
          .append(' ')
          .append((HEIGHT - height) / 2)
          .append('v')
          .append(height);
    }
    return paths;
  }
}
