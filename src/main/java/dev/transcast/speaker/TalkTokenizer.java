package dev.transcast.speaker;

import dev.transcast.model.Passage;
import dev.transcast.model.Transcript;
import dev.transcast.model.Word;
import dev.transcast.speaker.Talk.Opening;
import dev.transcast.speaker.Talk.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Folds hesitations, doubled words and sounds into the tokens beside them. */
final class TalkTokenizer {
  private static final Set<String> HESITATIONS = Set.of("um", "uh", "uhm", "er", "erm");

  private final Transcript transcript;
  private final List<Word> words;
  private final List<Token> tokens = new ArrayList<>();
  private int index;
  private int open; // first word that belongs to the next token
  private boolean hesitant;
  private boolean silent = true; // no token since a turn was opened
  private Opening opening = Opening.NOTHING;

  private TalkTokenizer(Transcript transcript) {
    this.transcript = transcript;
    this.words = transcript.words();
  }

  static List<Token> tokens(Transcript transcript) {
    TalkTokenizer tokenizer = new TalkTokenizer(transcript);
    for (Passage passage : transcript.passages()) {
      if (passage.opensTurn()) {
        tokenizer.openTurn();
      }
      passage.words().forEach(tokenizer::add);
    }
    if (tokenizer.opening == Opening.NEW_TURN) {
      tokenizer.endTurn();
    }
    return List.copyOf(tokenizer.tokens);
  }

  private void openTurn() {
    endTurn();
    if (!tokens.isEmpty()) {
      opening = Opening.NEW_TURN;
      open = index;
      hesitant = false;
      silent = true;
    }
  }

  /** An "um" with a turn of its own is all that somebody says; a sound alone is nobody's turn. */
  private void endTurn() {
    for (int i = open; i < index && silent; i++) {
      if (!words.get(i).isSound() && !Talk.form(words.get(i).shown()).isEmpty()) {
        addToken(words.get(i), open);
      }
    }
  }

  private void add(Word word) {
    int here = index++;
    if (word.isSound()) {
      // A sound stays with the words before it, unless somebody already hesitates.
      if (!hesitant && opening != Opening.NEW_TURN && !tokens.isEmpty()) {
        open = index;
      }
      opening = opening == Opening.NEW_TURN ? opening : Opening.SOUND;
      return;
    }
    String form = Talk.form(word.shown());
    if (form.isEmpty()) {
      boolean nothingOpen = opening == Opening.NOTHING && !hesitant && !tokens.isEmpty();
      open = nothingOpen ? index : open;
    } else if (HESITATIONS.contains(form)) {
      hesitant = true;
    } else if (opening != Opening.NEW_TURN && repeats(form)) {
      open = index;
      hesitant = false;
      opening = Opening.NOTHING;
    } else {
      addToken(word, tokens.isEmpty() ? 0 : Math.min(open, here));
    }
  }

  private boolean repeats(String form) {
    if (tokens.isEmpty()) {
      return false;
    }
    Token last = tokens.get(tokens.size() - 1);
    return last.mark().isEmpty() && last.form().equals(form);
  }

  private void addToken(Word word, int firstWord) {
    String printed = Talk.printed(word, transcript);
    tokens.add(new Token(Talk.form(word.shown()), printed, Talk.mark(printed), firstWord, opening));
    open = index;
    hesitant = false;
    silent = false;
    opening = Opening.NOTHING;
  }
}
