package dev.transcast.speaker;

import dev.transcast.tagging.WordTagger;
import dev.transcast.tagging.WordTags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** What the trained tagger says of the tokens of a talk; each token answers for all its words. */
final class TaggedScorer implements BoundaryScorer, RoleScorer {
  /** A sound between two words: applause and music fall where somebody stops. Set by hand. */
  private static final double SOUND_LOG_ODDS = 1.0;

  private final Supplier<WordTagger> tagger;

  /**
   * Holds on to where the tagger comes from.
   *
   * @param tagger not asked before there is a talk to score
   */
  TaggedScorer(Supplier<WordTagger> tagger) {
    this.tagger = tagger;
  }

  /** The likeliest beginning among the words of a token: a hesitation may come before it. */
  @Override
  public double[] logOdds(Talk talk) {
    double[] logOdds = new double[talk.size()];
    Arrays.fill(logOdds, Double.NEGATIVE_INFINITY);
    List<List<WordTags>> tags = tags(talk);
    for (int i = 0; i < logOdds.length; i++) {
      double sound = talk.token(i).opening() == Talk.Opening.SOUND ? SOUND_LOG_ODDS : 0;
      for (WordTags word : tags.get(i)) {
        logOdds[i] = Math.max(logOdds[i], word.newTurn() + sound);
      }
    }
    return logOdds;
  }

  @Override
  public double[] askerLogRatio(Talk talk) {
    return tags(talk).stream()
        .mapToDouble(words -> words.stream().mapToDouble(WordTags::asker).sum())
        .toArray();
  }

  private List<List<WordTags>> tags(Talk talk) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < talk.size(); i++) {
      words.addAll(talk.printed(i));
    }
    List<WordTags> tags = tagger.get().tag(words);
    List<List<WordTags>> byToken = new ArrayList<>(talk.size());
    int next = 0;
    for (int i = 0; i < talk.size(); i++) {
      int end = next + talk.printed(i).size();
      byToken.add(tags.subList(next, end));
      next = end;
    }
    return byToken;
  }
}
