package dev.transcast.casting;

import dev.transcast.model.VoiceProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

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

  private final List<VoiceProfile> fixed;
  private final List<List<VoiceProfile>> wishes;
  private final VoiceDistance distance;
  private double atLeast;
  private int steps;

  private Ensemble(
      List<VoiceProfile> fixed, List<List<VoiceProfile>> wishes, VoiceDistance distance) {
    this.fixed = fixed;
    this.wishes = wishes;
    this.distance = distance;
  }

  /**
   * Chooses voices, all different.
   *
   * @param fixed voices already cast, from which the chosen ones keep apart too; not in the wishes
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
    List<Double> distances = distances();
    int feasible = -1;
    int tooMuch = distances.size();
    while (tooMuch - feasible > 1) {
      int middle = (feasible + tooMuch) / 2;
      if (search(distances.get(middle)).isPresent()) {
        feasible = middle;
      } else {
        tooMuch = middle;
      }
    }
    return feasible < 0 ? 0 : distances.get(feasible);
  }

  /** All that occur, in rising order. */
  private List<Double> distances() {
    List<VoiceProfile> voices =
        wishes.stream()
            .flatMap(List::stream)
            .distinct()
            .collect(ArrayList::new, List::add, List::addAll);
    TreeSet<Double> distances = new TreeSet<>();
    for (int i = 0; i < voices.size(); i++) {
      for (VoiceProfile other : voices.subList(0, i)) {
        distances.add(distance.between(voices.get(i), other));
      }
      for (VoiceProfile other : fixed) {
        distances.add(distance.between(voices.get(i), other));
      }
    }
    return List.copyOf(distances);
  }

  private Optional<List<VoiceProfile>> search(double leastDistance) {
    atLeast = leastDistance;
    steps = 0;
    List<VoiceProfile> chosen = new ArrayList<>();
    return extend(chosen) ? Optional.of(chosen) : Optional.empty();
  }

  private boolean extend(List<VoiceProfile> chosen) {
    if (chosen.size() == wishes.size()) {
      return true;
    }
    for (VoiceProfile voice : wishes.get(chosen.size())) {
      if (steps++ > MOST_STEPS) {
        return false;
      }
      if (!chosen.contains(voice) && keepsApart(voice, chosen) && keepsApart(voice, fixed)) {
        chosen.add(voice);
        if (extend(chosen)) {
          return true;
        }
        chosen.remove(chosen.size() - 1);
      }
    }
    return false;
  }

  private boolean keepsApart(VoiceProfile voice, List<VoiceProfile> others) {
    for (VoiceProfile other : others) {
      if (distance.between(voice, other) < atLeast) {
        return false;
      }
    }
    return true;
  }
}
