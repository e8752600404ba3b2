package dev.transcast.chapter;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Chapter;
import dev.transcast.model.ChapterMark;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import dev.transcast.model.Transcript;
import dev.transcast.model.Word;
import dev.transcast.topic.ContentWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;

/** The chapters that a script asks for, each at its words or its time. */
final class MarkedChapters {
  private final Transcript transcript;

  /** All words of the talk in lower case without marks. */
  private final List<String> words;

  MarkedChapters(Transcript transcript) {
    this.transcript = transcript;
    this.words = transcript.words().stream().map(Word::shown).map(ContentWords::letters).toList();
  }

  /** Tells before anything is spoken which words are not there. */
  void requireFindable() throws BadInputException {
    List<Diagnostic> errors = new ArrayList<>();
    int from = 0;
    for (ChapterMark mark : transcript.directions().chapters()) {
      if (mark.startMs().isEmpty()) {
        int at = find(mark, from);
        if (at < 0) {
          errors.add(error(mark, "after the chapter before, nobody says \"" + mark.start() + "\""));
        } else {
          from = at + 1;
        }
      }
    }
    if (!errors.isEmpty()) {
      throw new BadInputException(errors);
    }
  }

  List<Chapter> chapters(Timeline timeline) throws BadInputException {
    List<Long> startsMs = new ArrayList<>();
    for (Timeline.Entry entry : timeline.entries()) {
      for (TimedWord word : entry.words()) {
        startsMs.add(timeline.toMs(word.startFrame()));
      }
    }
    return chapters(startsMs::get, timeline.durationMs());
  }

  private List<Chapter> chapters(IntToLongFunction wordStartMs, long durationMs)
      throws BadInputException {
    List<Chapter> chapters = new ArrayList<>();
    int from = 0;
    for (ChapterMark mark : transcript.directions().chapters()) {
      long startMs;
      if (mark.startMs().isPresent()) {
        startMs = mark.startMs().getAsLong();
      } else {
        int at = find(mark, from);
        from = at + 1;
        // What is said first opens the episode, with any music before it.
        startMs = at == 0 ? 0 : wordStartMs.applyAsLong(at);
      }
      if (startMs >= durationMs) {
        throw new BadInputException(error(mark, "the episode ends before " + mark.start()));
      }
      if (chapters.isEmpty() && startMs > 0) {
        chapters.add(new Chapter(transcript.title(), 0));
      }
      if (!chapters.isEmpty() && startMs <= chapters.get(chapters.size() - 1).startMs()) {
        throw new BadInputException(
            error(mark, "this chapter begins no later than the one before it; change their order"));
      }
      chapters.add(new Chapter(mark.title(), startMs));
    }
    return chapters;
  }

  /** The index of the first of the mark's words; -1 where they do not follow each other. */
  private int find(ChapterMark mark, int from) {
    List<String> wanted =
        Arrays.stream(mark.start().split("\\s+", -1))
            .map(ContentWords::letters)
            .filter(word -> !word.isEmpty())
            .toList();
    for (int at = from; !wanted.isEmpty() && at + wanted.size() <= words.size(); at++) {
      if (words.subList(at, at + wanted.size()).equals(wanted)) {
        return at;
      }
    }
    return -1;
  }

  private Diagnostic error(ChapterMark mark, String message) {
    return new Diagnostic(
        Diagnostic.Severity.ERROR,
        "bad-script",
        transcript.sourceName(),
        mark.line(),
        mark.column(),
        "chapter \"" + mark.title() + "\": " + message);
  }
}
