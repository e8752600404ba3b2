package dev.transcast.speaker;

import dev.transcast.model.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The split of a source without labels, by what is said. */
final class HeardSplit {
  /** Turns of a source that marks them are shorter than this on average. */
  private static final int MOST_TOKENS_PER_MARKED_TURN = 300;

  /**
   * Shrinks log odds, as the decoder takes neighbouring words for independent evidence. Fitted on
   * two-speaker episodes held out of training.
   */
  private static final double CALIBRATION = 0.55;

  /** Certainty where a host's call says otherwise than the decoder: either may be right. */
  private static final double OVERRULED = 0.5;

  private final BoundaryScorer boundaries;
  private final RoleScorer roles;

  HeardSplit(BoundaryScorer boundaries, RoleScorer roles) {
    this.boundaries = boundaries;
    this.roles = roles;
  }

  /**
   * Splits a source.
   *
   * @param userNames what the user calls the voices, in order of appearance; may be empty
   */
  List<Stretch> split(Transcript transcript, List<String> userNames) {
    Talk talk = Talk.of(transcript);
    if (talk.size() == 0) {
      return List.of(new Stretch(0, Optional.empty(), transcript.words(), 1.0));
    }
    double[] boundary = boundaries.logOdds(talk);
    obeyMarkedTurns(talk, boundary);
    TurnDecoder.Decoding decoding = TurnDecoder.decode(talk, boundary, roles.askerLogRatio(talk));
    int[] voice = decoding.role().clone();
    Names names = new Names(talk);
    Map<Integer, String> nameOf =
        new HashMap<>(NameFinder.names(new NameReader(talk, names).mentions(), decoding));
    Set<String> onStage =
        Stream.concat(nameOf.values().stream(), userNames.stream().limit(TurnDecoder.ROLES))
            .map(name -> name.strip().split(" ", 2)[0].toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    nameOf.putAll(new Audience(talk, names, onStage).seat(voice));
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= talk.size(); to++) {
      if (to == talk.size() || voice[to] != voice[from]) {
        Optional<String> name = Optional.ofNullable(nameOf.get(voice[from]));
        double confidence = confidence(decoding, voice, from, to);
        stretches.add(new Stretch(voice[from], name, talk.words(from, to), confidence));
        from = to;
      }
    }
    return stretches;
  }

  /** How likely these words are that voice's. */
  private static double confidence(TurnDecoder.Decoding decoding, int[] voice, int from, int to) {
    double certainty =
        IntStream.range(from, to)
            .mapToDouble(
                i ->
                    voice[i] < TurnDecoder.ROLES && voice[i] != decoding.role()[i]
                        ? OVERRULED
                        : decoding.certainty()[i])
            .average()
            .orElse(1);
    return calibrated(certainty);
  }

  /**
   * Where the source marks that somebody else begins, somebody does; and a source that marks it
   * often marks it always.
   */
  private static void obeyMarkedTurns(Talk talk, double[] boundary) {
    boolean[] marked = new boolean[boundary.length];
    int count = 0;
    for (int i = 0; i < boundary.length; i++) {
      marked[i] = talk.token(i).opening() == Talk.Opening.NEW_TURN;
      count += marked[i] ? 1 : 0;
    }
    boolean always = (long) count * MOST_TOKENS_PER_MARKED_TURN >= boundary.length;
    for (int i = 0; i < boundary.length; i++) {
      if (marked[i]) {
        boundary[i] = Double.POSITIVE_INFINITY;
      } else if (always) {
        boundary[i] = Double.NEGATIVE_INFINITY;
      }
    }
  }

  /** What the decoder's certainty has been worth: the share of words that are rightly given. */
  private static double calibrated(double certainty) {
    return 1 / (1 + Math.pow(1 / certainty - 1, CALIBRATION));
  }
}
