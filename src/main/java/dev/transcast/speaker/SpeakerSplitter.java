package dev.transcast.speaker;

import dev.transcast.model.Dialogue;
import dev.transcast.model.Passage;
import dev.transcast.model.Transcript;
import dev.transcast.model.Turn;
import dev.transcast.tagging.WordTagger;
import java.util.List;

/**
 * Tells who says which words. A source with labels is split exactly by them; without labels the
 * turns, the speakers and their names are inferred from what is said. Safe for use by many threads.
 */
public final class SpeakerSplitter {
  private final HeardSplit heard;

  /** Takes the tagger that comes with the program, once there is a talk without labels. */
  public SpeakerSplitter() {
    TaggedScorer scorer = new TaggedScorer(WordTagger::shared);
    this.heard = new HeardSplit(scorer, scorer);
  }

  /**
   * Splits a transcript into turns.
   *
   * @param transcript any; its sounds stay in the turn in which they fall
   * @param names what the speakers are called, in order of appearance; may be empty. Speakers
   *     beyond the list keep the name that the source gives them.
   * @return every word in exactly one turn; neighbouring turns have different speakers
   */
  public Dialogue split(Transcript transcript, List<String> names) {
    boolean labelled =
        transcript.passages().stream().map(Passage::label).anyMatch(label -> label.isPresent());
    List<Stretch> stretches =
        labelled ? LabelledSplit.split(transcript) : heard.split(transcript, names);
    List<Turn> turns = Billing.of(stretches, names).turns(stretches);
    return new Dialogue(transcript, turns);
  }
}
