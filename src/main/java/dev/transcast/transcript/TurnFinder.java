package dev.transcast.transcript;

import dev.transcast.model.BadInputException;
import dev.transcast.transcript.Talk.Block;
import dev.transcast.transcript.Talk.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds labels, times and {@code >>} in the lines of a talk and cuts its blocks at them. */
final class TurnFinder {
  private static final int MOST_LINES = 1_000_000;

  /** Two speakers in one caption: {@code - Really?} and below it {@code - Yes.} */
  private static final Pattern HYPHEN = Pattern.compile("\\s*[-–]\\s*(?=[\\p{L}\\p{N}\"“'¿¡])");

  private final Talk talk;
  private final String chars;
  private final List<LabelRules.Line> lines;
  private final LabelRules rules;
  private final boolean hyphensOpenTurns;
  private final List<Block> found = new ArrayList<>();

  private TurnFinder(Talk talk, List<LabelRules.Line> lines) {
    this.talk = talk;
    this.chars = talk.excerpt().chars();
    this.lines = lines;
    this.rules = new LabelRules(lines);
    this.hyphensOpenTurns = talk.layout() == Layout.CAPTIONS && hasHyphenPairs();
  }

  /** The same talk with its blocks cut at labels, times, paragraphs and {@code >>}. */
  static Talk cut(Source source, Talk talk) throws BadInputException {
    List<LabelRules.Line> lines = lines(talk);
    if (lines.size() > MOST_LINES) {
      throw source.error(
          "too-long", "more than " + MOST_LINES + " lines; split the transcript into parts");
    }
    return talk.withBlocks(new TurnFinder(talk, lines).cutBlocks());
  }

  private static List<LabelRules.Line> lines(Talk talk) {
    List<LabelRules.Line> lines = new ArrayList<>();
    String chars = talk.excerpt().chars();
    for (int b = 0; b < talk.blocks().size(); b++) {
      int block = b;
      boolean[] opensParagraph = {true};
      Lines.visit(
          chars,
          talk.blocks().get(b).start(),
          talk.blocks().get(b).end(),
          (from, to) -> {
            if (Lines.isBlank(chars, from, to)) {
              opensParagraph[0] = true;
            } else if (lines.size() <= MOST_LINES) {
              LineStart start = LineStart.read(chars, from, to);
              lines.add(new LabelRules.Line(from, to, start, opensParagraph[0], block));
              opensParagraph[0] = false;
            }
          });
    }
    return lines;
  }

  private List<Block> cutBlocks() {
    boolean hasLabels = false;
    for (int i = 0; i < lines.size(); i++) {
      hasLabels |= rules.isLabelled(lines, i);
    }
    boolean chevronsAnywhere = talk.layout() == Layout.CAPTIONS || !hasLabels;
    Block open = Block.unlabelled(0, 0, OptionalLong.empty());
    for (int i = 0; i < lines.size(); i++) {
      LabelRules.Line line = lines.get(i);
      Optional<Block> next = begin(i);
      if (next.isPresent()) {
        close(open, chevronsAnywhere);
        open = next.get();
      }
      open = new Block(open.start(), line.to(), open.label(), open.opensTurn(), open.startMs());
    }
    close(open, chevronsAnywhere);
    return found;
  }

  /** The block that begins with a line, if one does. */
  private Optional<Block> begin(int index) {
    LabelRules.Line line = lines.get(index);
    LineStart start = line.start();
    OptionalLong blockMs = talk.blocks().get(line.block()).startMs();
    OptionalLong lineMs = start.startMs().isPresent() ? start.startMs() : blockMs;
    if (rules.isLabelled(lines, index)) {
      int from = Math.min(line.from() + start.length(), line.to());
      Optional<String> name = start.label().map(rules::name);
      return Optional.of(new Block(from, line.to(), name, start.hasChevrons(), lineMs));
    }
    if (start.hasChevrons()) {
      int from = line.from() + start.chevronLength();
      return Optional.of(new Block(from, line.to(), Optional.empty(), true, blockMs));
    }
    if (rules.isTimed(line)) {
      return Optional.of(
          Block.unlabelled(line.from() + start.timeLength(), line.to(), start.startMs()));
    }
    Matcher hyphen = HYPHEN.matcher(chars).region(line.from(), line.to());
    if (hyphensOpenTurns && hyphen.lookingAt()) {
      return Optional.of(new Block(hyphen.end(), line.to(), Optional.empty(), true, blockMs));
    }
    return line.opensParagraph()
        ? Optional.of(Block.unlabelled(line.from(), line.to(), blockMs))
        : Optional.empty();
  }

  private void close(Block block, boolean chevronsAnywhere) {
    int start = block.start();
    Block rest = block;
    int i = chevronsAnywhere ? chevronsIn(start, block.end()) : -1;
    while (i >= 0) {
      if (i == start || Characters.isSpace(chars.charAt(i - 1))) {
        add(new Block(rest.start(), i, rest.label(), rest.opensTurn(), rest.startMs()));
        rest = afterChevrons(i, block);
        i = Math.max(i + 1, rest.start() - 1);
      }
      i = chevronsIn(i + 1, block.end());
    }
    add(rest);
  }

  /** {@code >> ANN:} in the middle of a line names somebody, as it does at its beginning. */
  private Block afterChevrons(int chevrons, Block block) {
    int lineEnd = Lines.endOfLine(chars, chevrons, Math.min(block.end(), chevrons + 200));
    LineStart start = LineStart.read(chars, chevrons, lineEnd);
    boolean isNamed = start.evidence() == LineStart.Evidence.CERTAIN;
    int from = chevrons + (isNamed ? start.length() : start.chevronLength());
    Optional<String> label = isNamed ? start.label().map(rules::name) : Optional.empty();
    return new Block(Math.min(from, block.end()), block.end(), label, true, OptionalLong.empty());
  }

  /** The next {@code >>} in a range, or -1. */
  private int chevronsIn(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (chars.charAt(i) == '>' && chars.charAt(i + 1) == '>') {
        return i;
      }
    }
    return -1;
  }

  private void add(Block block) {
    if (block.end() > block.start() || block.label().isPresent() || block.opensTurn()) {
      found.add(block);
    }
  }

  private boolean hasHyphenPairs() {
    int pairs = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).block() == lines.get(i - 1).block()
          && opensWithHyphen(lines.get(i - 1))
          && opensWithHyphen(lines.get(i))) {
        pairs++;
      }
    }
    return pairs > 0;
  }

  private boolean opensWithHyphen(LabelRules.Line line) {
    return HYPHEN.matcher(chars).region(line.from(), line.to()).lookingAt();
  }
}
