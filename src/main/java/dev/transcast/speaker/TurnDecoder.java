package dev.transcast.speaker;

import java.util.Arrays;
import java.util.stream.IntStream;

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
  static final int ROLES = 2;

  /** How far words of a role may be trusted: neighbouring words are not independent evidence. */
  private static final double ROLE_SCALE = 0.05;

  private static final double IDIOLECT_SCALE = 0.4;

  /** Added to the log odds of every boundary. */
  private static final double BOUNDARY_PRIOR = 0.42;

  /** Whoever opens a talk is more likely the one who asks: natural-log odds. */
  private static final double OPENER_ASKS = 1.5;

  /** How often the roles are decoded, each time centred anew on what was found. */
  private static final int CENTRING_PASSES = 4;

  /** How often they are decoded after that, with what was found of either's way to speak. */
  private static final int IDIOLECT_PASSES = 10;

  /** Passes until the idiolects are trusted fully. */
  private static final double GROWTH_PASSES = 5;

  /**
   * How far the centre follows what was found: 0 not at all, 1 to half way between the two roles.
   */
  private static final double CENTRING = 0.25;

  /** With more changes of speaker than this, for each token, many meet rather than two talk. */
  private static final double LIVELY = 0.05;

  /** Fewer tokens than this are a quick exchange, and no meeting. */
  private static final int MEETING_TOKENS = 1000;

  /** How much more each token of a meeting speaks for the voice that says most. */
  private static final double LEADING_VOICE = 0.8;

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
   * Decodes a talk of at least one token. What sounds like asking depends on the talk: two hosts
   * among themselves both sound like askers. So the line between the roles is moved towards the
   * middle of the two that were found, what tells the two apart in this talk is learnt from them,
   * and the talk is decoded anew until nothing changes.
   *
   * @param boundary log odds that a turn begins, by token; positive infinity where one must
   * @param asker log likelihood ratio of asker against answerer, by token
   */
  static Decoding decode(Talk talk, double[] boundary, double[] asker) {
    double[] evidence = scaled(asker, 0);
    int[] role = likeliest(boundary, evidence);
    for (int pass = 1; pass < CENTRING_PASSES; pass++) {
      evidence = scaled(asker, CENTRING * middle(asker, role));
      role = likeliest(boundary, evidence);
    }
    if (isMeeting(role)) {
      evidence = towardsLeadingVoice(evidence, role);
      role = likeliest(boundary, evidence);
      return new Decoding(role, certainty(boundary, evidence, role));
    }
    Idiolects idiolects =
        new Idiolects(IntStream.range(0, talk.size()).mapToObj(talk::form).toList());
    for (int pass = 1; pass <= IDIOLECT_PASSES; pass++) {
      evidence = scaled(asker, CENTRING * middle(asker, role));
      double[] ratio = idiolects.logRatio(role);
      double scale = IDIOLECT_SCALE * Math.min(1, pass / GROWTH_PASSES);
      for (int i = 0; i < ratio.length; i++) {
        evidence[i] += scale * ratio[i];
      }
      int[] next = likeliest(boundary, evidence);
      boolean settled = pass > GROWTH_PASSES && Arrays.equals(next, role);
      role = next;
      if (settled) {
        break;
      }
    }
    return new Decoding(role, certainty(boundary, evidence, role));
  }

  private static boolean isMeeting(int[] role) {
    long changes = IntStream.range(1, role.length).filter(i -> role[i] != role[i - 1]).count();
    return role.length >= MEETING_TOKENS && changes > LIVELY * role.length;
  }

  /**
   * In a meeting of many, neither questions nor words tell two voices apart. Whoever says most is
   * right most often, and the turns of the others are short.
   */
  private static double[] towardsLeadingVoice(double[] evidence, int[] role) {
    boolean asker = Arrays.stream(role).filter(r -> r == ASKER).count() * 2 > role.length;
    double lead = asker ? LEADING_VOICE : -LEADING_VOICE;
    return Arrays.stream(evidence).map(score -> score + lead).toArray();
  }

  private static double[] scaled(double[] asker, double middle) {
    return Arrays.stream(asker).map(score -> ROLE_SCALE * (score - middle)).toArray();
  }

  /** Half way between the mean scores of the two roles; 0 if there is but one. */
  private static double middle(double[] asker, int[] role) {
    double[] sums = new double[ROLES];
    int[] counts = new int[ROLES];
    for (int i = 0; i < role.length; i++) {
      sums[role[i]] += asker[i];
      counts[role[i]]++;
    }
    boolean both = counts[ASKER] > 0 && counts[ANSWERER] > 0;
    return both ? (sums[ASKER] / counts[ASKER] + sums[ANSWERER] / counts[ANSWERER]) / 2 : 0;
  }

  private static int[] likeliest(double[] boundary, double[] evidence) {
    int n = boundary.length;
    byte[][] from = new byte[n][ROLES];
    double[] best = {opening(evidence[0], ASKER), opening(evidence[0], ANSWERER)};
    for (int i = 1; i < n; i++) {
      double[] next = new double[ROLES];
      for (int role = 0; role < ROLES; role++) {
        double stay = best[role] + logStay(boundary[i]);
        double change = best[1 - role] + logChange(boundary[i]);
        from[i][role] = (byte) (change > stay ? 1 - role : role);
        next[role] = Math.max(stay, change) + emission(evidence[i], role);
      }
      best = next;
    }
    int[] role = new int[n];
    role[n - 1] = best[ANSWERER] > best[ASKER] ? ANSWERER : ASKER;
    for (int i = n - 1; i > 0; i--) {
      role[i - 1] = from[i][role[i]];
    }
    return role;
  }

  private static double[] certainty(double[] boundary, double[] evidence, int[] role) {
    int n = role.length;
    double[][] forward = new double[n][ROLES];
    for (int r = 0; r < ROLES; r++) {
      forward[0][r] = opening(evidence[0], r);
    }
    for (int i = 1; i < n; i++) {
      for (int r = 0; r < ROLES; r++) {
        forward[i][r] =
            emission(evidence[i], r)
                + logSum(
                    forward[i - 1][r] + logStay(boundary[i]),
                    forward[i - 1][1 - r] + logChange(boundary[i]));
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
                logStay(boundary[i]) + emission(evidence[i], r) + backward[r],
                logChange(boundary[i]) + emission(evidence[i], 1 - r) + backward[1 - r]);
      }
      backward = earlier;
    }
    return certainty;
  }

  private static double emission(double evidence, int role) {
    return (role == ASKER ? 0.5 : -0.5) * evidence;
  }

  private static double opening(double evidence, int role) {
    return emission(evidence, role) + (role == ASKER ? OPENER_ASKS : 0);
  }

  private static double logChange(double logOdds) {
    return -softplus(-logOdds - BOUNDARY_PRIOR);
  }

  private static double logStay(double logOdds) {
    return -softplus(logOdds + BOUNDARY_PRIOR);
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
