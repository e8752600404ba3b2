package dev.transcast.publish.page;

import dev.transcast.model.Chapter;
import dev.transcast.publish.page.Paragraph.HeardWord;
import java.math.BigDecimal;
import java.util.List;

/** What is said, as HTML: sections by chapter, paragraphs by turn, an element a word. */
final class TranscriptMarkup {
  private final List<Chapter> chapters;
  private final List<Paragraph> paragraphs;
  private final SpeakerClasses speakers;

  TranscriptMarkup(List<Chapter> chapters, List<Paragraph> paragraphs, SpeakerClasses speakers) {
    this.chapters = chapters;
    this.paragraphs = paragraphs;
    this.speakers = speakers;
  }

  String transcript() {
    StringBuilder html = new StringBuilder();
    int open = -1;
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.chapter() != open) {
        html.append(open < 0 ? "" : "</section>\n");
        open = paragraph.chapter();
        openSection(open, html);
      }
      append(paragraph, html);
    }
    return html.append(open < 0 ? "" : "</section>").toString();
  }

  private void openSection(int chapter, StringBuilder html) {
    String id = "chapter-" + (chapter + 1);
    if (hasOneChapter()) {
      html.append("<section>\n<h2 class=\"unseen\">The talk</h2>\n");
      return;
    }
    html.append("<section aria-labelledby=\"").append(id).append("\">\n<h2 id=\"").append(id);
    html.append("\">").append(Html.isolated(chapters.get(chapter).title())).append("</h2>\n");
  }

  private void append(Paragraph paragraph, StringBuilder html) {
    html.append("<div class=\"turn ")
        .append(speakers.of(paragraph.speaker()))
        .append(paragraph.continues() ? " goes-on\">\n" : "\">\n");
    if (!paragraph.continues()) {
      String clock = Html.clock(paragraph.startMs());
      html.append("<p class=\"who\">")
          .append(Html.isolated(paragraph.speaker().name()))
          .append(" <a class=\"at\" href=\"#t=")
          .append(BigDecimal.valueOf(paragraph.startMs(), 3).toPlainString())
          .append("\" aria-label=\"Play from ")
          .append(clock)
          .append("\">")
          .append(clock)
          .append("</a></p>\n");
    }
    html.append("<p class=\"said\" dir=\"auto\">");
    String space = "";
    for (HeardWord heard : paragraph.words()) {
      html.append(space).append(heard.word().isSound() ? "<span class=\"sound\">" : "<span>");
      String shown = heard.word().shown();
      html.append(Html.hasDirectionMarks(shown) ? Html.isolated(shown) : Html.escape(shown));
      html.append("</span>");
      space = " ";
    }
    html.append("</p>\n</div>\n");
  }

  /** The way to each chapter; nothing where there is one only. */
  String chapterList() {
    if (hasOneChapter()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<nav aria-label=\"Chapters\"><details open>\n");
    html.append("<summary>Chapters</summary>\n<ol class=\"chapters\">\n");
    for (int i = 0; i < chapters.size(); i++) {
      String clock = Html.clock(chapters.get(i).startMs());
      html.append("<li><a href=\"#chapter-")
          .append(i + 1)
          .append("\"><span class=\"from\">")
          .append(clock);
      html.append("</span> <span class=\"chapter-title\">");
      html.append(Html.isolated(chapters.get(i).title())).append("</span></a></li>\n");
    }
    return html.append("</ol>\n</details></nav>").toString();
  }

  /**
   * JSON for the script, numbers only: the length, the chapters' starts, and for each word how long
   * after the one before it begins and how long it lasts, in milliseconds.
   */
  String times(long durationMs) {
    StringBuilder json = new StringBuilder("{\"durationMs\":").append(durationMs);
    json.append(",\"chapters\":[");
    String comma = "";
    for (Chapter chapter : chapters) {
      json.append(comma).append(chapter.startMs());
      comma = ",";
    }
    json.append("],\"words\":[");
    comma = "";
    long lastMs = 0;
    for (Paragraph paragraph : paragraphs) {
      for (HeardWord word : paragraph.words()) {
        json.append(comma).append(word.startMs() - lastMs).append(',');
        json.append(word.endMs() - word.startMs());
        lastMs = word.startMs();
        comma = ",";
      }
    }
    return json.append("]}").toString();
  }

  private boolean hasOneChapter() {
    return chapters.size() == 1;
  }
}
