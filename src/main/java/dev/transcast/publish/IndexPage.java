package dev.transcast.publish;

import dev.transcast.model.EpisodeSummary;
import dev.transcast.publish.page.IndexHtml;
import java.util.List;
import java.util.Optional;

/** The list of episodes, one HTML page beside their folders. */
public final class IndexPage {
  /** What a web server shows for a folder. */
  public static final String FILE_NAME = "index.html";

  private IndexPage() {}

  /**
   * The page, UTF-8 text.
   *
   * @param title of the show
   * @param episodes in the order they are listed
   * @param feedName the feed that lies beside the page, if there is one
   */
  public static String html(
      String title, List<EpisodeSummary> episodes, Optional<String> feedName) {
    return IndexHtml.page(title, episodes, feedName);
  }
}
