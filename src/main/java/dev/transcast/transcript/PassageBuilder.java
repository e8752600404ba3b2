package dev.transcast.transcript;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Passage;
import dev.transcast.model.Word;
import dev.transcast.transcript.Talk.Block;
import dev.transcast.transcript.Talk.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Blocks become passages: cut into words, and a label goes on until the next one. */
final class PassageBuilder {
  private final Tokenizer tokenizer;
  private final List<Passage> passages = new ArrayList<>();
  private Optional<String> label = Optional.empty();

  /** What a label without words of its own leaves to the next block. */
  private boolean opensTurn;

  private OptionalLong startMs = OptionalLong.empty();

  private PassageBuilder(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  static List<Passage> passages(Source source, Talk talk) throws BadInputException {
    Sounds sounds = new Sounds(/* bracketsAreSounds= */ talk.layout() == Layout.SCRIPT);
    PassageBuilder builder = new PassageBuilder(new Tokenizer(source, talk.excerpt(), sounds));
    for (Block block : talk.blocks()) {
      builder.add(block);
    }
    return builder.passages;
  }

  private void add(Block block) throws BadInputException {
    boolean changes = block.label().isPresent() && !block.label().equals(label);
    if (changes || block.opensTurn()) {
      label = block.label();
      opensTurn = true;
    }
    if (block.startMs().isPresent()) {
      startMs = block.startMs();
    }
    List<Word> words = tokenizer.words(block.start(), block.end());
    if (!words.isEmpty()) {
      passages.add(new Passage(label, opensTurn, startMs, words));
      opensTurn = false;
      startMs = OptionalLong.empty();
    }
  }
}
