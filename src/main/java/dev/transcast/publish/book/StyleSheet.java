package dev.transcast.publish.book;

/**
 * How pages look where the reader has no wishes of his own. Every colour of a name has a contrast
 * of 4.5 and more (WCAG 2.2, 1.4.3) to the page and to the highlight, in light and in dark.
 */
final class StyleSheet {
  /** Colours for names; they begin again after the last. */
  static final int COLOURS = 7;

  static final String ACTIVE_CLASS = "-epub-media-overlay-active";

  static final String TEXT =
      """
      body { margin: 5%; line-height: 1.5; }
      h1 { line-height: 1.2; }
      p { margin: 0 0 0.8em 0; }
      ol { padding-left: 1.5em; }
      .cover { margin: 0; text-align: center; }
      .cover img { max-width: 100%; max-height: 100%; }
      .speaker { font-weight: bold; }
      .speaker-1 { color: #7a4100; }
      .speaker-2 { color: #004f80; }
      .speaker-3 { color: #00573d; }
      .speaker-4 { color: #5c4a00; }
      .speaker-5 { color: #8c2f00; }
      .speaker-6 { color: #84215e; }
      .speaker-7 { color: #33338f; }
      .-epub-media-overlay-active { background-color: #ffe9a8; color: #000000; }
      @media (prefers-color-scheme: dark) {
        .speaker-1 { color: #e69f00; }
        .speaker-2 { color: #56b4e9; }
        .speaker-3 { color: #2fc49a; }
        .speaker-4 { color: #f0e442; }
        .speaker-5 { color: #f07b3a; }
        .speaker-6 { color: #dd8fbc; }
        .speaker-7 { color: #7f9cf5; }
        .-epub-media-overlay-active { background-color: #3a2f00; color: #ffffff; }
      }
      """;

  private StyleSheet() {}
}
