package dev.transcast.speaker;

import dev.transcast.model.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The split of a source without labels, by what is said. */
final class HeardSplit {
  private final BoundaryScorer boundaries;
  private final RoleScorer roles;
  private final NameFinder nameFinder = new NameFinder();

  HeardSplit(BoundaryScorer boundaries, RoleScorer roles) {
    this.boundaries = boundaries;
    this.roles = roles;
  }

  List<Stretch> split(Transcript transcript) {
    Talk talk = Talk.of(transcript);
    if (talk.size() == 0) {
      return List.of(new Stretch(0, Optional.empty(), transcript.words(), 1.0));
    }
    double[] boundary = boundaries.logOdds(talk);
    for (int i = 0; i < talk.size(); i++) {
      if (talk.token(i).opening() == Talk.Opening.NEW_TURN) {
        boundary[i] = Double.POSITIVE_INFINITY;
      }
    }
    TurnDecoder.Decoding decoding = TurnDecoder.decode(boundary, roles.askerLogRatio(talk));
    Map<Integer, String> names = nameFinder.names(talk, decoding);
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= talk.size(); to++) {
      if (to == talk.size() || decoding.role()[to] != decoding.role()[from]) {
        double sum = 0;
        for (int i = from; i < to; i++) {
          sum += decoding.certainty()[i];
        }
        stretches.add(
            new Stretch(
                decoding.role()[from],
                Optional.ofNullable(names.get(decoding.role()[from])),
                talk.words(from, to),
                sum / (to - from)));
        from = to;
      }
    }
    return stretches;
  }
}
