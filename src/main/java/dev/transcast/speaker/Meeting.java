package dev.transcast.speaker;

import java.util.Arrays;

/**
 * Takes back doubtful turns of meetings. The decoder knows two voices; where many people talk,
 * turns are short, each voice stands for several of them, and giving every word to whoever says
 * most is wrong less often than the likeliest split. So the voice that says less keeps only the
 * turns of which the decoder is sure, and none where the two voices hardly differ.
 *
 * <p>All numbers are fitted on meetings and interviews held out of training.
 */
final class Meeting {
  /** The turns of a meeting are shorter on average; those of interviews are longer. */
  private static final int MOST_TOKENS_A_TURN = 28;

  /** A talk of two who answer each other quickly is surer than this. */
  private static final double MOST_CERTAINTY = 0.86;

  /** Shorter talks show too little to be judged as a whole. */
  private static final int FEWEST_TOKENS = 1_000;

  private static final double LEAST_CERTAINTY_OF_TURN = 0.9;

  /** How much more one voice must sound like asking than the other, in natural-log odds a token. */
  private static final double LEAST_DIFFERENCE = 0.8;

  private Meeting() {}

  /**
   * Decodes a talk a second time, if it is a meeting.
   *
   * @param asker log likelihood ratio of asker against answerer, by token
   * @return the same decoding unless it is one of a meeting
   */
  static TurnDecoder.Decoding settled(TurnDecoder.Decoding decoding, double[] asker) {
    int[] role = decoding.role();
    if (!isMeeting(decoding)) {
      return decoding;
    }
    long askers = Arrays.stream(role).filter(r -> r == TurnDecoder.ASKER).count();
    int main = 2 * askers > role.length ? TurnDecoder.ASKER : TurnDecoder.ANSWERER;
    boolean differ = difference(role, asker) >= LEAST_DIFFERENCE;
    int[] settled = role.clone();
    double[] certainty = decoding.certainty().clone();
    int from = 0;
    for (int to = 1; to <= role.length; to++) {
      if (to < role.length && role[to] == role[from]) {
        continue;
      }
      double sure = Arrays.stream(certainty, from, to).average().orElse(1);
      if (role[from] != main && !(differ && sure > LEAST_CERTAINTY_OF_TURN)) {
        for (int i = from; i < to; i++) {
          settled[i] = main;
          certainty[i] = 1 - certainty[i];
        }
      }
      from = to;
    }
    return new TurnDecoder.Decoding(settled, certainty);
  }

  private static boolean isMeeting(TurnDecoder.Decoding decoding) {
    int[] role = decoding.role();
    int turns = 1;
    for (int i = 1; i < role.length; i++) {
      turns += role[i] == role[i - 1] ? 0 : 1;
    }
    return role.length >= FEWEST_TOKENS
        && role.length < turns * MOST_TOKENS_A_TURN
        && Arrays.stream(decoding.certainty()).average().orElse(1) < MOST_CERTAINTY;
  }

  private static double difference(int[] role, double[] asker) {
    double[] sums = new double[2];
    int[] counts = new int[2];
    for (int i = 0; i < role.length; i++) {
      sums[role[i]] += asker[i];
      counts[role[i]]++;
    }
    return sums[TurnDecoder.ASKER] / Math.max(1, counts[TurnDecoder.ASKER])
        - sums[TurnDecoder.ANSWERER] / Math.max(1, counts[TurnDecoder.ANSWERER]);
  }
}
