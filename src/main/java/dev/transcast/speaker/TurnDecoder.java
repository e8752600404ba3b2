package dev.transcast.speaker;

/**
 * Decides boundaries and roles together: the likeliest way through a talk of two roles, an asker
 * and an answerer, by the Viterbi algorithm. Linear in the tokens.
 *
 * <p>Design decision: changing the speaker at every gap whose score passes a threshold is worse
 * than never changing, because one missed change turns all that follows. Here a doubtful boundary
 * is taken only where the words on both sides fit the roles that it gives them.
 *
 * <p>Source: L. R. Rabiner, "A Tutorial on Hidden Markov Models and Selected Applications in Speech
 * Recognition", Proceedings of the IEEE 77 (2), 1989, sections III.A (forward-backward) and III.B
 * (Viterbi).
 */
final class TurnDecoder {
  static final int ASKER = 0;
  static final int ANSWERER = 1;
  private static final int ROLES = 2;

  /** How far words of a role may be trusted: neighbouring words are not independent evidence. */
  private static final double ROLE_SCALE = 1.2;

  /** Added to the log odds of every boundary. */
  private static final double BOUNDARY_PRIOR = 1;

  /** Askers soon hand over, answerers go on: added for the one, taken from the other. */
  private static final double HAND_OVER = 0;

  /** Whoever opens a talk is more likely the one who asks: natural-log odds. */
  private static final double OPENER_ASKS = 1.5;

  /**
   * A decoded talk.
   *
   * @param role of each token
   * @param certainty posterior probability of that role, 0..1
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, by those who asked for it
  record Decoding(int[] role, double[] certainty) {}

  private TurnDecoder() {}

  /**
   * Decodes a talk of at least one token.
   *
   * @param boundary log odds that a turn begins, by token; positive infinity where one must
   * @param asker log likelihood ratio of asker against answerer, by token
   */
  static Decoding decode(double[] boundary, double[] asker) {
    int n = boundary.length;
    byte[][] from = new byte[n][ROLES];
    double[] best = {opening(asker[0], ASKER), opening(asker[0], ANSWERER)};
    for (int i = 1; i < n; i++) {
      double[] next = new double[ROLES];
      for (int role = 0; role < ROLES; role++) {
        double stay = best[role] + logStay(boundary[i], role);
        double change = best[1 - role] + logChange(boundary[i], 1 - role);
        from[i][role] = (byte) (change > stay ? 1 - role : role);
        next[role] = Math.max(stay, change) + emission(asker[i], role);
      }
      best = next;
    }
    int[] role = new int[n];
    role[n - 1] = best[ANSWERER] > best[ASKER] ? ANSWERER : ASKER;
    for (int i = n - 1; i > 0; i--) {
      role[i - 1] = from[i][role[i]];
    }
    return new Decoding(role, certainty(boundary, asker, role));
  }

  private static double[] certainty(double[] boundary, double[] asker, int[] role) {
    int n = role.length;
    double[][] forward = new double[n][ROLES];
    for (int r = 0; r < ROLES; r++) {
      forward[0][r] = opening(asker[0], r);
    }
    for (int i = 1; i < n; i++) {
      for (int r = 0; r < ROLES; r++) {
        forward[i][r] =
            emission(asker[i], r)
                + logSum(
                    forward[i - 1][r] + logStay(boundary[i], r),
                    forward[i - 1][1 - r] + logChange(boundary[i], 1 - r));
      }
    }
    double[] certainty = new double[n];
    double[] backward = new double[ROLES];
    for (int i = n - 1; i >= 0; i--) {
      double mine = forward[i][role[i]] + backward[role[i]];
      double other = forward[i][1 - role[i]] + backward[1 - role[i]];
      certainty[i] = 1 / (1 + Math.exp(other - mine));
      if (i == 0) {
        break;
      }
      double[] earlier = new double[ROLES];
      for (int r = 0; r < ROLES; r++) {
        earlier[r] =
            logSum(
                logStay(boundary[i], r) + emission(asker[i], r) + backward[r],
                logChange(boundary[i], r) + emission(asker[i], 1 - r) + backward[1 - r]);
      }
      backward = earlier;
    }
    return certainty;
  }

  private static double emission(double asker, int role) {
    return (role == ASKER ? 0.5 : -0.5) * ROLE_SCALE * asker;
  }

  private static double opening(double asker, int role) {
    return emission(asker, role) + (role == ASKER ? OPENER_ASKS : 0);
  }

  private static double logChange(double logOdds, int leaving) {
    return -softplus(-adjusted(logOdds, leaving));
  }

  private static double logStay(double logOdds, int leaving) {
    return -softplus(adjusted(logOdds, leaving));
  }

  private static double adjusted(double logOdds, int leaving) {
    return logOdds + BOUNDARY_PRIOR + (leaving == ASKER ? HAND_OVER : -HAND_OVER);
  }

  /** ln(1 + e^x), also at the infinities. */
  private static double softplus(double x) {
    return x > 30 ? x : Math.log1p(Math.exp(x));
  }

  private static double logSum(double a, double b) {
    double high = Math.max(a, b);
    return high == Double.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(-Math.abs(a - b)));
  }
}
