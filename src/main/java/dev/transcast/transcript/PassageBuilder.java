package dev.transcast.transcript;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Passage;
import dev.transcast.model.Word;
import dev.transcast.transcript.Talk.Block;
import dev.transcast.transcript.Talk.Layout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Blocks become passages: cut into words, and a label goes on until the next one. */
final class PassageBuilder {
  /** A parliament has fewer. */
  private static final int MOST_SPEAKERS = 1_000;

  private final Source source;
  private final Excerpt excerpt;
  private final Tokenizer tokenizer;
  private final Set<String> speakers = new HashSet<>();
  private final List<Passage> passages = new ArrayList<>();
  private Optional<String> label = Optional.empty();

  /** What a label without words of its own leaves to the next block. */
  private boolean opensTurn;

  private OptionalLong startMs = OptionalLong.empty();

  private PassageBuilder(Source source, Talk talk) {
    this.source = source;
    this.excerpt = talk.excerpt();
    Sounds sounds = new Sounds(/* bracketsAreSounds= */ talk.layout() == Layout.SCRIPT);
    this.tokenizer = new Tokenizer(source, excerpt, sounds);
  }

  static List<Passage> passages(Source source, Talk talk) throws BadInputException {
    PassageBuilder builder = new PassageBuilder(source, talk);
    for (Block block : talk.blocks()) {
      builder.add(block);
    }
    return builder.passages;
  }

  private void add(Block block) throws BadInputException {
    if (block.label().isPresent()
        && speakers.add(Label.key(block.label().get()))
        && speakers.size() > MOST_SPEAKERS) {
      int at = block.start() < excerpt.length() ? excerpt.sourceStart(block.start()) : 0;
      throw source.errorAt(
          at,
          "too-many-speakers",
          "more than "
              + MOST_SPEAKERS
              + " speakers: these are no names; leave out what stands before the colons");
    }
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
