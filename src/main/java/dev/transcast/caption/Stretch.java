package dev.transcast.caption;

import dev.transcast.model.Speaker;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What may share cues: the words of one turn up to a sound, or one sound.
 *
 * @param speaker whose turn it is
 * @param isSound whether it is a sound
 * @param label what a format that prints names puts before the first word; empty where the speaker
 *     goes on, and for sounds
 * @param startsTurn whether it is the first of its turn
 * @param endsTurn whether it is the last of its turn
 * @param words at least one; onsets never decrease, from stretch to stretch neither
 */
record Stretch(
    Speaker speaker,
    boolean isSound,
    Optional<SpeakerLabel> label,
    boolean startsTurn,
    boolean endsTurn,
    List<CueWord> words) {
  Stretch {
    words = List.copyOf(words);
  }

  long onsetMs() {
    return words.get(0).startMs();
  }

  /** All words and sounds of a programme, in order; one at a time, for all are many. */
  static void of(Timeline timeline, CaptionProfile profile, Consumer<Stretch> stretches) {
    new Collector(timeline, profile, stretches).collect();
  }

  /** Walks over the words and closes a stretch wherever the turn changes or a sound stands. */
  private static final class Collector {
    private final Timeline timeline;
    private final SpeakerLabel.Changes labels;
    private final Consumer<Stretch> stretches;
    private final List<CueWord> open = new ArrayList<>();
    private long onsetMs;
    private boolean startsTurn = true;

    Collector(Timeline timeline, CaptionProfile profile, Consumer<Stretch> stretches) {
      this.timeline = timeline;
      this.stretches = stretches;
      labels = new SpeakerLabel.Changes(profile.speakers());
    }

    void collect() {
      List<Timeline.Entry> entries = timeline.entries();
      for (int e = 0; e < entries.size(); e++) {
        Timeline.Entry entry = entries.get(e);
        Speaker speaker = entry.turn().speaker();
        boolean turnEnds =
            e + 1 == entries.size() || entries.get(e + 1).turn().index() != entry.turn().index();
        for (int w = 0; w < entry.words().size(); w++) {
          TimedWord word = entry.words().get(w);
          boolean entryEnds = w + 1 == entry.words().size();
          CueWord.Place place = new CueWord.Place(e, w, entryEnds);
          if (word.word().isSound()) {
            close(speaker, /* isSound= */ false, /* turnEnds= */ false);
            add(word, place);
            close(speaker, /* isSound= */ true, turnEnds && entryEnds);
          } else {
            add(word, place);
          }
        }
        if (turnEnds) {
          close(speaker, /* isSound= */ false, /* turnEnds= */ true);
          startsTurn = true;
        }
      }
    }

    private void add(TimedWord word, CueWord.Place place) {
      List<CueWord> words = CueWord.of(word, timeline, onsetMs, place);
      open.addAll(words);
      onsetMs = words.get(words.size() - 1).startMs();
    }

    private void close(Speaker speaker, boolean isSound, boolean turnEnds) {
      if (!open.isEmpty()) {
        stretches.accept(
            new Stretch(
                speaker, isSound, labels.next(speaker, isSound), startsTurn, turnEnds, open));
        open.clear();
        startsTurn = false;
      }
    }
  }
}
