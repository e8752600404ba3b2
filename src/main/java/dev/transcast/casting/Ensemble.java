package dev.transcast.casting;

import dev.transcast.model.VoiceProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * The voices that lie farthest apart: of all choices of a given size the one whose two nearest
 * voices are farthest from each other (max-min dispersion), by branch and bound. The first such
 * choice in catalogue order wins.
 */
final class Ensemble {
  /** Beyond this many steps the best choice so far is taken; eight voices need a few hundred. */
  private static final int MOST_STEPS = 200_000;

  private final List<VoiceProfile> fixed;
  private final List<VoiceProfile> candidates;
  private final int size;
  private List<VoiceProfile> best = List.of();
  private double bestApart = Double.NEGATIVE_INFINITY;
  private int steps;

  private Ensemble(List<VoiceProfile> fixed, List<VoiceProfile> candidates, int size) {
    this.fixed = fixed;
    this.candidates = candidates;
    this.size = size;
  }

  /**
   * Chooses voices.
   *
   * @param fixed voices already cast, from which the chosen ones keep apart too
   * @param candidates to choose from, without the fixed ones
   * @param size how many, at most as many as there are candidates
   */
  static List<VoiceProfile> choose(
      List<VoiceProfile> fixed, List<VoiceProfile> candidates, int size) {
    Ensemble ensemble = new Ensemble(fixed, candidates, size);
    ensemble.extend(new ArrayList<>(), 0, Double.POSITIVE_INFINITY);
    return ensemble.best;
  }

  private void extend(List<VoiceProfile> chosen, int from, double apart) {
    if (chosen.size() == size) {
      if (apart > bestApart) {
        bestApart = apart;
        best = List.copyOf(chosen);
      }
      return;
    }
    for (int i = from; i <= candidates.size() - (size - chosen.size()); i++) {
      VoiceProfile candidate = candidates.get(i);
      double nearest = Math.min(apart, nearest(candidate, chosen));
      if (nearest > bestApart && (steps++ < MOST_STEPS || best.isEmpty())) {
        chosen.add(candidate);
        extend(chosen, i + 1, nearest);
        chosen.remove(chosen.size() - 1);
      }
    }
  }

  private double nearest(VoiceProfile candidate, List<VoiceProfile> chosen) {
    double nearest = Double.POSITIVE_INFINITY;
    for (VoiceProfile voice : fixed) {
      nearest = Math.min(nearest, VoiceDistance.between(candidate, voice));
    }
    for (VoiceProfile voice : chosen) {
      nearest = Math.min(nearest, VoiceDistance.between(candidate, voice));
    }
    return nearest;
  }
}
