package dev.transcast.publish;

import dev.transcast.model.Episode;
import dev.transcast.publish.page.EpisodeHtml;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The episode to listen to and to read along: one HTML page that needs no network and no other file
 * than its sound.
 */
public final class EpisodePage {
  private EpisodePage() {}

  /**
   * Writes the page, as UTF-8 text.
   *
   * @param audioName the sound beside the page; without, the page says that there is none
   * @param filesByLabel what else lies beside it to be offered, in this order, by what to call it
   * @param webVtt the captions as a file of that format
   * @param cover is shown small
   * @param out not closed
   */
  public static void write(
      Episode episode,
      Optional<String> audioName,
      Map<String, String> filesByLabel,
      String webVtt,
      CoverArt cover,
      Appendable out)
      throws IOException {
    out.append(EpisodeHtml.page(episode, audioName, filesByLabel, webVtt, cover.bytes()));
  }
}
