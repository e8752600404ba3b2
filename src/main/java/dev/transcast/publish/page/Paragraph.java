package dev.transcast.publish.page;

import dev.transcast.model.Chapter;
import dev.transcast.model.Episode;
import dev.transcast.model.Speaker;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A turn, or a readable part of a long one.
 *
 * @param speaker who says it
 * @param chapter index of the chapter it is in
 * @param continues whether the one before it is the same speaker's, in the same chapter
 * @param words at least one, in order; starts never decrease over all paragraphs
 */
record Paragraph(Speaker speaker, int chapter, boolean continues, List<HeardWord> words) {
  /** From here on the end of a sentence ends the paragraph, if enough is left for another. */
  private static final int LONG_WORDS = 80;

  private static final int SHORT_WORDS = 20;

  private static final Pattern SENTENCE_END = Pattern.compile(".*[.?!…][\"'”’)\\]]*");

  /** A word and when it is heard. */
  record HeardWord(Word word, long startMs, long endMs) {}

  long startMs() {
    return words.get(0).startMs();
  }

  /** The whole talk; a paragraph ends with its turn and its chapter. */
  static List<Paragraph> of(Episode episode) {
    Map<Integer, List<TimedWord>> timesByTurn = new HashMap<>();
    Timeline timeline = episode.programme().timeline();
    for (Timeline.Entry entry : timeline.entries()) {
      timesByTurn
          .computeIfAbsent(entry.turn().index(), turn -> new ArrayList<>())
          .addAll(entry.words());
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Chapter> chapters = episode.chapters();
    int chapter = 0;
    long notBeforeMs = 0;
    for (Turn turn : episode.dialogue().turns()) {
      boolean continues = false;
      List<HeardWord> words = new ArrayList<>();
      List<TimedWord> times = timesByTurn.getOrDefault(turn.index(), List.of());
      for (int i = 0; i < times.size(); i++) {
        TimedWord time = times.get(i);
        // People may talk at once; words are read, and highlighted, in their order.
        long startMs = Math.max(notBeforeMs, timeline.toMs(time.startFrame()));
        notBeforeMs = startMs;
        boolean opensChapter = false;
        while (chapter + 1 < chapters.size() && chapters.get(chapter + 1).startMs() <= startMs) {
          opensChapter = true;
          if (!words.isEmpty()) {
            paragraphs.add(new Paragraph(turn.speaker(), chapter, continues, words));
            words = new ArrayList<>();
          }
          chapter++;
        }
        continues &= !opensChapter;
        words.add(
            new HeardWord(time.word(), startMs, Math.max(startMs, timeline.toMs(time.endFrame()))));
        if (words.size() >= LONG_WORDS
            && times.size() - i > SHORT_WORDS
            && SENTENCE_END.matcher(time.word().shown()).matches()) {
          paragraphs.add(new Paragraph(turn.speaker(), chapter, continues, words));
          words = new ArrayList<>();
          continues = true;
        }
      }
      if (!words.isEmpty()) {
        paragraphs.add(new Paragraph(turn.speaker(), chapter, continues, words));
      }
    }
    return paragraphs;
  }

  Paragraph {
    words = List.copyOf(words);
  }
}
