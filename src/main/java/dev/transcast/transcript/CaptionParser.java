package dev.transcast.transcript;

import dev.transcast.model.Directions;
import dev.transcast.transcript.CueText.Voice;
import dev.transcast.transcript.RollingCaptions.NewLine;
import dev.transcast.transcript.Talk.Block;
import dev.transcast.transcript.Talk.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** WebVTT, SubRip and SBV: a block for each caption, and for each voice in it. */
final class CaptionParser {
  private final Excerpt.Builder excerpt = new Excerpt.Builder();
  private final List<Block> blocks = new ArrayList<>();
  private int start;
  private Optional<String> label = Optional.empty();
  private OptionalLong startMs = OptionalLong.empty();

  private CaptionParser() {}

  static Talk parse(Source source) {
    Cues cues = Cues.read(source.text());
    CaptionParser parser = new CaptionParser();
    for (NewLine line : RollingCaptions.unroll(cues.cues())) {
      parser.add(line);
    }
    parser.closeBlock();
    return new Talk(
        parser.excerpt.build(), parser.blocks, cues.title(), Directions.NONE, Layout.CAPTIONS);
  }

  private void add(NewLine line) {
    Excerpt text = line.text().excerpt();
    if (line.opensCue()) {
      closeBlock();
      label = Optional.empty();
      startMs = line.startMs();
    } else if (text.length() > 0) {
      excerpt.breakLine(text.sourceStart(0));
    }
    int from = line.from();
    for (Voice voice : line.text().voices()) {
      int at = Math.max(from, voice.at());
      excerpt.append(text, from, at);
      closeBlock();
      label = voice.name();
      from = at;
    }
    excerpt.append(text, from, text.length());
  }

  private void closeBlock() {
    if (excerpt.length() > start) {
      blocks.add(new Block(start, excerpt.length(), label, false, startMs));
      startMs = OptionalLong.empty();
    }
    start = excerpt.length();
  }
}
