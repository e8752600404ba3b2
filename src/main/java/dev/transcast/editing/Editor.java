package dev.transcast.editing;

import dev.transcast.model.Dialogue;
import dev.transcast.model.Passage;
import dev.transcast.model.Transcript;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import dev.transcast.tagging.PrintStyle;
import dev.transcast.tagging.WordTagger;
import dev.transcast.tagging.WordTags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Gives back the full stops, question marks and capitals that captions leave out. Only what is
 * shown changes; the sources of the words never do. A wrong full stop is worse than none, so a mark
 * is set only where the words leave little doubt. Safe for use by many threads.
 */
public final class Editor {
  /** Takes the tagger that comes with the program, once there is something to restore. */
  public Editor() {}

  /**
   * Restores sentences. Text without punctuation gets it; in text that has its punctuation, only
   * what goes on for long without a mark is completed, as captions by machine do here and there.
   *
   * @param transcript any
   * @return the same transcript if nothing is missing or it is a script; otherwise one whose words
   *     have the same sources and kinds, and print as sentences
   */
  public Transcript restore(Transcript transcript) {
    if (transcript.directions().keepsWording()) {
      return transcript;
    }
    List<List<Word>> talks = talks(transcript.passages());
    PrintStyle style = style(transcript, Word::shown);
    if (style.punctuated() && talks.stream().noneMatch(Sentences::lacksMarks)) {
      return transcript;
    }
    List<WordTags> tags = tags(transcript.words());
    List<String> shown = new ArrayList<>();
    for (List<Word> talk : talks) {
      List<WordTags> tagged = tags.subList(shown.size(), shown.size() + talk.size());
      shown.addAll(
          style.punctuated()
              ? Sentences.complete(talk, tagged)
              : Sentences.write(talk, tagged, style.cased()));
    }
    return shown(transcript, shown);
  }

  /**
   * Lets turns begin and end as sentences do, where the source prints none: a change of speaker may
   * be found where no sentence was seen to end. Whoever is cut off gets a dash.
   *
   * @param dialogue any
   * @return the same words, said by the same speakers
   */
  public Dialogue closeTurns(Dialogue dialogue) {
    Transcript transcript = dialogue.transcript();
    if (transcript.directions().keepsWording()
        || style(transcript, transcript::printed).punctuated()) {
      return dialogue;
    }
    List<String> shown = new ArrayList<>();
    int lastSpoken = -1;
    for (Turn turn : dialogue.turns()) {
      boolean opens = true;
      for (Word word : turn.words()) {
        shown.add(word.shown());
        if (!Spelling.isSaid(word)) {
          continue;
        }
        int here = shown.size() - 1;
        if (opens) {
          shown.set(here, Spelling.capitalized(word.shown()));
          if (lastSpoken >= 0) {
            shown.set(lastSpoken, Spelling.closed(shown.get(lastSpoken)));
          }
        }
        opens = false;
        lastSpoken = here;
      }
    }
    Transcript closed = shown(transcript, shown);
    List<Word> words = closed.words();
    List<Turn> turns = new ArrayList<>();
    int from = 0;
    for (Turn turn : dialogue.turns()) {
      int to = from + turn.words().size();
      turns.add(new Turn(turn.index(), turn.speaker(), words.subList(from, to), turn.confidence()));
      from = to;
    }
    return new Dialogue(closed, turns);
  }

  private static Transcript shown(Transcript transcript, List<String> shown) {
    List<Passage> passages = new ArrayList<>();
    Map<String, String> texts = new HashMap<>(); // each is kept once
    int next = 0;
    for (Passage passage : transcript.passages()) {
      List<Word> words = new ArrayList<>();
      for (Word word : passage.words()) {
        words.add(word.withShown(texts.computeIfAbsent(shown.get(next++), text -> text)));
      }
      passages.add(passage.withWords(words));
    }
    return transcript.withPassages(passages);
  }

  private static PrintStyle style(Transcript transcript, Function<Word, String> print) {
    return PrintStyle.of(
        transcript.words().stream().filter(word -> !word.isSound()).map(print).toList());
  }

  /** An entry a word; that of a sound says nothing. */
  private List<WordTags> tags(List<Word> words) {
    List<String> spoken = words.stream().filter(word -> !word.isSound()).map(Word::shown).toList();
    List<WordTags> tags = WordTagger.shared().tag(spoken);
    List<WordTags> all = new ArrayList<>(words.size());
    int next = 0;
    for (Word word : words) {
      all.add(word.isSound() ? WordTags.NOTHING : tags.get(next++));
    }
    return all;
  }

  /** Runs of words inside which no passage says that somebody else begins. */
  private static List<List<Word>> talks(List<Passage> passages) {
    List<List<Word>> talks = new ArrayList<>();
    String speaking = "";
    for (Passage passage : passages) {
      String label = passage.label().orElse(speaking);
      if (talks.isEmpty() || passage.opensTurn() || !label.equals(speaking)) {
        talks.add(new ArrayList<>());
      }
      speaking = label;
      talks.get(talks.size() - 1).addAll(passage.words());
    }
    return talks;
  }
}
