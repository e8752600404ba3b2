package dev.transcast.casting;

import dev.transcast.model.VoiceProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Voices for several roles that are easy to tell apart. Measured is the distance of the two nearest
 * (max-min dispersion). Of all choices that come near the best, and of those that are far enough
 * apart for anybody, the one is taken that gives the first role its dearest voice, then the second,
 * and so on.
 */
final class Ensemble {
  /** Voices this far apart are never mistaken: wider ones are not better. */
  private static final double PLAINLY_APART = 2.8;

  /** Choices within this share of the best count as equal to it. */
  private static final double NEAR_THE_BEST = 0.85;

  /** A search that takes more steps has found nothing; twelve voices need some hundred. */
  private static final int MOST_STEPS = 50_000;

  private final List<VoiceProfile> voices;

  /** Of each voice from each. */
  private final double[][] distances;

  /** The first voices are cast already. */
  private final int fixed;

  /** For each role the voices it may have, by index. */
  private final List<List<Integer>> wishes;

  private double atLeast;
  private int steps;

  private Ensemble(
      List<VoiceProfile> fixed, List<List<VoiceProfile>> wishes, VoiceDistance distance) {
    this.fixed = fixed.size();
    voices =
        Stream.concat(fixed.stream(), wishes.stream().flatMap(List::stream)).distinct().toList();
    distances = new double[voices.size()][voices.size()];
    for (int i = 0; i < voices.size(); i++) {
      for (int j = 0; j < i; j++) {
        distances[i][j] = distance.between(voices.get(i), voices.get(j));
        distances[j][i] = distances[i][j];
      }
    }
    this.wishes = wishes.stream().map(wish -> wish.stream().map(voices::indexOf).toList()).toList();
  }

  /**
   * Chooses voices, all different.
   *
   * @param fixed voices already cast, all different, from which the chosen ones keep apart too; not
   *     in the wishes
   * @param wishes for each role the voices it may have, the dearest first; such that taking them
   *     one by one leaves something for each
   * @return one voice a role
   */
  static List<VoiceProfile> choose(
      List<VoiceProfile> fixed, List<List<VoiceProfile>> wishes, VoiceDistance distance) {
    Ensemble ensemble = new Ensemble(fixed, wishes, distance);
    double target = Math.min(PLAINLY_APART, NEAR_THE_BEST * ensemble.widest());
    return ensemble
        .search(target)
        .or(() -> ensemble.search(0))
        .orElseThrow(() -> new IllegalArgumentException("too few voices for the roles"));
  }

  /** The greatest distance that some choice keeps everywhere. */
  private double widest() {
    double[] rising = Arrays.stream(distances).flatMapToDouble(Arrays::stream).sorted().toArray();
    int feasible = -1;
    int tooMuch = rising.length;
    while (tooMuch - feasible > 1) {
      int middle = (feasible + tooMuch) / 2;
      if (search(rising[middle]).isPresent()) {
        feasible = middle;
      } else {
        tooMuch = middle;
      }
    }
    return feasible < 0 ? 0 : rising[feasible];
  }

  private Optional<List<VoiceProfile>> search(double leastDistance) {
    atLeast = leastDistance;
    steps = 0;
    List<Integer> chosen = new ArrayList<>();
    return extend(chosen)
        ? Optional.of(chosen.stream().map(voices::get).toList())
        : Optional.empty();
  }

  private boolean extend(List<Integer> chosen) {
    if (chosen.size() == wishes.size()) {
      return true;
    }
    for (int voice : wishes.get(chosen.size())) {
      if (steps++ > MOST_STEPS) {
        return false;
      }
      if (!chosen.contains(voice) && keepsApart(voice, chosen)) {
        chosen.add(voice);
        if (extend(chosen)) {
          return true;
        }
        chosen.remove(chosen.size() - 1);
      }
    }
    return false;
  }

  private boolean keepsApart(int voice, List<Integer> chosen) {
    for (int other = 0; other < fixed; other++) {
      if (distances[voice][other] < atLeast) {
        return false;
      }
    }
    for (int other : chosen) {
      if (distances[voice][other] < atLeast) {
        return false;
      }
    }
    return true;
  }
}
