package dev.transcast.editing;

import dev.transcast.model.Dialogue;
import dev.transcast.model.Passage;
import dev.transcast.model.Transcript;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import dev.transcast.tagging.WordTagger;
import dev.transcast.tagging.WordTags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Gives back the full stops, question marks and capitals that captions leave out. Only what is
 * shown changes; the sources of the words never do. A wrong full stop is worse than none, so a mark
 * is set only where the words leave little doubt. Safe for use by many threads.
 */
public final class Editor {
  /** Text with a mark in fewer words than one of this many is taken to be without punctuation. */
  private static final int FEWEST_WORDS_PER_MARK = 80;

  /** Text with a capital in fewer words than one of this many is taken to be without capitals. */
  private static final int FEWEST_WORDS_PER_CAPITAL = 50;

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
    boolean punctuated = isPunctuated(transcript, Word::shown);
    if (punctuated && talks.stream().noneMatch(Sentences::lacksMarks)) {
      return transcript;
    }
    boolean cased = isCased(transcript);
    List<WordTags> tags = tags(transcript.words());
    List<String> shown = new ArrayList<>();
    for (List<Word> talk : talks) {
      List<WordTags> tagged = tags.subList(shown.size(), shown.size() + talk.size());
      shown.addAll(
          punctuated ? Sentences.complete(talk, tagged) : Sentences.write(talk, tagged, cased));
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
    if (transcript.directions().keepsWording() || isPunctuated(transcript, transcript::printed)) {
      return dialogue;
    }
    List<String> shown = new ArrayList<>();
    int lastSpoken = -1;
    for (Turn turn : dialogue.turns()) {
      boolean opens = true;
      for (Word word : turn.words()) {
        shown.add(word.shown());
        if (word.isSound()) {
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

  private static boolean isPunctuated(Transcript transcript, Function<Word, String> print) {
    long spoken = 0;
    long marks = 0;
    for (Word word : transcript.words()) {
      if (!word.isSound()) {
        spoken++;
        marks += Spelling.endsSentence(print.apply(word)) ? 1 : 0;
      }
    }
    return marks * FEWEST_WORDS_PER_MARK >= spoken;
  }

  private static boolean isCased(Transcript transcript) {
    long spoken = 0;
    long capitals = 0;
    for (Word word : transcript.words()) {
      if (!word.isSound()) {
        spoken++;
        capitals += word.shown().equals(word.shown().toLowerCase(Locale.ROOT)) ? 0 : 1;
      }
    }
    return capitals * FEWEST_WORDS_PER_CAPITAL >= spoken;
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
    for (Passage passage : passages) {
      if (talks.isEmpty() || passage.opensTurn() || passage.label().isPresent()) {
        talks.add(new ArrayList<>());
      }
      talks.get(talks.size() - 1).addAll(passage.words());
    }
    return talks;
  }
}
