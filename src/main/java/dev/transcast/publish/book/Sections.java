package dev.transcast.publish.book;

import dev.transcast.model.Chapter;
import dev.transcast.model.Episode;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import dev.transcast.model.Turn;
import dev.transcast.publish.book.Section.Paragraph;
import dev.transcast.publish.book.Section.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Cuts an episode into chapters, paragraphs and pieces, and finds when each piece is heard.
 *
 * <p>A clip begins with the first word of its piece and ends where the next begins, not with its
 * last word: a reading system plays clip by clip and would leave out every pause, and the music
 * between two topics with it.
 */
final class Sections {
  /** Text without any marks is cut here: nobody says longer sentences. */
  private static final int MOST_WORDS = 40;

  /** Shorter ones are the silence before every first word. */
  private static final long SHORTEST_LEAD_IN_MS = 1000;

  private final Episode episode;
  private final Timeline timeline;
  private final boolean byWord;

  private Sections(Episode episode, boolean byWord) {
    this.episode = episode;
    this.timeline = episode.programme().timeline();
    this.byWord = byWord;
  }

  /**
   * The sections of an episode, one for each chapter.
   *
   * @param byWord whether a piece is a word; else it is a sentence
   */
  static List<Section> of(Episode episode, boolean byWord) {
    return new Sections(episode, byWord).sections();
  }

  /** A turn with the times of its words. */
  private record Spoken(Turn turn, List<TimedWord> words) {}

  /** Words that belong together. */
  private record Draft(Turn turn, int chapter, List<TimedWord> words) {
    Optional<Long> startFrame() {
      return words.stream()
          .filter(word -> word.endFrame() > word.startFrame())
          .map(TimedWord::startFrame)
          .findFirst();
    }

    String text() {
      return String.join(" ", words.stream().map(word -> word.word().shown()).toList());
    }
  }

  private List<Section> sections() {
    List<Draft> drafts = drafts();
    List<Optional<Long>> startsMs = startsMs(drafts);
    List<Section> sections = new ArrayList<>();
    int to = drafts.size();
    long endMs = timeline.durationMs();
    for (int chapter = episode.chapters().size() - 1; chapter >= 0; chapter--) {
      int from = to;
      while (from > 0 && drafts.get(from - 1).chapter() == chapter) {
        from--;
      }
      Section section =
          section(chapter, drafts.subList(from, to), startsMs.subList(from, to), from, endMs);
      sections.add(0, section);
      endMs = section.startMs();
      to = from;
    }
    return sections;
  }

  private Section section(
      int chapter,
      List<Draft> drafts,
      List<Optional<Long>> startsMs,
      int draftsBefore,
      long endMs) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Piece> open = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      long nextMs = first(startsMs.subList(i + 1, startsMs.size())).orElse(endMs);
      open.add(
          new Piece(
              (byWord ? "w" : "s") + (draftsBefore + i + 1),
              draft.text(),
              draft.words().get(0).word().isSound(),
              startsMs.get(i).map(startMs -> new Clip(startMs, nextMs))));
      if (i + 1 == drafts.size() || !drafts.get(i + 1).turn().equals(draft.turn())) {
        paragraphs.add(new Paragraph(draft.turn().speaker(), open));
        open.clear();
      }
    }
    Chapter title = episode.chapters().get(chapter);
    Optional<Clip> leadIn = leadIn(title.startMs(), first(startsMs), endMs);
    return new Section(chapter + 1, title, leadIn, paragraphs);
  }

  /** Also there where nothing at all is said, so that every chapter can be heard. */
  private static Optional<Clip> leadIn(long startMs, Optional<Long> firstMs, long endMs) {
    long leadInEndMs = firstMs.orElse(endMs);
    boolean isHeard = firstMs.isEmpty() || leadInEndMs - startMs >= SHORTEST_LEAD_IN_MS;
    return isHeard ? Optional.of(new Clip(startMs, leadInEndMs)) : Optional.empty();
  }

  private static Optional<Long> first(List<Optional<Long>> startsMs) {
    return startsMs.stream().flatMap(Optional::stream).findFirst();
  }

  private long endMs(int chapter) {
    return chapter + 1 < episode.chapters().size()
        ? episode.chapters().get(chapter + 1).startMs()
        : timeline.durationMs();
  }

  /**
   * When each draft begins. Nothing for what makes no sound, or none before what follows it: people
   * who speak at once are highlighted one after the other.
   */
  private List<Optional<Long>> startsMs(List<Draft> drafts) {
    List<Optional<Long>> startsMs = new ArrayList<>();
    long lastMs = -1;
    for (Draft draft : drafts) {
      long leastMs = Math.max(lastMs + 1, episode.chapters().get(draft.chapter()).startMs());
      long limitMs = endMs(draft.chapter());
      Optional<Long> startMs =
          draft.startFrame().map(timeline::toMs).filter(ms -> ms >= leastMs && ms < limitMs);
      lastMs = startMs.orElse(lastMs);
      startsMs.add(startMs);
    }
    return startsMs;
  }

  private List<Draft> drafts() {
    Map<Integer, Spoken> turns = new TreeMap<>();
    for (Timeline.Entry entry : timeline.entries()) {
      turns
          .computeIfAbsent(
              entry.turn().index(), index -> new Spoken(entry.turn(), new ArrayList<>()))
          .words()
          .addAll(entry.words());
    }
    List<Draft> drafts = new ArrayList<>();
    int chapter = 0;
    for (Spoken spoken : turns.values()) {
      List<TimedWord> open = new ArrayList<>();
      for (TimedWord word : spoken.words()) {
        int wordChapter = chapterAt(timeline.toMs(word.startFrame()), chapter);
        if (!open.isEmpty() && (wordChapter != chapter || isEnd(open, word))) {
          drafts.add(new Draft(spoken.turn(), chapter, List.copyOf(open)));
          open.clear();
        }
        chapter = wordChapter;
        open.add(word);
      }
      drafts.add(new Draft(spoken.turn(), chapter, List.copyOf(open)));
    }
    return drafts;
  }

  private boolean isEnd(List<TimedWord> open, TimedWord next) {
    TimedWord last = open.get(open.size() - 1);
    return byWord
        || last.word().endsSentence()
        || last.word().isSound()
        || next.word().isSound()
        || open.size() == MOST_WORDS;
  }

  /** The last chapter that has begun, never an earlier one than before. */
  private int chapterAt(long ms, int from) {
    int chapter = from;
    while (chapter + 1 < episode.chapters().size()
        && episode.chapters().get(chapter + 1).startMs() <= ms) {
      chapter++;
    }
    return chapter;
  }
}
