package dev.transcast.caption;

import dev.transcast.model.Speaker;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What may share cues: the words of one turn up to a sound, or one sound.
 *
 * @param speaker whose turn it is
 * @param isSound whether it is a sound
 * @param label what a format that prints names puts before the first word; empty where the speaker
 *     goes on, and for sounds
 * @param words at least one; onsets never decrease, from stretch to stretch neither
 */
record Stretch(
    Speaker speaker, boolean isSound, Optional<SpeakerLabel> label, List<CueWord> words) {
  Stretch {
    words = List.copyOf(words);
  }

  long onsetMs() {
    return words.get(0).startMs();
  }

  /** All words and sounds of a programme, in order. */
  static List<Stretch> of(Timeline timeline) {
    return new Collector(timeline).collect();
  }

  /** Walks over the words and closes a stretch wherever the turn changes or a sound stands. */
  private static final class Collector {
    private final Timeline timeline;
    private final SpeakerLabel.Changes labels = new SpeakerLabel.Changes();
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<CueWord> open = new ArrayList<>();
    private long onsetMs;

    Collector(Timeline timeline) {
      this.timeline = timeline;
    }

    List<Stretch> collect() {
      List<Timeline.Entry> entries = timeline.entries();
      for (int e = 0; e < entries.size(); e++) {
        Timeline.Entry entry = entries.get(e);
        Speaker speaker = entry.turn().speaker();
        for (TimedWord word : entry.words()) {
          if (word.word().isSound()) {
            close(speaker, false);
            add(word);
            close(speaker, true);
          } else {
            add(word);
          }
        }
        if (e + 1 == entries.size() || entries.get(e + 1).turn().index() != entry.turn().index()) {
          close(speaker, false);
        }
      }
      return stretches;
    }

    private void add(TimedWord word) {
      List<CueWord> words = CueWord.of(word, timeline, onsetMs);
      open.addAll(words);
      onsetMs = words.get(words.size() - 1).startMs();
    }

    private void close(Speaker speaker, boolean isSound) {
      if (!open.isEmpty()) {
        stretches.add(new Stretch(speaker, isSound, labels.next(speaker, isSound), open));
        open.clear();
      }
    }
  }
}
